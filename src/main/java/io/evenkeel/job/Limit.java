package io.evenkeel.job;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much a guard lets pass: a share ({@code 2%}), a number ({@code 50}), or anything
 * ({@code off}).
 *
 * @param kind the kind of limit
 * @param value per cent or records; zero when off
 */
public record Limit(Kind kind, BigDecimal value) {

	/**
	 * A share never trips for so few records: in a small shop one deletion would
	 * otherwise wait for a person every night.
	 */
	public static final int FEW = 5;

	private static final Pattern SHARE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?\\s*%");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Reads a limit.
	 * @param text such as {@code 2%}, {@code 50} or {@code off}
	 * @return the limit, or empty when it is none of these
	 */
	public static Optional<Limit> parse(String text) {
		if (text.equals("off")) {
			return Optional.of(new Limit(Kind.OFF, BigDecimal.ZERO));
		}
		if (SHARE.matcher(text).matches()) {
			return Optional.of(new Limit(Kind.SHARE, new BigDecimal(text.replace("%", "").strip())));
		}
		if (NUMBER.matcher(text).matches()) {
			return Optional.of(new Limit(Kind.NUMBER, new BigDecimal(text)));
		}
		return Optional.empty();
	}

	public boolean isOff() {
		return this.kind == Kind.OFF;
	}

	/**
	 * Whether so many records are too many.
	 * @param count the records it is about
	 * @param total all records of the side that is written
	 * @return true when a person must approve
	 */
	public boolean tripsAt(long count, long total) {
		BigDecimal counted = BigDecimal.valueOf(count);
		return switch (this.kind) {
			case OFF -> false;
			case NUMBER -> counted.compareTo(this.value) > 0;
			case SHARE ->
				count > FEW && counted.multiply(HUNDRED).compareTo(this.value.multiply(BigDecimal.valueOf(total))) > 0;
		};
	}

	/**
	 * Whether a change from one amount to another is too large, up or down. From zero
	 * there is nothing to compare with, so that never trips; to zero is 100 % down.
	 * @param before the amount before
	 * @param after the amount after
	 * @return true when a person must approve
	 */
	public boolean tripsAtChange(BigDecimal before, BigDecimal after) {
		if (this.kind != Kind.SHARE || before.signum() == 0) {
			return false;
		}
		BigDecimal change = after.subtract(before).abs().multiply(HUNDRED);
		return change.compareTo(this.value.multiply(before.abs())) > 0;
	}

	/** The kinds of limit. */
	public enum Kind {

		/** Nothing is too much. */
		OFF,

		/** Per cent of something. */
		SHARE,

		/** A number of records. */
		NUMBER

	}

	@Override
	public String toString() {
		return switch (this.kind) {
			case OFF -> "off";
			case SHARE -> this.value.toPlainString() + "%";
			case NUMBER -> this.value.toPlainString();
		};
	}

}
