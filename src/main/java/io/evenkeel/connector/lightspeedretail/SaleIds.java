package io.evenkeel.connector.lightspeedretail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of what we write, made from our reference (RFC 9562, version 5): the same order
 * gives the same ids in every run on every machine, so that a sale is found again and
 * never made twice.
 */
final class SaleIds {

	private static final UUID NAMESPACE = UUID.fromString("3b0b1d4e-6a53-4c7e-9d0c-5f2f6a1c8e47");

	private SaleIds() {
	}

	/**
	 * The id of a name.
	 * @param name such as the reference of an order
	 * @return the id, always the same
	 */
	static String of(String name) {
		ByteBuffer bytes = ByteBuffer.wrap(sha1(name));
		long high = (bytes.getLong() & ~0xF000L) | 0x5000L;
		long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low).toString();
	}

	private static byte[] sha1(String name) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-1");
			digest.update(ByteBuffer.allocate(16)
				.putLong(NAMESPACE.getMostSignificantBits())
				.putLong(NAMESPACE.getLeastSignificantBits())
				.array());
			return digest.digest(name.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-1", ex);
		}
	}

}
