package io.evenkeel.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Money;
import io.evenkeel.rules.Conversion.Step;
import io.evenkeel.rules.Conversion.Unconvertible;
import io.evenkeel.rules.ConversionKind.Context;
import io.evenkeel.rules.ConversionKind.Maker;
import org.jspecify.annotations.Nullable;

/** Conversions of prices and quantities. */
final class PriceConversions {

	private static final Set<FieldType> PRICE = Set.of(FieldType.MONEY);

	private static final Set<FieldType> AMOUNT = Set.of(FieldType.MONEY, FieldType.DECIMAL);

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	static final List<ConversionKind> ALL = List.of(
			kind("with tax 21 %", "the price with this tax, rounded to cents; the rate may be `of setting tax-rate`",
					"with tax " + ConversionKind.PERCENT, PRICE,
					(found, context) -> new Taxed(true, rate(found), setting(found, context))),
			kind("without tax 21 %",
					"the price without this tax, rounded to cents; the rate may be `of setting tax-rate`",
					"without tax " + ConversionKind.PERCENT, PRICE,
					(found, context) -> new Taxed(false, rate(found), setting(found, context))),
			kind("round to .95", "the nearest price that ends so: .95, .99, .50, .00 or any other",
					"round to (\\.\\d\\d)", PRICE,
					(found, context) -> (value) -> ending(value, found.group(1), RoundingMode.HALF_UP)),
			kind("round up to .95", "the next higher price that ends so", "round up to (\\.\\d\\d)", PRICE,
					(found, context) -> (value) -> ending(value, found.group(1), RoundingMode.CEILING)),
			kind("round down to .95", "the next lower price that ends so", "round down to (\\.\\d\\d)", PRICE,
					(found, context) -> (value) -> ending(value, found.group(1), RoundingMode.FLOOR)),
			kind("round-95", "the same as `round up to .95`", "round-95", PRICE,
					(found, context) -> (value) -> ending(value, ".95", RoundingMode.CEILING)),
			kind("round-whole", "the same as `round to .00`", "round-whole", PRICE,
					(found, context) -> (value) -> ending(value, ".00", RoundingMode.HALF_UP)),
			kind("times 1.1", "multiplied by the number; a price is rounded to cents", "times " + ConversionKind.NUMBER,
					AMOUNT, (found, context) -> counted((number) -> number.multiply(new BigDecimal(found.group(1))))),
			kind("plus 5", "the number added", "plus " + ConversionKind.NUMBER, AMOUNT,
					(found, context) -> counted((number) -> number.add(new BigDecimal(found.group(1))))),
			kind("minus 5", "the number taken off", "minus " + ConversionKind.NUMBER, AMOUNT,
					(found, context) -> counted((number) -> number.subtract(new BigDecimal(found.group(1))))),
			kind("whole number", "without decimals, rounded", "whole number", AMOUNT,
					(found, context) -> counted((number) -> number.setScale(0, RoundingMode.HALF_UP))),
			kind("whole number down", "without decimals, rounded down", "whole number down", AMOUNT,
					(found, context) -> counted((number) -> number.setScale(0, RoundingMode.FLOOR))));

	private PriceConversions() {
	}

	private static ConversionKind kind(String usage, String meaning, String pattern, Set<FieldType> types,
			Maker maker) {
		return ConversionKind.of(usage, meaning, pattern, types, null, maker);
	}

	private static @Nullable BigDecimal rate(Matcher found) {
		return (found.group(1) != null) ? new BigDecimal(found.group(1)) : null;
	}

	private static @Nullable String setting(Matcher found, Context context) {
		String name = found.group(2);
		if (name != null && !context.settings().contains(name)) {
			throw new IllegalArgumentException(
					"settings.yml has no setting '" + name + "'" + Texts.suggestion(name, context.settings()));
		}
		return name;
	}

	private static Object ending(Object value, String cents, RoundingMode mode) {
		Money price = Shapes.money(value);
		BigDecimal end = new BigDecimal("0" + cents);
		BigDecimal whole = price.amount().subtract(end).setScale(0, mode);
		return new Money(whole.add(end).max(end), price.currency());
	}

	private static Step counted(UnaryOperator<BigDecimal> function) {
		return (value) -> {
			if (value instanceof String text && text.strip().toLowerCase(Locale.ROOT).matches("-?[\\d.]+ [a-z]{3}")) {
				return counted(Shapes.money(value), function);
			}
			return (value instanceof Money price) ? counted(price, function)
					: function.apply((BigDecimal) Shapes.typed(FieldType.DECIMAL, value));
		};
	}

	private static Money counted(Money price, UnaryOperator<BigDecimal> function) {
		return cents(function.apply(price.amount()), price.currency());
	}

	private static Money cents(BigDecimal amount, String currency) {
		return new Money(amount.setScale(2, RoundingMode.HALF_UP), currency);
	}

	/** Adds tax to a price or takes it out of it. */
	private record Taxed(boolean adds, @Nullable BigDecimal rate, @Nullable String setting) implements Step {

		@Override
		public Object apply(Object value) {
			if (this.rate == null) {
				throw new Unconvertible("the setting '" + this.setting + "' with the tax rate is not set");
			}
			Money price = Shapes.money(value);
			BigDecimal factor = BigDecimal.ONE.add(this.rate.divide(HUNDRED));
			return cents(
					this.adds ? price.amount().multiply(factor) : price.amount().divide(factor, MathContext.DECIMAL64),
					price.currency());
		}

		@Override
		public Step with(Settings settings) {
			if (this.setting == null) {
				return this;
			}
			String text = settings.text(this.setting);
			return new Taxed(this.adds, (text != null) ? percent(text) : null, this.setting);
		}

		private @Nullable BigDecimal percent(String text) {
			String number = text.replace("%", "").strip();
			return number.matches("\\d+(\\.\\d+)?") ? new BigDecimal(number) : null;
		}

	}

}
