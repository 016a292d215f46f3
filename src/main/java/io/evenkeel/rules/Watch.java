package io.evenkeel.rules;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Lets rules work on a thread of their own and gives up waiting after a while. Nothing in
 * Java ends a thread that does not listen, so one that hangs is left behind; it does not
 * keep the process alive. The hand-over is once for a batch, so a pair pays nothing.
 */
final class Watch implements AutoCloseable {

	/** Chooses how many seconds a batch of 500 pairs may take. */
	static final String SETTING = "evenkeel.rules.seconds";

	private static final int USUAL_BATCH = 500;

	private final Duration limit;

	private final AtomicReference<@Nullable Thread> working = new AtomicReference<>();

	private @Nullable ExecutorService worker;

	Watch(Duration limit) {
		this.limit = limit;
	}

	/**
	 * The watch with the limit that this process was started with.
	 * @return a watch
	 */
	static Watch usual() {
		return new Watch(Duration.ofSeconds(Math.max(1, Long.getLong(SETTING, 30))));
	}

	Duration limit() {
		return this.limit;
	}

	/**
	 * Does some work.
	 * @param pairs how many pairs it is about
	 * @param work the work
	 * @return what comes of it
	 * @throws Overdue when it takes too long
	 * @throws RuntimeException what the work throws; also instead of an error, such as
	 * too little memory
	 */
	<T> T over(int pairs, Callable<T> work) {
		if (this.worker == null) {
			ThreadPoolExecutor idleEnds = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
					this::thread);
			idleEnds.allowCoreThreadTimeOut(true);
			this.worker = idleEnds;
		}
		Future<T> result = this.worker.submit(work);
		try {
			return result.get(this.limit.toMillis() * Math.max(1, pairs / USUAL_BATCH), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new Overdue(stack());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the run was stopped while rules were deciding", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(String.valueOf(ex.getCause()), ex.getCause());
		}
		finally {
			if (!result.isDone()) {
				close();
			}
		}
	}

	@Override
	public void close() {
		ExecutorService current = this.worker;
		this.worker = null;
		if (current != null) {
			current.shutdownNow();
		}
	}

	private Thread thread(Runnable work) {
		Thread thread = new Thread(work, "rules");
		thread.setDaemon(true);
		this.working.set(thread);
		return thread;
	}

	private StackTraceElement[] stack() {
		Thread thread = this.working.get();
		return (thread != null) ? thread.getStackTrace() : new StackTraceElement[0];
	}

	/** The work took too long. */
	static final class Overdue extends RuntimeException {

		private final transient StackTraceElement[] where;

		Overdue(StackTraceElement[] where) {
			super("the rules take too long");
			this.where = where;
		}

		/**
		 * What the thread was doing when it was given up.
		 * @return its stack, the innermost call first
		 */
		StackTraceElement[] where() {
			return this.where;
		}

	}

}
