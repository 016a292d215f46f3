package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

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
 * @param currency the currency of the catalogue
 * @param weightUnit the unit of every weight
 * @param weightFactor how many of our units one of the store's is
 * @param lengthUnit the unit of every length
 * @param isPriceWithTax whether prices are entered with tax
 * @param plan the name of its plan
 */
record StoreProfile(String name, String currency, Weight.Unit weightUnit, BigDecimal weightFactor,
		Length.Unit lengthUnit, boolean isPriceWithTax, String plan) {

	private static final BigDecimal KILOGRAMS_OF_A_TONNE = BigDecimal.valueOf(1000);

	/** Finer than any scale or ruler, and short enough to come back as it was sent. */
	private static final int DIGITS = 4;

	static StoreProfile of(JsonNode store) {
		String weight = Nodes.text(store, "weight_units", "KGS").toUpperCase(Locale.ROOT);
		return new StoreProfile(Nodes.text(store, "name", "a store without a name"),
				Nodes.text(store, "currency", Money.UNSPECIFIED), weightUnit(weight),
				weight.startsWith("TON") ? KILOGRAMS_OF_A_TONNE : BigDecimal.ONE,
				lengthUnit(Nodes.text(store, "dimension_units", "Centimeters")),
				Nodes.flag(store, "is_price_entered_with_tax"), Nodes.text(store, "plan_name", "unknown"));
	}

	private static Weight.Unit weightUnit(String name) {
		return switch (name.substring(0, 1)) {
			case "O" -> Weight.Unit.OUNCE;
			case "L", "P" -> Weight.Unit.POUND;
			case "G" -> Weight.Unit.GRAM;
			default -> Weight.Unit.KILOGRAM;
		};
	}

	private static Length.Unit lengthUnit(String name) {
		return name.toUpperCase(Locale.ROOT).startsWith("I") ? Length.Unit.INCH : Length.Unit.CENTIMETRE;
	}

	@Nullable Money money(@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount, this.currency) : null;
	}

	@Nullable Weight weight(@Nullable BigDecimal number) {
		return (number != null) ? new Weight(number.multiply(this.weightFactor), this.weightUnit) : null;
	}

	@Nullable Length length(@Nullable BigDecimal number) {
		return (number != null) ? new Length(number, this.lengthUnit) : null;
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
		return Nodes.plain(weight.in(this.weightUnit).value().divide(this.weightFactor, DIGITS, RoundingMode.HALF_UP));
	}

	BigDecimal number(Length length) {
		return Nodes.plain(length.in(this.lengthUnit).value().setScale(DIGITS, RoundingMode.HALF_UP));
	}

}
