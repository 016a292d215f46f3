package io.evenkeel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.sync.Engines;
import picocli.CommandLine;

/** The commands there are, for tests that hold for all of them. */
final class CommandNames {

	private CommandNames() {
	}

	static Stream<List<String>> all() {
		PrintWriter nowhere = new PrintWriter(new StringWriter());
		Session session = new Session(new Surroundings(Map.of(), Path.of(""), Path.of(""), nowhere, nowhere, false));
		return below(List.of(), new Commands(session, Engines::open).line());
	}

	private static Stream<List<String>> below(List<String> path, CommandLine line) {
		return line.getSubcommands().entrySet().stream().flatMap((command) -> {
			List<String> name = Stream.concat(path.stream(), Stream.of(command.getKey())).toList();
			return Stream.concat(Stream.of(name), below(name, command.getValue()));
		});
	}

}
