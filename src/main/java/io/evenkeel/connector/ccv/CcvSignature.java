package io.evenkeel.connector.ccv;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.evenkeel.http.Signature;

/**
 * Signs calls with HMAC-SHA512 over key, method, path with query, body and moment, and
 * checks the same signature on answers. An error without any signature is taken for what
 * it says, because it confirms nothing, and so are keys that are refused; an answer that
 * confirms something, or that is signed wrongly, is believed with the right signature
 * only.
 */
final class CcvSignature implements Signature {

	static final String KEY = "x-public";

	private static final String DATE = "x-date";

	private static final String HASH = "x-hash";

	private static final String ALGORITHM = "HmacSHA512";

	private static final int FIRST_ERROR = 400;

	/** With a wrong secret of ours no signature is ever right. */
	private static final Set<Integer> REFUSED_KEYS = Set.of(401, 403);

	private final String publicKey;

	private final SecretKeySpec secret;

	CcvSignature(String publicKey, String secret) {
		this.publicKey = publicKey;
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	@Override
	public Map<String, String> sign(Sent sent, Instant now) {
		String date = now.truncatedTo(ChronoUnit.SECONDS).toString();
		return Map.of(DATE, date, HASH, hash(sent, sent.body(), date));
	}

	@Override
	public boolean isGenuine(Sent sent, Received received) {
		if (REFUSED_KEYS.contains(received.status())) {
			return true;
		}
		String date = received.headers().getFirst(DATE);
		String hash = received.headers().getFirst(HASH);
		if (hash == null || date == null) {
			return hash == null && received.status() >= FIRST_ERROR;
		}
		return MessageDigest.isEqual(hash(sent, received.body(), date).getBytes(StandardCharsets.US_ASCII),
				hash.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
	}

	private String hash(Sent sent, byte[] body, String date) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.secret);
			mac.update(
					(this.publicKey + "|" + sent.method() + "|" + sent.uri() + "|").getBytes(StandardCharsets.UTF_8));
			mac.update(body);
			mac.update(("|" + date).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
