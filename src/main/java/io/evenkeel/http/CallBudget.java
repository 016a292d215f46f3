package io.evenkeel.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.evenkeel.failure.StopFailure;

/**
 * The calls that one connection may make, shared by all clients of the process. Who wants
 * to call takes a turn first; who waits goes in order of urgency. A turn needs three
 * things:
 * <ul>
 * <li>the <em>gate</em> is open: a pause that the service asked for holds everybody;</li>
 * <li>every window has a free <em>slot</em> ({@link Slots}): so the limit is never
 * exceeded, wherever the service's windows begin;</li>
 * <li>the <em>pace</em> allows it ({@link Pace}): a bucket that lets a burst through and
 * then exactly the limit's rate, so that a long read does not use up a window at once and
 * leave an order waiting for the next.</li>
 * </ul>
 * Slots and pace both let the whole limit through; only the round trip of a call is lost,
 * once a window. Where headers teach what is left, calls go one at a time until the first
 * answer, because an earlier process may have used the limit up.
 */
final class CallBudget {

	private static final Map<String, CallBudget> SHARED = new ConcurrentHashMap<>();

	private final ReentrantLock lock = new ReentrantLock(true);

	private final Condition changed = this.lock.newCondition();

	private final PriorityQueue<Waiter> queue = new PriorityQueue<>(
			Comparator.comparing(Waiter::urgency).thenComparing(Waiter::number));

	private final Time time;

	private final Limits limits;

	private final List<Allowance> allowances = new ArrayList<>();

	private final Pace pace;

	private long arrived;

	private int inFlight;

	private boolean taught;

	private long pausedUntil;

	CallBudget(Limits limits, Time time) {
		this.limits = limits;
		this.time = time;
		this.pausedUntil = time.nanos();
		this.taught = limits.remainingHeader() == null;
		limits.windows().forEach((window) -> this.allowances.add(new Allowance(window, limits.share())));
		this.pace = new Pace(limits, time);
	}

	/**
	 * The budget of a connection, the same for everybody who asks.
	 * @param service the service
	 * @return its budget; the newest documented limit counts until headers say more
	 */
	static CallBudget of(Service service) {
		return shared(service.connection() + " " + service.base(), service.limits());
	}

	/**
	 * The budget of one route of a connection, the same for everybody who asks.
	 * @param service the service
	 * @param route the route
	 * @param limits its documented limits
	 * @return its budget
	 */
	static CallBudget of(Service service, String route, Limits limits) {
		return shared(service.connection() + " " + service.base() + " " + route, limits);
	}

	private static CallBudget shared(String key, Limits limits) {
		return SHARED.compute(key,
				(name, known) -> (known != null && known.adopts(limits)) ? known : new CallBudget(limits, Time.REAL));
	}

	private boolean adopts(Limits others) {
		List<Duration> lengths = this.limits.windows().stream().map(Window::length).toList();
		boolean alike = lengths.equals(others.windows().stream().map(Window::length).toList());
		if (alike && !others.equals(this.limits)) {
			others.windows().forEach((window) -> learnLimit(others.windows().indexOf(window), window.calls()));
		}
		return alike;
	}

	/**
	 * Waits for a turn.
	 * @param urgency whose turn it is
	 * @param patience the longest pause of the service that is waited for
	 * @return the turn, to be ended by {@link #answered} whatever happens
	 * @throws TooLong when the service asked for a longer pause
	 */
	Turn take(Urgency urgency, Duration patience) throws TooLong {
		this.lock.lock();
		Waiter me = new Waiter(urgency, this.arrived++);
		this.queue.add(me);
		try {
			while (this.queue.peek() != me || hold(patience)) {
				if (this.queue.peek() != me) {
					this.changed.await();
				}
			}
			return begin();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StopFailure("Stopped while a call waited for its turn. It was not sent.", ex);
		}
		finally {
			this.queue.remove(me);
			this.changed.signalAll();
			this.lock.unlock();
		}
	}

	/** Waits a little when there is no turn now; false when there is one. */
	private boolean hold(Duration patience) throws InterruptedException, TooLong {
		long now = this.time.nanos();
		long pause = this.pausedUntil - now;
		if (pause > patience.toNanos()) {
			throw new TooLong(Duration.ofNanos(pause));
		}
		long wait = Math.max(pause, untilTurn(now));
		if (wait > 0) {
			this.time.await(this.changed, wait);
		}
		return wait > 0;
	}

	private long untilTurn(long now) {
		if (!this.taught && this.inFlight > 0) {
			return Long.MAX_VALUE;
		}
		long wait = this.pace.untilFree();
		for (Allowance allowance : this.allowances) {
			wait = Math.max(wait, allowance.untilFree(now));
		}
		return wait;
	}

	private Turn begin() {
		long now = this.time.nanos();
		this.inFlight++;
		this.pace.take();
		return new Turn(this.allowances.stream().map((allowance) -> allowance.take(now)).toList());
	}

	/**
	 * The call is over, answered or not: its slots are free one window from now.
	 * @param turn the turn
	 * @param headers what the answer teaches; nothing when there was none
	 */
	void answered(Turn turn, Lesson headers) {
		this.lock.lock();
		try {
			long now = this.time.nanos();
			this.inFlight--;
			this.taught |= headers.isFromService();
			for (int i = 0; i < this.allowances.size(); i++) {
				this.allowances.get(i).answered(now);
				learn(i, turn.marks().get(i), headers, now);
			}
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void learn(int window, Allowance.Mark mark, Lesson headers, long now) {
		headers.limit(window).ifPresent((calls) -> learnLimit(window, calls));
		headers.remaining(window)
			.ifPresent((left) -> this.allowances.get(window)
				.learnRemaining(left, mark, now, headers.nanosUntilReset(window)));
	}

	private void learnLimit(int window, int calls) {
		this.lock.lock();
		try {
			Allowance allowance = this.allowances.get(window);
			if (allowance.learnLimit(calls) && window == 0) {
				this.pace.change(allowance.ours());
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The service wants to be left alone: nobody gets a turn until then.
	 * @param pause for how long; a longer pause that is on already stays
	 */
	void pause(Duration pause) {
		this.lock.lock();
		try {
			long until = this.time.nanos() + pause.toNanos();
			if (until - this.pausedUntil > 0) {
				this.pausedUntil = until;
			}
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The service says that its limit is reached where ours is not: it is what was called
	 * in the window up to now, and less than we thought.
	 */
	void learnFromRefusal() {
		this.lock.lock();
		try {
			if (!this.allowances.isEmpty()) {
				learnLimit(0, this.allowances.get(0).heldBesidesOne(this.time.nanos()));
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	List<Left> left() {
		this.lock.lock();
		try {
			List<Left> left = new ArrayList<>();
			for (int i = 0; i < this.allowances.size(); i++) {
				left.add(this.allowances.get(i).left(this.limits.windows().get(i), this.time.nanos()));
			}
			return left;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * How many callers wait.
	 * @return the length of the queue
	 */
	int waiting() {
		this.lock.lock();
		try {
			return this.queue.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	private record Waiter(Urgency urgency, long number) {
	}

	/**
	 * The right to make one call.
	 *
	 * @param marks one a window
	 */
	record Turn(List<Allowance.Mark> marks) {
	}

	/** The service asked for a longer pause than anybody wants to wait. */
	static final class TooLong extends Exception {

		private final transient Duration pause;

		TooLong(Duration pause) {
			super(pause.toString(), null, false, false);
			this.pause = pause;
		}

		Duration pause() {
			return this.pause;
		}

	}

}
