package io.evenkeel.sandbox.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document names the faults there are, and no others. */
class SandboxDocumentTests {

	@Test
	void listsEveryFault() throws IOException {
		String document = Files.readString(Path.of("src/docs/sandbox.md"));

		assertThat(document.lines().filter((line) -> line.startsWith("| `")).map((line) -> line.split("`")[1]))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Fault.Kind.values()).map(Admin::word).toList());
	}

}
