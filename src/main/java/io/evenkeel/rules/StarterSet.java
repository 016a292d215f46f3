package io.evenkeel.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;

/** Writes a rule set for somebody to begin with. */
final class StarterSet {

	private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

	private static final List<String> POLICIES = List.of("catalogue", "availability", "stock", "first-sync");

	private final Language language;

	StarterSet(Language language) {
		this.language = language;
	}

	/**
	 * Writes the set: all of it, or nothing.
	 * @param sets the folder of rule sets
	 * @param name the set's name
	 * @return its folder
	 */
	Path write(Path sets, String name) {
		Path folder = sets.resolve(name);
		refuse(name, folder);
		Path draft = sets.resolve("." + name + ".draft");
		try {
			for (String file : files()) {
				Path target = draft.resolve(file);
				Files.createDirectories(target.getParent());
				Files.write(target, content(file, name));
			}
			return Files.move(draft, folder);
		}
		catch (IOException ex) {
			throw new StopFailure(
					"The rule set '" + name + "' could not be written: " + ex.getMessage()
							+ ". There is no half of it. Make room or mend the rights of the folder, then try again.",
					ex);
		}
	}

	private static void refuse(String name, Path folder) {
		if (!name.matches(NAME)) {
			throw new InputFailure(new Problem("rules", 0,
					"'" + name + "' cannot be the name of a rule set: small letters, digits and hyphens"));
		}
		if (Files.exists(folder)) {
			throw new InputFailure(new Problem("rules/" + name, 0,
					"there is such a rule set; choose another name, nothing was written"));
		}
	}

	private List<String> files() {
		List<String> files = new ArrayList<>(
				List.of("README.md", "fields.csv", "settings.yml", "examples/starter.yml"));
		POLICIES.forEach((policy) -> files.add(policy + "." + this.language.code() + Sentences.FILE));
		return files;
	}

	private byte[] content(String file, String name) {
		RuleFile resource = Resources.file("starter/" + this.language.code() + "/" + file);
		return resource.text().replace("{name}", name).getBytes(StandardCharsets.UTF_8);
	}

}
