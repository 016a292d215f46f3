package io.evenkeel.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Says what happens next with what came back for a call. What surely did not arrive may
 * be sent again, and so may what is harmless twice; a write whose answer is lost is
 * unknown.
 */
final class Judge {

	private final Secrets secrets;

	private final Wording wording;

	private final Limits limits;

	private final Errors errors;

	private final Time time;

	Judge(Service service, Secrets secrets, Wording wording, Time time) {
		this.secrets = secrets;
		this.wording = wording;
		this.limits = service.limits();
		this.errors = service.errors();
		this.time = time;
	}

	/**
	 * Judges an answer.
	 * @param call the call
	 * @param exchange what came back
	 * @param missingIsAnswer whether 404 is an answer
	 * @return the answer
	 * @throws Passing when the call may be sent again
	 */
	Answer answer(Call call, Exchange exchange, boolean missingIsAnswer) throws Passing {
		int status = exchange.status();
		if (status / 100 == 2) {
			return success(call, exchange);
		}
		if (status / 100 == 3) {
			throw this.wording.pointsElsewhere(call, status, host(exchange));
		}
		JsonNode body = errorBody(exchange);
		if (status == 404 && missingIsAnswer && isFromService(exchange, body)) {
			return answer(call, exchange, body);
		}
		throw refusal(call, exchange, body);
	}

	/** A page of some proxy is no proof that a record is missing. */
	private static boolean isFromService(Exchange exchange, JsonNode body) {
		return !body.isMissingNode() || (exchange.body().length == 0 && !exchange.isCutOff());
	}

	private Answer success(Call call, Exchange exchange) throws Passing {
		if (exchange.isCutOff()) {
			if (!call.isRepeatable()) {
				throw this.wording.unknown(call, this.wording.tooLargeInWords(), null);
			}
			throw this.wording.tooLarge(call);
		}
		try {
			return answer(call, exchange, Json.read(exchange.body()));
		}
		catch (JacksonException ex) {
			throw lost(call, "the answer is no JSON (" + exchange.status() + ", " + type(exchange) + ")", null);
		}
	}

	private Answer answer(Call call, Exchange exchange, JsonNode json) {
		return new Answer(exchange.status(), exchange.headers().asMultiValueMap(), json,
				this.wording.where(call, exchange.status()));
	}

	private RuntimeException refusal(Call call, Exchange exchange, JsonNode body) throws Passing {
		int status = exchange.status();
		return switch (status) {
			case 401, 403 -> this.wording.noAccess(call, status, body);
			case 429 -> throw tooMany(exchange, body);
			case 503 -> unavailable(call, exchange);
			case 408, 425 -> lost(call, this.wording.kind() + " answered " + status, null);
			default -> (status >= 500 && !this.errors.isRefusal(status, body))
					? lost(call, this.wording.kind() + " answered " + status, null)
					: this.wording.refused(call, status, body);
		};
	}

	private Passing tooMany(Exchange exchange, JsonNode body) {
		Passing pause = pause(exchange, this.wording.kind() + " asked for a pause (429)");
		return this.errors.isLimitOfAll(body) ? pause.ofAll() : pause;
	}

	/**
	 * A service that names a pause turned the call away itself. Without one, 503 may come
	 * from a proxy whose service got the call and was too slow: then a write is unknown.
	 */
	private RuntimeException unavailable(Call call, Exchange exchange) throws Passing {
		Passing pause = pause(exchange, this.wording.kind() + " is not available (503)");
		if (call.isRepeatable() || pause.asked().isPresent()) {
			throw pause;
		}
		return lost(call, this.wording.kind() + " answered 503", null);
	}

	private Passing pause(Exchange exchange, String happened) {
		Lesson lesson = new Lesson(this.limits, exchange.headers(), this.time.now());
		Optional<Duration> asked = RetryAfter.of(exchange.headers(), lesson, this.time.now());
		return new Passing(happened, asked, true, null);
	}

	/**
	 * Judges an answer that somebody else may have made or changed.
	 * @param call the call
	 * @return the failure that says what happens next
	 * @throws Passing when the call may be sent again
	 */
	RuntimeException notGenuine(Call call) throws Passing {
		return lost(call, "the answer is not signed as it should be, so it is not believed", null);
	}

	/**
	 * Judges a call for which nothing whole came back.
	 * @param call the call
	 * @param failure what happened instead
	 * @return the failure that says what happens next
	 * @throws Passing when the call may be sent again
	 */
	RuntimeException failed(Call call, IOException failure) throws Passing {
		if (failure instanceof Tls.NotSafe unsafe && !unsafe.isPassing()) {
			return this.wording.notTrusted(call, failure);
		}
		if (isUnsent(failure)) {
			throw new Passing(words(failure), Optional.empty(), true, failure);
		}
		return lost(call, "the answer was lost (" + words(failure) + ")", failure);
	}

	private static boolean isUnsent(IOException failure) {
		return failure instanceof ConnectException || failure instanceof ConnectTimeoutException
				|| failure instanceof UnknownHostException || failure instanceof NoRouteToHostException
				|| failure instanceof ConnectionRequestTimeoutException || failure instanceof Tls.NotSafe;
	}

	private RuntimeException lost(Call call, String happened, @Nullable Throwable cause) throws Passing {
		if (call.isRepeatable()) {
			throw new Passing(happened, Optional.empty(), false, cause);
		}
		return this.wording.unknown(call, happened, cause);
	}

	private String words(IOException failure) {
		if (failure instanceof UnknownHostException) {
			return "there is no host of that name, or no way to it";
		}
		if (isUnsent(failure)) {
			return "no connection came about: " + failure.getMessage();
		}
		if (failure instanceof SocketTimeoutException) {
			return "it did not come in time";
		}
		return String.valueOf(failure.getMessage());
	}

	private JsonNode errorBody(Exchange exchange) {
		String masked = this.secrets.mask(new String(exchange.body(), StandardCharsets.UTF_8));
		try {
			return Json.read(masked.getBytes(StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	private static String type(Exchange exchange) {
		return Optional.ofNullable(exchange.headers().getFirst("Content-Type")).orElse("no content type");
	}

	private static String host(Exchange exchange) {
		try {
			String location = Optional.ofNullable(exchange.headers().getFirst("Location")).orElse("");
			String host = URI.create(location).getHost();
			return (host != null) ? host : "another path of its own";
		}
		catch (IllegalArgumentException ex) {
			return "an address that cannot be read";
		}
	}

}
