package io.evenkeel.rules;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by parts that cannot run into each other. */
final class Hashes {

	private Hashes() {
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	static void add(MessageDigest digest, byte[] part) {
		digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
		digest.update(part);
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	static String of(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

}
