package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Further fields of the service that records have as {@code extra.} fields, the service's
 * camel case written with hyphens.
 */
enum Extra {

	FULLTITLE("fulltitle", Kind.PRODUCT), VISIBILITY("visibility", Kind.PRODUCT), DATA01("data01", Kind.PRODUCT),
	DATA02("data02", Kind.PRODUCT), DATA03("data03", Kind.PRODUCT), TYPE("type", Kind.PRODUCT),
	URL("url", Kind.PRODUCT_READ), ARTICLE_CODE("articleCode", Kind.VARIANT), SKU("sku", Kind.VARIANT),
	HS("hs", Kind.VARIANT), TITLE("title", Kind.VARIANT_READ), TAX_TYPE("taxType", Kind.VARIANT),
	OLD_PRICE_EXCL("oldPriceExcl", Kind.NUMBER), UNIT_PRICE("unitPrice", Kind.NUMBER),
	UNIT_UNIT("unitUnit", Kind.VARIANT), STOCK_MINIMUM("stockMinimum", Kind.NUMBER),
	STOCK_BUY_MINIMUM("stockBuyMinimum", Kind.NUMBER), STOCK_BUY_MAXIMUM("stockBuyMaximum", Kind.NUMBER),
	COLLI("colli", Kind.NUMBER), VOLUME_VALUE("volumeValue", Kind.NUMBER), VOLUME_UNIT("volumeUnit", Kind.VARIANT),
	SIZE_X_VALUE("sizeXValue", Kind.NUMBER_AS_TEXT), SIZE_Y_VALUE("sizeYValue", Kind.NUMBER_AS_TEXT),
	SIZE_Z_VALUE("sizeZValue", Kind.NUMBER_AS_TEXT), SIZE_UNIT("sizeUnit", Kind.VARIANT);

	/** What it is of, and how it is written. */
	private enum Kind {

		PRODUCT, PRODUCT_READ, VARIANT, VARIANT_READ, NUMBER, NUMBER_AS_TEXT

	}

	private final String json;

	private final Kind kind;

	Extra(String json, Kind kind) {
		this.json = json;
		this.kind = kind;
	}

	/**
	 * The extras of records of a shop.
	 * @param settings which fields are the article number and our reference: these are no
	 * extras
	 * @return all others
	 */
	static Stream<Extra> of(EcomSettings settings) {
		return Arrays.stream(values())
			.filter((one) -> !one.json.equals(settings.referenceField()) && !one.json.equals(settings.skuField()));
	}

	/**
	 * The extra that a field of a change names.
	 * @param field such as {@code extra.article-code}
	 * @param settings as in {@link #of}
	 * @return empty when there is none
	 */
	static Optional<Extra> named(String field, EcomSettings settings) {
		return of(settings).filter((one) -> field.equals(FieldChange.EXTRA + one.extraName())).findFirst();
	}

	/**
	 * Its name behind {@code extra.}
	 * @return such as {@code article-code}
	 */
	String extraName() {
		return (this == TITLE) ? "variant-title"
				: this.json.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
	}

	boolean isOfProduct() {
		return this.kind == Kind.PRODUCT || this.kind == Kind.PRODUCT_READ;
	}

	private boolean isNumber() {
		return this.kind == Kind.NUMBER || this.kind == Kind.NUMBER_AS_TEXT;
	}

	boolean isWritten() {
		return this.kind != Kind.PRODUCT_READ && this.kind != Kind.VARIANT_READ;
	}

	/**
	 * Its text in a product or variant.
	 * @param row the JSON
	 * @return null for nothing
	 */
	@Nullable String text(JsonNode row) {
		if (!isNumber()) {
			return Told.text(row, this.json);
		}
		BigDecimal number = Told.known(row, this.json);
		return (number != null) ? number.toPlainString() : null;
	}

	void write(ObjectNode body, @Nullable String text) {
		if (!isNumber()) {
			body.put(this.json, (text != null) ? text : "");
			return;
		}
		try {
			BigDecimal number = (text != null) ? Nodes.plain(new BigDecimal(text.strip())) : BigDecimal.ZERO;
			if (this.kind == Kind.NUMBER) {
				body.put(this.json, number);
			}
			else {
				body.put(this.json, number.toPlainString());
			}
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is no number for " + FieldChange.EXTRA + extraName(),
					ex);
		}
	}

}
