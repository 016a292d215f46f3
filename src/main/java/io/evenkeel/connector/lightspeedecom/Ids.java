package io.evenkeel.connector.lightspeedecom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which product or variant an id of ours names: {@code 123}, or {@code 123-456} for a
 * variant of it.
 *
 * @param product the id of the product, digits only
 * @param variant the id of the variant, digits only; null for the product itself
 */
record Ids(String product, @Nullable String variant) {

	private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,18})(?:-([1-9]\\d{0,18}))?");

	static boolean isOne(@Nullable String id) {
		return id != null && FORM.matcher(id).matches();
	}

	static Ids of(@Nullable String id) {
		Matcher form = FORM.matcher((id != null) ? id : "");
		if (!form.matches()) {
			throw new IllegalArgumentException("'" + id + "' is no id of a product in Lightspeed eCom");
		}
		return new Ids(form.group(1), form.group(2));
	}

	boolean isVariant() {
		return this.variant != null;
	}

	@Override
	public String toString() {
		return isVariant() ? this.product + "-" + this.variant : this.product;
	}

}
