package io.evenkeel.http;

import java.time.Duration;
import java.util.function.Function;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the client says to people: what happened to whom, where, what we did, what to do.
 * Every text goes through the mask.
 */
final class Wording {

	private static final int LONGEST_QUOTE = 300;

	private final Service service;

	private final Function<String, String> mask;

	Wording(Service service, Secrets secrets) {
		this.service = service;
		this.mask = secrets::mask;
	}

	/**
	 * A call, for messages.
	 * @param call the call
	 * @param status the status of its answer
	 * @return {@code webshop, page 3 of the products (GET /products, 200)}
	 */
	String where(Call call, int status) {
		return masked(connection() + ", " + call.what() + " (" + call + ", " + status + ")");
	}

	/**
	 * What the service says in an error body.
	 * @param status the status
	 * @param body the body
	 * @return its words with quotation marks, or {@code nothing more}
	 */
	private String quote(int status, JsonNode body) {
		String sentence = this.service.errors().sentence(status, body).strip();
		String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
		String whole = (plain.length() > LONGEST_QUOTE) ? plain.substring(0, LONGEST_QUOTE) + "..." : plain;
		return whole.isEmpty() ? "nothing more" : "\"" + whole + "\"";
	}

	ServiceRefusal refused(Call call, int status, JsonNode body) {
		String text = "Refused " + call.what() + " for " + connection() + ": " + kind() + " says " + quote(status, body)
				+ " (" + status + ", " + call + "). Nothing was written. " + advice(status);
		return new ServiceRefusal(masked(text), status, body);
	}

	private String advice(int status) {
		return switch (status) {
			case 402, 507 -> "The plan of the account does not go that far.";
			case 404, 410 -> "It is not there any more, or never was.";
			case 409 -> "Something there has the same key, or it was changed in the meantime.";
			case 413 -> "It is too large for " + kind() + ".";
			default -> "Mend the record, and it is tried again.";
		};
	}

	StopFailure noAccess(Call call, int status, JsonNode body) {
		String what = (status == 401) ? " refused the credentials" : " does not allow this with the credentials";
		return new StopFailure(masked("Stopped: " + kind() + what + " of '" + connection() + "' (" + status + ", "
				+ call.what() + ") and says " + quote(status, body) + ". Check what jobs/connections.yml gives for '"
				+ connection() + "' and the variables it names, then start again."));
	}

	StopFailure pointsElsewhere(Call call, int status, String host) {
		return new StopFailure(masked("Stopped: " + connection() + " at " + this.service.base().getHost()
				+ " points to " + host + " (" + status + ", " + call.what()
				+ "). It was not followed. Check the address of '" + connection() + "' in jobs/connections.yml."));
	}

	StopFailure notTrusted(Call call, Throwable cause) {
		return new StopFailure(
				masked("Stopped: no safe connection to " + this.service.base().getHost() + " comes about ("
						+ call.what() + ", " + cause.getMessage() + "). Nothing was sent. Check the address of '"
						+ connection() + "' in jobs/connections.yml, and the certificate behind it."),
				cause);
	}

	StopFailure tooLarge(Call call) {
		return new StopFailure(masked("Stopped: the answer of " + connection() + " is larger than " + largest() + " ("
				+ call.what() + "). It was cut off. Ask for smaller pages."));
	}

	String tooLargeInWords() {
		return "the answer is larger than " + largest();
	}

	private String largest() {
		int bytes = this.service.largestBody();
		return (bytes >= 1024 * 1024) ? bytes / (1024 * 1024) + " MB" : bytes + " bytes";
	}

	UnknownFailure unknown(Call call, String happened, @Nullable Throwable cause) {
		return new UnknownFailure(
				masked("Nobody knows whether " + call.what() + " arrived at " + connection() + ": " + happened + " ("
						+ call + "). It was not sent again. It is looked up there before anything is sent again."),
				cause);
	}

	TryAgainFailure gaveUp(Call call, Passing last, int tries) {
		return new TryAgainFailure(
				masked("Gave up on " + call.what() + " at " + connection() + " for now: " + last.happened()
						+ ", tries: " + tries + " (" + call + "). Nothing is lost, it is tried again. See whether "
						+ this.service.base().getHost() + " can be reached and is well."),
				last.getCause());
	}

	/**
	 * What a listener hears of a pause.
	 * @param call the call
	 * @param last what happened
	 * @param pause how long
	 * @param next which try comes after it
	 * @param left how long patience lasts after it
	 * @return the sentence
	 */
	String pause(Call call, Passing last, Duration pause, int next, Duration left) {
		String rest = (left.toSeconds() < 1) ? "the last one" : "for " + words(left) + " more at most";
		return masked(connection() + ": " + last.happened() + " (" + call.what() + "). Trying again in " + words(pause)
				+ ", try " + next + ", " + rest + ".");
	}

	private static String words(Duration time) {
		if (time.toMinutes() >= 2) {
			return time.toMinutes() + " min";
		}
		return (time.toSeconds() >= 1) ? time.toSeconds() + " s" : time.toMillis() + " ms";
	}

	String masked(String text) {
		return this.mask.apply(text);
	}

	String kind() {
		return this.service.service();
	}

	private String connection() {
		return this.service.connection();
	}

}
