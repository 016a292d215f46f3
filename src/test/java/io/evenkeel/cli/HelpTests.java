package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	@TempDir
	private Path home;

	static Stream<List<String>> commands() {
		return Stream.concat(Stream.of(List.of()), CommandNames.all());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void beginsWithAnExampleAndSaysTheExitCodes(List<String> command) {
		ACommandLine line = new ACommandLine(this.home);
		String[] arguments = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);

		int code = line.run(arguments);

		assertThat(code).isEqualTo(ExitCode.DONE);
		assertThat(line.out()).startsWith("Example: evenkeel " + String.join(" ", command))
			.contains("Exit codes:", "0   done", "1   failed, stopped or awaiting approval",
					"2   a file or an argument needs mending", "--home=DIR", "--debug");
		assertThat(line.out().lines().skip(2).findFirst().orElseThrow()).matches("[A-Z].*\\.");
	}

	@Test
	void listsEveryCommandWithASentence() {
		ACommandLine line = new ACommandLine(this.home);

		line.run("--help");

		CommandNames.all()
			.filter((command) -> command.size() == 1)
			.forEach((command) -> assertThat(line.out()).containsPattern("  " + command.get(0) + " +[A-Z].*\\."));
	}

}
