package io.evenkeel.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import io.evenkeel.failure.StopFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Makes a call again while patience lasts: a total time, not a count. The service's own
 * pause counts; without one pauses grow, with jitter, so that many callers do not come
 * back at once. A pause that concerns everybody closes the connection's gate.
 */
final class SecondTries {

	private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);

	private final Patience patience;

	private final CallBudget budget;

	private final Time time;

	private final Wording wording;

	private final Consumer<String> notices;

	SecondTries(Service service, CallBudget budget, Time time, Wording wording, Consumer<String> notices) {
		this.patience = service.patience();
		this.budget = budget;
		this.time = time;
		this.wording = wording;
		this.notices = notices;
	}

	Answer make(Call call, Retryable<Answer> attempt) {
		Course course = new Course(call);
		RetryTemplate template = new RetryTemplate(course);
		template.setRetryListener(course);
		try {
			return template.execute(attempt);
		}
		catch (RetryException ex) {
			throw course.end(ex.getLastException());
		}
	}

	private ExponentialBackOff growing() {
		ExponentialBackOff growing = new ExponentialBackOff(this.patience.firstPause().toMillis(), 2);
		growing.setMaxInterval(this.patience.longestPause().toMillis());
		growing.setJitter(this.patience.firstPause().toMillis() / 4);
		return growing;
	}

	/**
	 * The tries of one call. The template's own back-off stays at nothing, because a
	 * pause for everybody is kept by the gate and not by one thread.
	 */
	private final class Course implements RetryPolicy, RetryListener {

		private final Call call;

		private final BackOffExecution growing = growing().start();

		private int tries = 1;

		private long deadline;

		private Passing last = new Passing("", Optional.empty(), false, null);

		private Duration pause = Duration.ZERO;

		Course(Call call) {
			this.call = call;
		}

		@Override
		public BackOff getBackOff() {
			return new FixedBackOff(0);
		}

		@Override
		public boolean shouldRetry(Throwable failure) {
			if (!(failure instanceof Passing passing)) {
				return false;
			}
			long now = SecondTries.this.time.nanos();
			if (this.tries == 1) {
				this.deadline = now + SecondTries.this.patience.total().toNanos();
			}
			this.last = passing;
			this.pause = passing.asked().orElseGet(() -> Duration.ofMillis(this.growing.nextBackOff()));
			if (passing.isLimitOfAll()) {
				SecondTries.this.budget.learnFromRefusal();
			}
			if (passing.isForEveryone()) {
				SecondTries.this.budget.pause(this.pause);
			}
			return now + this.pause.toNanos() - this.deadline <= 0;
		}

		@Override
		public void beforeRetry(RetryPolicy policy, Retryable<?> attempt, RetryState state) {
			this.tries++;
			Duration left = Duration.ofNanos(this.deadline - SecondTries.this.time.nanos()).minus(this.pause);
			tell(SecondTries.this.wording.pause(this.call, this.last, this.pause, this.tries, left));
			if (!this.last.isForEveryone()) {
				rest();
			}
		}

		private void rest() {
			try {
				SecondTries.this.time.sleep(this.pause);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new StopFailure(SecondTries.this.wording.masked("Stopped while waiting to try " + this.call.what()
						+ " again. Nothing is lost, start again to go on."), ex);
			}
		}

		RuntimeException end(Throwable failure) {
			if (failure instanceof Passing passing) {
				return SecondTries.this.wording.gaveUp(this.call, passing, this.tries);
			}
			if (failure instanceof Error error) {
				throw error;
			}
			return (failure instanceof RuntimeException known) ? known : new IllegalStateException(failure);
		}

	}

	private void tell(String sentence) {
		LOG.info(sentence);
		this.notices.accept(sentence);
	}

}
