package io.evenkeel.connector.ecwid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which product or variation an id of ours names: {@code 123}, or {@code 123-456} for a
 * variation of it. Their paths begin here and nowhere else, so that none is ever without
 * an id: deleting {@code products} without one empties the whole shop.
 *
 * @param product the id of the product, digits only
 * @param variation the id of the variation, digits only; null for the product itself
 */
record Ids(String product, @Nullable String variation) {

	private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,18})(?:-([1-9]\\d{0,18}))?");

	Ids {
		if (!FORM.matcher((variation != null) ? product + "-" + variation : product).matches()) {
			throw new IllegalArgumentException(
					"'" + product + ((variation != null) ? "-" + variation : "") + "' is no id of a product in Ecwid");
		}
	}

	static boolean isOne(@Nullable String id) {
		return id != null && FORM.matcher(id).matches();
	}

	static Ids of(@Nullable String id) {
		Matcher form = FORM.matcher((id != null) ? id : "");
		if (!form.matches()) {
			throw new IllegalArgumentException("'" + id + "' is no id of a product in Ecwid");
		}
		return new Ids(form.group(1), form.group(2));
	}

	boolean isVariation() {
		return this.variation != null;
	}

	/**
	 * Where it is, below the store.
	 * @return such as {@code /products/123/combinations/456}
	 */
	String path() {
		return "/products/" + this.product + (isVariation() ? "/combinations/" + this.variation : "");
	}

	@Override
	public String toString() {
		return isVariation() ? this.product + "-" + this.variation : this.product;
	}

}
