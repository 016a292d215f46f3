package io.evenkeel.commerce;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A payment of an order or a sale, or with a negative amount a refund.
 *
 * @param method the method, in the words of its side
 * @param amount how much
 * @param paid when; null when the side does not tell
 */
public record Payment(String method, Money amount, @Nullable Instant paid) {

	static Payment parse(Map<String, String> plain) {
		String paid = plain.get("paid");
		return new Payment(plain.getOrDefault("method", ""),
				Money.parse(Objects.requireNonNullElse(plain.get("amount"), "0")),
				(paid != null) ? Instant.parse(paid) : null);
	}

	Map<String, String> plain() {
		PlainEntries plain = new PlainEntries();
		plain.put("method", this.method);
		plain.put("amount", this.amount);
		plain.put("paid", this.paid);
		return plain.entries();
	}

	/**
	 * The same payment by another method.
	 * @param other the method
	 * @return the payment
	 */
	public Payment by(String other) {
		return new Payment(other, this.amount, this.paid);
	}

	@Override
	public String toString() {
		return this.amount + " by " + this.method;
	}

}
