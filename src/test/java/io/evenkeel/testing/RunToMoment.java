package io.evenkeel.testing;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import io.evenkeel.sync.Engine;

/**
 * A process of its own that runs a job, says every moment it comes to, and waits at one
 * of them to be killed.
 */
public final class RunToMoment {

	/** What stands before each moment in the output. */
	public static final String MARK = "MOMENT ";

	/** What stands before the end in the output. */
	public static final String END = "END ";

	private RunToMoment() {
	}

	/**
	 * Runs the job.
	 * @param args the home, the job and the moment
	 */
	public static void main(String[] args) {
		Moments moments = new Moments((moment) -> {
			System.out.println(MARK + moment);
			System.out.flush();
			if (moment.equals(args[2])) {
				waitForEver();
			}
		});
		try (Engine engine = TestHome.open(Path.of(args[0]), System.getenv(), moments, System.err::println)) {
			System.out.println(END + engine.run(args[1]));
		}
	}

	private static void waitForEver() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
