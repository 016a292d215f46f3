package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the store says of itself.
 *
 * @param name its name
 * @param currency the currency of every amount
 * @param weightUnit the unit of every weight
 * @param weightFactor how many of our units one of the store's is
 * @param lengthUnit the unit of every length
 * @param lengthFactor how many of our units one of the store's is
 * @param mostProducts how many products the plan holds; null where the store does not
 * tell
 */
record StoreProfile(String name, String currency, Weight.Unit weightUnit, BigDecimal weightFactor,
		Length.Unit lengthUnit, BigDecimal lengthFactor, @Nullable Long mostProducts) {

	private static final BigDecimal GRAMS_OF_A_CARAT = new BigDecimal("0.2");

	private static final BigDecimal MILLIMETRES_OF_A_YARD = new BigDecimal("914.4");

	/** Finer than any scale or ruler, and short enough to come back as it was sent. */
	private static final int DIGITS = 6;

	static StoreProfile of(JsonNode profile) {
		JsonNode units = profile.path("formatsAndUnits");
		String weight = Nodes.text(units, "weightUnit", "KILOGRAM");
		String length = Nodes.text(units, "dimensionsUnit", "CM");
		JsonNode most = profile.path("account").path("limitsAndRestrictions").path("maxProductLimit");
		return new StoreProfile(name(profile), Nodes.text(units, "currency", Money.UNSPECIFIED), weightUnit(weight),
				weight.equals("CARAT") ? GRAMS_OF_A_CARAT : BigDecimal.ONE, lengthUnit(length),
				length.equals("YD") ? MILLIMETRES_OF_A_YARD : BigDecimal.ONE,
				most.isIntegralNumber() ? most.longValue() : null);
	}

	private static String name(JsonNode profile) {
		String title = Nodes.text(profile.path("settings"), "storeName");
		return (title != null) ? title : Nodes.text(profile.path("account"), "accountName", "a store without a name");
	}

	private static Weight.Unit weightUnit(String name) {
		return switch (name) {
			case "CARAT", "GRAM" -> Weight.Unit.GRAM;
			case "OUNCE" -> Weight.Unit.OUNCE;
			case "POUND" -> Weight.Unit.POUND;
			default -> Weight.Unit.KILOGRAM;
		};
	}

	private static Length.Unit lengthUnit(String name) {
		return switch (name) {
			case "MM", "YD" -> Length.Unit.MILLIMETRE;
			case "IN", "INCH" -> Length.Unit.INCH;
			case "M" -> Length.Unit.METRE;
			default -> Length.Unit.CENTIMETRE;
		};
	}

	@Nullable Money money(@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount, this.currency) : null;
	}

	@Nullable Weight weight(@Nullable BigDecimal number) {
		return (number != null) ? new Weight(number.multiply(this.weightFactor), this.weightUnit) : null;
	}

	@Nullable Length length(@Nullable BigDecimal number) {
		return (number != null) ? new Length(number.multiply(this.lengthFactor), this.lengthUnit) : null;
	}

	/**
	 * The number that the store has for an amount.
	 * @param money the amount
	 * @return the number
	 * @throws IllegalArgumentException when it is in another currency
	 */
	BigDecimal number(Money money) {
		if (!money.goesWith(new Money(BigDecimal.ZERO, this.currency))) {
			throw new IllegalArgumentException(
					"the amount " + money + " is not in " + this.currency + ", the currency of the store");
		}
		return money.amount();
	}

	BigDecimal number(Weight weight) {
		return number(weight.in(this.weightUnit).value(), this.weightFactor);
	}

	BigDecimal number(Length length) {
		return number(length.in(this.lengthUnit).value(), this.lengthFactor);
	}

	private static BigDecimal number(BigDecimal ours, BigDecimal factor) {
		return Nodes.plain(ours.divide(factor, DIGITS, RoundingMode.HALF_UP));
	}

}
