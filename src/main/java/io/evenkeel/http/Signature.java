package io.evenkeel.http;

import java.time.Instant;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * How a service has its calls signed, each try anew, because the moment of sending is
 * part of it; and how it signs its answers.
 */
public interface Signature {

	/**
	 * Signs a call that is about to be sent.
	 * @param sent the call as it goes out
	 * @param now the moment
	 * @return headers to send with it
	 */
	Map<String, String> sign(Sent sent, Instant now);

	/**
	 * Whether an answer may be believed.
	 * @param sent the call that it answers
	 * @param received the answer
	 * @return false when somebody else may have made or changed it: then nobody knows
	 * whether the call arrived
	 */
	boolean isGenuine(Sent sent, Received received);

	/**
	 * A call as it goes out.
	 *
	 * @param method such as {@code GET}
	 * @param uri path and query exactly as sent, without the host
	 * @param body the bytes of the body, none for no body
	 */
	record Sent(String method, String uri, byte[] body) {
	}

	/**
	 * An answer as it came in.
	 *
	 * @param status its status
	 * @param headers its headers
	 * @param body the bytes of its body, unpacked
	 */
	record Received(int status, HttpHeaders headers, byte[] body) {
	}

}
