package io.evenkeel.connector.bigcommerce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which product or variant an id of ours names: {@code 123}, or {@code 123-456} for a
 * variant of it. Their paths begin here and nowhere else, so that none is ever without an
 * id: deleting {@code products} without one empties the whole shop.
 *
 * @param product the id of the product, digits only
 * @param variant the id of the variant, digits only; null for the product itself
 */
record Ids(String product, @Nullable String variant) {

	private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,18})(?:-([1-9]\\d{0,18}))?");

	Ids {
		if (!FORM.matcher((variant != null) ? product + "-" + variant : product).matches()) {
			throw new IllegalArgumentException("'" + product + ((variant != null) ? "-" + variant : "")
					+ "' is no id of a product in BigCommerce");
		}
	}

	static boolean isOne(@Nullable String id) {
		return id != null && FORM.matcher(id).matches();
	}

	static Ids of(@Nullable String id) {
		Matcher form = FORM.matcher((id != null) ? id : "");
		if (!form.matches()) {
			throw new IllegalArgumentException("'" + id + "' is no id of a product in BigCommerce");
		}
		return new Ids(form.group(1), form.group(2));
	}

	boolean isVariant() {
		return this.variant != null;
	}

	/**
	 * Where it is, below the store.
	 * @return such as {@code /v3/catalog/products/123/variants/456}
	 */
	String path() {
		return "/v3/catalog/products/" + this.product + (isVariant() ? "/variants/" + this.variant : "");
	}

	@Override
	public String toString() {
		return isVariant() ? this.product + "-" + this.variant : this.product;
	}

}
