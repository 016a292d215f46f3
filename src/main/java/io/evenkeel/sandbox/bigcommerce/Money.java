package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An amount without and with tax. In orders money is a text of four decimals.
 *
 * @param exTax without
 * @param incTax with
 */
record Money(BigDecimal exTax, BigDecimal incTax) {

	static final Money ZERO = new Money(BigDecimal.ZERO, BigDecimal.ZERO);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int DECIMALS = 4;

	/**
	 * An amount as somebody entered it.
	 * @param amount the amount
	 * @param taxPercent the rate
	 * @param includesTax whether the tax is in it
	 * @return both
	 */
	static Money of(BigDecimal amount, BigDecimal taxPercent, boolean includesTax) {
		BigDecimal factor = HUNDRED.add(taxPercent);
		return includesTax ? new Money(amount.multiply(HUNDRED).divide(factor, DECIMALS, RoundingMode.HALF_UP), amount)
				: new Money(amount, amount.multiply(factor).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP));
	}

	/**
	 * A pair of fields such as {@code shipping_cost_ex_tax} and
	 * {@code shipping_cost_inc_tax}.
	 * @param node where they stand
	 * @param name the beginning of their names
	 * @return null where neither is there
	 */
	static @Nullable Money read(JsonNode node, String name) {
		if (!Json.has(node, name + "_ex_tax") && !Json.has(node, name + "_inc_tax")) {
			return null;
		}
		String one = Json.has(node, name + "_inc_tax") ? "_inc_tax" : "_ex_tax";
		String other = Json.has(node, name + "_ex_tax") ? "_ex_tax" : "_inc_tax";
		return new Money(number(node, name + other), number(node, name + one));
	}

	/**
	 * A number that may be sent as a text.
	 * @param node where it stands
	 * @param field its field
	 * @return zero where there is none
	 */
	static BigDecimal number(JsonNode node, String field) {
		try {
			return new BigDecimal(Json.text(node, field, "0"));
		}
		catch (NumberFormatException ex) {
			throw BigCommerceErrors.v2Invalid(field);
		}
	}

	static String text(BigDecimal amount) {
		return amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
	}

	BigDecimal tax() {
		return this.incTax.subtract(this.exTax);
	}

	BigDecimal entered(boolean includesTax) {
		return includesTax ? this.incTax : this.exTax;
	}

	Money plus(Money other) {
		return new Money(this.exTax.add(other.exTax), this.incTax.add(other.incTax));
	}

	Money minus(Money other) {
		return new Money(this.exTax.subtract(other.exTax), this.incTax.subtract(other.incTax));
	}

	Money times(int quantity) {
		BigDecimal factor = BigDecimal.valueOf(quantity);
		return new Money(this.exTax.multiply(factor), this.incTax.multiply(factor));
	}

	/**
	 * Writes the pair and its tax.
	 * @param node where to
	 * @param name the beginning of the fields' names
	 */
	void write(ObjectNode node, String name) {
		node.put(name + "_ex_tax", text(this.exTax)).put(name + "_inc_tax", text(this.incTax));
		node.put(name + "_tax", text(tax()));
	}

}
