package io.evenkeel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.evenkeel.sync.Engine;

/**
 * An engine at work that stops cleanly when the process is asked to end, as by Ctrl-C.
 */
final class RunningEngine implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 30;

	private final Session session;

	private final ProgressLines progress;

	private final Engine engine;

	private final CountDownLatch closed = new CountDownLatch(1);

	private final Thread hook = new Thread(this::stop, "stop");

	private RunningEngine(Session session, EngineOpener opener, String what) {
		this.session = session;
		this.progress = session.progress();
		this.engine = opener.open(session.home(), session.opening(what, this.progress));
	}

	static RunningEngine open(Session session, EngineOpener opener, String what) {
		RunningEngine running = new RunningEngine(session, opener, what);
		Runtime.getRuntime().addShutdownHook(running.hook);
		return running;
	}

	Engine engine() {
		return this.engine;
	}

	/** Takes an unfinished line of progress off the screen. */
	void quiet() {
		this.progress.clear();
	}

	private void stop() {
		this.progress.clear();
		this.session.say("Stopping behind the chunk that is under way...");
		this.engine.stop();
		try {
			boolean stopped = this.closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
			this.progress.clear();
			this.session.say((stopped ? "Stopped. " : "Still busy after " + PATIENCE_SECONDS + " s, so it ends now. ")
					+ "Nothing is lost: '" + this.session.typed("restart " + lastJob()) + "' goes on there.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String lastJob() {
		return this.session.job().orElse("JOB");
	}

	@Override
	public void close() {
		try {
			this.progress.clear();
			this.engine.close();
		}
		finally {
			this.closed.countDown();
			forget();
		}
	}

	private void forget() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// the process is ending already, and the hook is what waits for this
		}
	}

}
