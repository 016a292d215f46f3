package io.evenkeel;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.cli.Cli;
import io.evenkeel.cli.Surroundings;
import io.evenkeel.cli.Terminal;

/** The entry point. */
public final class Evenkeel {

	private Evenkeel() {
	}

	public static void main(String[] args) {
		if (List.of(args).contains("--debug")) {
			// read by logback.xml when the first logger is made
			System.setProperty("evenkeel.log", "DEBUG");
			System.setProperty("evenkeel.trace", "%ex");
		}
		Path cwd = Path.of("").toAbsolutePath();
		Path project = Path.of(System.getProperty("evenkeel.project", cwd.toString())).toAbsolutePath();
		Cli cli = new Cli(new Surroundings(System.getenv(), cwd, project, writer(FileDescriptor.out),
				writer(FileDescriptor.err), Terminal.isThere()));
		System.exit(cli.run(args));
	}

	private static PrintWriter writer(FileDescriptor stream) {
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
	}

}
