package io.evenkeel.http;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Signs calls and checks answers, where the service has it so. */
final class Signer {

	private final @Nullable Signature signature;

	private final Time time;

	Signer(Service service, Time time) {
		this.signature = service.signature();
		this.time = time;
	}

	Map<String, String> headers(Call call, URI address) {
		return (this.signature != null) ? this.signature.sign(sent(call, address), this.time.now()) : Map.of();
	}

	/** What was cut off cannot be checked, and is not used either. */
	boolean isGenuine(Call call, URI address, Exchange exchange) {
		return this.signature == null || exchange.isCutOff() || this.signature.isGenuine(sent(call, address),
				new Signature.Received(exchange.status(), exchange.headers(), exchange.body()));
	}

	private static Signature.Sent sent(Call call, URI address) {
		String query = (address.getRawQuery() != null) ? "?" + address.getRawQuery() : "";
		Call.Body body = call.body();
		return new Signature.Sent(call.method().name(), address.getRawPath() + query,
				(body != null) ? body.content() : new byte[0]);
	}

}
