package io.evenkeel.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;

/**
 * The one way to call a web service. It waits for its turn in the connection's call
 * budget, sends, and tries again what may be sent again; everything else becomes a
 * failure that says what happens next. Safe for many threads.
 */
public final class ServiceClient implements AutoCloseable {

	private final Service service;

	private final Budgets budgets;

	private final Signer signer;

	private final Time time;

	private final Wire wire;

	private final Secrets secrets;

	private final Judge judge;

	private final SecondTries secondTries;

	ServiceClient(Service service, Consumer<String> notices, CallBudget budget, Time time) {
		this(service, notices, Budgets.of(service, budget, time), time);
	}

	private ServiceClient(Service service, Consumer<String> notices, Budgets budgets, Time time) {
		this.service = service;
		this.budgets = budgets;
		this.signer = new Signer(service, time);
		this.time = time;
		this.wire = new Wire(service);
		this.secrets = new Secrets(service);
		Wording wording = new Wording(service, this.secrets);
		this.judge = new Judge(service, this.secrets, wording, time);
		this.secondTries = new SecondTries(service, budgets.whole(), time, wording, notices);
	}

	/**
	 * Opens a client; all clients of one connection share its call budget.
	 * @param service the service
	 * @return a client, to be closed
	 */
	public static ServiceClient open(Service service) {
		return open(service, (notice) -> {
		});
	}

	/**
	 * The same, and somebody hears of pauses and second tries.
	 * @param service the service
	 * @param notices told each pause in words, secrets masked
	 * @return a client, to be closed
	 */
	public static ServiceClient open(Service service, Consumer<String> notices) {
		return new ServiceClient(service, notices, Budgets.of(service), Time.REAL);
	}

	/**
	 * Sends a call.
	 * @param call the call
	 * @return the answer, 2xx
	 * @throws ServiceRefusal when the service will not have it (400, 404, 409, 422, ...)
	 * @throws io.evenkeel.failure.TryAgainFailure when it did not get through for as long
	 * as patience lasts, and surely left nothing behind or may be sent again
	 * @throws io.evenkeel.failure.UnknownFailure when it must not be sent twice, and
	 * nobody knows whether it arrived
	 * @throws io.evenkeel.failure.StopFailure when no call will do: the token is refused
	 * (401, 403), the service points elsewhere (3xx), or the answer is too large
	 */
	public Answer send(Call call) {
		return this.secondTries.make(call, () -> attempt(call, false));
	}

	/**
	 * Sends a call whose subject may be missing: 404 is an answer too.
	 * @param call the call
	 * @return the answer, 2xx or 404
	 */
	public Answer ask(Call call) {
		return this.secondTries.make(call, () -> attempt(call, true));
	}

	/**
	 * What is left of the connection's call limits, as far as this process knows.
	 * @return one for each window; none where there is no limit
	 */
	public List<Left> left() {
		return this.budgets.whole().left();
	}

	private Answer attempt(Call call, boolean missingIsAnswer) throws Passing {
		Exchange exchange;
		try {
			exchange = exchange(call);
		}
		catch (IOException ex) {
			throw this.judge.failed(call, ex);
		}
		if (!this.signer.isGenuine(call, this.wire.uri(call), exchange)) {
			throw this.judge.notGenuine(call);
		}
		return this.judge.answer(call, exchange, missingIsAnswer);
	}

	private Exchange exchange(Call call) throws IOException, Passing {
		Budgets.Turns turns = turns(call);
		TraceLine line = new TraceLine(this.service, this.secrets, call, this.time);
		HttpHeaders taught = null;
		try {
			Exchange exchange = this.wire.send(call, this.signer.headers(call, this.wire.uri(call)));
			taught = exchange.headers();
			line.answered(exchange);
			return exchange;
		}
		catch (IOException ex) {
			line.failed(ex);
			throw ex;
		}
		finally {
			turns.answered(new Lesson(this.service.limits(), taught, this.time.now()));
		}
	}

	private Budgets.Turns turns(Call call) throws Passing {
		try {
			return this.budgets.take(call);
		}
		catch (CallBudget.TooLong ex) {
			throw new Passing(this.service.service() + " wants a longer pause than we wait", Optional.of(ex.pause()),
					true, null);
		}
	}

	/** Closes the connections that are kept open. */
	@Override
	public void close() {
		this.wire.close();
	}

}
