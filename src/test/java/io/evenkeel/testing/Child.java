package io.evenkeel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child process that runs a job up to a moment and no further. */
public final class Child implements AutoCloseable {

	private final Process process;

	private final List<String> moments = new ArrayList<>();

	private Child(Process process) {
		this.process = process;
	}

	/**
	 * Starts a process and waits until it has come to the moment.
	 * @param home its home
	 * @param job the job that it runs
	 * @param moment the moment, see {@link Moments}
	 * @return the process, which now waits there for ever
	 */
	public static Child at(TestHome home, String job, String moment) {
		Path log = home.path("child.log");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				RunToMoment.class.getName(), home.path("").toString(), job, moment);
		builder.environment().putAll(home.env());
		builder.redirectError(log.toFile());
		try {
			Child child = new Child(builder.start());
			child.waitFor(moment, log);
			return child;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void waitFor(String moment, Path log) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		String line;
		while ((line = lines.readLine()) != null) {
			if (line.startsWith(RunToMoment.MARK)) {
				this.moments.add(line.substring(RunToMoment.MARK.length()));
			}
			if (line.equals(RunToMoment.MARK + moment)) {
				return;
			}
		}
		throw new IllegalStateException("the child never came to '" + moment + "', see " + log);
	}

	/**
	 * The moments that it came to.
	 * @return in their order
	 */
	public List<String> moments() {
		return this.moments;
	}

	public long pid() {
		return this.process.pid();
	}

	/** Kills it the hard way: it can do nothing about it, and nothing before it. */
	@Override
	public void close() {
		try {
			this.process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
