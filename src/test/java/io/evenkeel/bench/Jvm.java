package io.evenkeel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts the parts of the benchmark, each in a process of its own. */
final class Jvm {

	private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8",
			"-Dlogging.level.root=warn");

	private Jvm() {
	}

	/**
	 * Runs a class to its end.
	 * @param main the class
	 * @param args its arguments
	 * @return whether it ended well
	 */
	static boolean run(Class<?> main, Object... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(System.getProperty("java.home") + "/bin/java");
		command.addAll(OPTIONS);
		command.addAll(more());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		Stream.of(args).map(Object::toString).forEach(command::add);
		Process process = new ProcessBuilder(command).inheritIO().start();
		try {
			int code = process.waitFor();
			if (code != 0) {
				System.out.println(main.getSimpleName() + " ended with " + code + ".");
			}
			return code == 0;
		}
		finally {
			process.destroy();
		}
	}

	/** Further options for the parts, such as those of a profiler. */
	private static List<String> more() {
		String options = System.getProperty("bench.options", "").strip();
		return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
	}

}
