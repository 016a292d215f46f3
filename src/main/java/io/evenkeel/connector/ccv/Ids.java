package io.evenkeel.connector.ccv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which product or variant an id of ours names: {@code 123}, or {@code 123-456} for its
 * combination of attributes 456.
 *
 * @param product the id of the product, digits only
 * @param combination the id of the combination, digits only; null for the product itself
 */
record Ids(String product, @Nullable String combination) {

	private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17})(?:-([1-9]\\d{0,17}))?");

	static boolean isOne(@Nullable String id) {
		return id != null && FORM.matcher(id).matches();
	}

	static Ids of(@Nullable String id) {
		Matcher form = FORM.matcher((id != null) ? id : "");
		if (!form.matches()) {
			throw new IllegalArgumentException("'" + id + "' is no id of a product in CCV");
		}
		return new Ids(form.group(1), form.group(2));
	}

	boolean isVariant() {
		return this.combination != null;
	}

	@Override
	public String toString() {
		return isVariant() ? this.product + "-" + this.combination : this.product;
	}

}
