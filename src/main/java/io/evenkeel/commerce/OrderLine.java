package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order or a sale.
 *
 * @param kind what the line stands for
 * @param product the id of the product or variant on the side of the order; null where
 * the side does not tell, or the line is none of a product
 * @param sku the article number
 * @param name the text on the line
 * @param quantity how many; negative for a return
 * @param price the price of one, with tax, after its discount
 * @param tax the tax in the price of one
 * @param taxName what the side calls the tax, such as {@code VAT 21 %}
 */
public record OrderLine(Kind kind, @Nullable String product, @Nullable String sku, String name, BigDecimal quantity,
		Money price, @Nullable Money tax, @Nullable String taxName) {

	public OrderLine {
		quantity = Decimals.canonical(quantity);
	}

	/**
	 * The same line for another product.
	 * @param id the product's id; null for none
	 * @return the line
	 */
	public OrderLine of(@Nullable String id) {
		return new OrderLine(this.kind, id, this.sku, this.name, this.quantity, this.price, this.tax, this.taxName);
	}

	/**
	 * The same line as another kind of line.
	 * @param newKind what it stands for from now on
	 * @return the line
	 */
	public OrderLine as(Kind newKind) {
		return new OrderLine(newKind, this.product, this.sku, this.name, this.quantity, this.price, this.tax,
				this.taxName);
	}

	/**
	 * The same line by another article number.
	 * @param number the number
	 * @return the line
	 */
	public OrderLine called(String number) {
		return new OrderLine(this.kind, this.product, number, this.name, this.quantity, this.price, this.tax,
				this.taxName);
	}

	/** Whether the till makes a product of its article where it has none. */
	public boolean isNew() {
		return this.kind == Kind.NEW;
	}

	public boolean isProduct() {
		return this.kind == Kind.PRODUCT;
	}

	static OrderLine parse(Map<String, String> plain) {
		return new OrderLine(Kind.named(plain.get("kind")), plain.get("product"), plain.get("sku"),
				plain.getOrDefault("name", ""), Decimals.parse(plain.getOrDefault("quantity", "1")),
				Money.parse(Objects.requireNonNullElse(plain.get("price"), "0")), money(plain.get("tax")),
				plain.get("tax-name"));
	}

	Map<String, String> plain() {
		PlainEntries plain = new PlainEntries();
		plain.put("kind", this.kind.word());
		plain.put("product", this.product);
		plain.put("sku", this.sku);
		plain.put("name", this.name);
		plain.put("quantity", this.quantity.toPlainString());
		plain.put("price", this.price);
		plain.put("tax", this.tax);
		plain.put("tax-name", this.taxName);
		return plain.entries();
	}

	private static @Nullable Money money(@Nullable String plain) {
		return (plain != null) ? Money.parse(plain) : null;
	}

	@Override
	public String toString() {
		return this.quantity.toPlainString() + " × " + ((this.sku != null) ? this.sku : this.name) + " at "
				+ this.price;
	}

	/** What a line of an order stands for. */
	public enum Kind {

		/** A product that both sides have. */
		PRODUCT,

		/**
		 * An article that the till makes a product of where it has none of its number.
		 */
		NEW,

		SHIPPING, HANDLING, WRAPPING, FEE, TEXT;

		static Kind named(@Nullable String word) {
			return Arrays.stream(values())
				.filter((kind) -> word == null || kind.word().equals(word))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no kind of line"));
		}

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
