package io.evenkeel.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.Problem;

/** A home for tests: two connections, one rule set, and what a test adds. */
final class AHome {

	private final Path root;

	AHome(Path root) {
		this.root = root;
		file("jobs/connections.yml", """
				connections:
				  retail:
				    service: file
				    path: retail.csv
				  webshop:
				    service: file
				    path: webshop.csv
				""");
		file("rules/retail-to-e-series/fields.csv", "");
	}

	AHome file(String name, String text) {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	AHome file(String name, byte[] bytes) {
		try {
			Path file = this.root.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, bytes);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	AHome withGoodJob() {
		return file("jobs/nightly.yml", goodJob());
	}

	static String goodJob() {
		return """
				job: nightly
				pos: retail
				shop: webshop
				rules: retail-to-e-series
				""";
	}

	Project project() {
		return project(Map.of());
	}

	Project project(Map<String, String> env) {
		return Project.read(new Home(this.root), env);
	}

	List<String> problems() {
		return project().problems().stream().map(Problem::toString).toList();
	}

}
