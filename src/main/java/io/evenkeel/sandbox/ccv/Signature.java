package io.evenkeel.sandbox.ccv;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.evenkeel.sandbox.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * How calls and answers are signed: HMAC-SHA512 over key, method, path with query, body
 * and date.
 */
final class Signature {

	static final String KEY = "x-public";

	static final String DATE = "x-date";

	static final String HASH = "x-hash";

	private static final String ALGORITHM = "HmacSHA512";

	private final String publicKey;

	private final SecretKeySpec secret;

	Signature(String publicKey, String secret) {
		this.publicKey = publicKey;
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * Signs.
	 * @param method GET, POST, ...
	 * @param uri path and query as they were sent, without the host
	 * @param body the bytes of the body
	 * @param date the date's header
	 * @return hexadecimal digits
	 */
	String hash(String method, String uri, byte[] body, String date) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			mac.update((this.publicKey + "|" + method + "|" + uri + "|").getBytes(StandardCharsets.UTF_8));
			mac.update(body);
			mac.update(("|" + date).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether a call is signed with the secret of the key.
	 * @param request the call, with its own path
	 * @param uri path and query as they were sent
	 * @return false for another key too
	 */
	boolean fits(Request request, String uri) {
		String hash = request.header(HASH);
		String date = request.header(DATE);
		return this.publicKey.equals(request.header(KEY)) && date != null
				&& isSame(hash, hash(request.method(), uri, request.body(), date));
	}

	private static boolean isSame(@Nullable String given, String right) {
		return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				right.getBytes(StandardCharsets.UTF_8));
	}

}
