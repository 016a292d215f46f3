package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with the symbol of its unit, as people write it: {@code 1.2 kg}. */
record Measured(BigDecimal number, String unit) {

	private static final Pattern FORM = Pattern.compile("\\s*([-+0-9.eE]+)\\s*([a-zA-Z]+)\\s*");

	static Measured parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + text + "' is not a number with a unit, such as '1.2 kg'");
		}
		return new Measured(Decimals.parse(matcher.group(1)), matcher.group(2));
	}

}
