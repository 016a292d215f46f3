package io.evenkeel.http;

import java.util.Optional;

/** The version that we name to services. */
final class Version {

	static final String TEXT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
		.orElse("development");

	private Version() {
	}

}
