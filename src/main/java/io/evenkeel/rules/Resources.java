package io.evenkeel.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with the rules package. */
final class Resources {

	private Resources() {
	}

	/**
	 * A file of the package.
	 * @param name its name below the package
	 * @return the file
	 */
	static RuleFile file(String name) {
		try (InputStream stream = Resources.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalArgumentException("there is no resource " + name);
			}
			return new RuleFile(name.substring(name.lastIndexOf('/') + 1), name, stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
