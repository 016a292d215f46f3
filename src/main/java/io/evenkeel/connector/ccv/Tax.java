package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.Nodes;

/** The rate of tax of an order's line, in per cent, as the service wants it. */
final class Tax {

	private static final Pattern RATE = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,3})?)\\s*%");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** An amount in cents is up to half a cent off. */
	private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

	private Tax() {
	}

	/**
	 * The rate of a line: what the name of its tax says, or what its tax makes of its
	 * price, taken for a whole number where the cents allow it.
	 * @param line the line
	 * @return the rate, or empty when the line does not say
	 */
	static Optional<BigDecimal> rate(OrderLine line) {
		Matcher named = RATE.matcher((line.taxName() != null) ? line.taxName() : "");
		if (named.find()) {
			return Optional.of(new BigDecimal(named.group(1).replace(',', '.')));
		}
		BigDecimal tax = (line.tax() != null) ? line.tax().amount() : null;
		BigDecimal net = (tax != null) ? line.price().amount().subtract(tax) : BigDecimal.ZERO;
		if (tax == null || net.signum() == 0) {
			return Optional.empty();
		}
		BigDecimal exact = tax.multiply(HUNDRED).divide(net, 6, RoundingMode.HALF_UP);
		BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
		BigDecimal off = whole.multiply(net).divide(HUNDRED, 6, RoundingMode.HALF_UP).subtract(tax).abs();
		return Optional.of((off.compareTo(HALF_A_CENT.multiply(BigDecimal.valueOf(2))) <= 0) ? whole
				: Nodes.plain(exact.setScale(2, RoundingMode.HALF_UP)));
	}

}
