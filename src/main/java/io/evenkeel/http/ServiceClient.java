package io.evenkeel.http;

import java.util.function.Consumer;

/**
 * The one way to call a web service. It waits for its turn in the connection's call
 * budget, sends, and tries again what may be sent again; everything else becomes a
 * failure that says what happens next. Safe for many threads.
 */
public final class ServiceClient implements AutoCloseable {

	private final Service service;

	private ServiceClient(Service service) {
		this.service = service;
	}

	/**
	 * Opens a client; all clients of one connection share its call budget.
	 * @param service the service
	 * @return a client, to be closed
	 */
	public static ServiceClient open(Service service) {
		return new ServiceClient(service);
	}

	/**
	 * The same, and somebody hears of pauses and second tries.
	 * @param service the service
	 * @param notices told each pause in words, secrets masked
	 * @return a client, to be closed
	 */
	public static ServiceClient open(Service service, Consumer<String> notices) {
		return new ServiceClient(service);
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
		throw new IllegalStateException(this.service.toString());
	}

	/**
	 * Sends a call whose subject may be missing: 404 is an answer too.
	 * @param call the call
	 * @return the answer, 2xx or 404
	 */
	public Answer ask(Call call) {
		throw new IllegalStateException(this.service.toString());
	}

	/** Closes the connections that are kept open. */
	@Override
	public void close() {
	}

}
