package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A product, or a variant of one: a variant is a product below another
 * ({@link #getParent()}). Immutable. A field that the source does not tell is unknown:
 * {@link #get} answers null for it, and nothing is concluded from that.
 * <p>
 * The getters are the words that rules use: {@code pos.price}, {@code shop.published}.
 */
public final class Product implements CommerceRecord {

	private final String id;

	private final @Nullable String parent;

	private final @Nullable Object[] values;

	private final Map<String, String> extra;

	private Product(String id, @Nullable String parent, @Nullable Object[] values, Map<String, String> extra) {
		this.id = id;
		this.parent = parent;
		this.values = values;
		this.extra = extra;
	}

	public static Builder product(String id) {
		return new Builder(id);
	}

	@Override
	public String id() {
		return this.id;
	}

	/**
	 * The value of a field.
	 * @param field the field
	 * @return its value, of the field's type, or null when it is not known
	 */
	public @Nullable Object get(ProductField field) {
		return this.values[field.ordinal()];
	}

	/**
	 * The value of a further field of the service.
	 * @param name its name at the service
	 * @return the text, or null when there is none
	 */
	public @Nullable String extra(String name) {
		return this.extra.get(name);
	}

	/**
	 * Visits every known field.
	 * @param visitor takes the field and its value
	 */
	public void forEach(BiConsumer<ProductField, Object> visitor) {
		for (ProductField field : ProductField.values()) {
			Object value = this.values[field.ordinal()];
			if (value != null) {
				visitor.accept(field, value);
			}
		}
	}

	public String getId() {
		return this.id;
	}

	/**
	 * The id of the product that this is a variant of.
	 * @return the id, or null for a product of its own
	 */
	public @Nullable String getParent() {
		return this.parent;
	}

	public boolean isVariant() {
		return this.parent != null;
	}

	public Map<String, String> getExtra() {
		return this.extra;
	}

	public @Nullable String getName() {
		return (String) get(ProductField.NAME);
	}

	public @Nullable String getDescription() {
		return (String) get(ProductField.DESCRIPTION);
	}

	public @Nullable String getShortDescription() {
		return (String) get(ProductField.SHORT_DESCRIPTION);
	}

	public @Nullable String getSubtitle() {
		return (String) get(ProductField.SUBTITLE);
	}

	public @Nullable String getBrand() {
		return (String) get(ProductField.BRAND);
	}

	public @Nullable String getSku() {
		return (String) get(ProductField.SKU);
	}

	public @Nullable String getBarcode() {
		return (String) get(ProductField.BARCODE);
	}

	public @Nullable String getHandle() {
		return (String) get(ProductField.HANDLE);
	}

	public @Nullable String getAlias() {
		return (String) get(ProductField.ALIAS);
	}

	public List<String> getCategories() {
		return texts(ProductField.CATEGORIES);
	}

	public List<String> getTags() {
		return texts(ProductField.TAGS);
	}

	public Map<String, String> getOptions() {
		return named(ProductField.OPTIONS);
	}

	public Map<String, String> getCharacteristics() {
		return named(ProductField.CHARACTERISTICS);
	}

	public @Nullable Boolean getActive() {
		return (Boolean) get(ProductField.ACTIVE);
	}

	public @Nullable Boolean getPublished() {
		return (Boolean) get(ProductField.PUBLISHED);
	}

	public List<String> getChannels() {
		return texts(ProductField.CHANNELS);
	}

	public @Nullable Money getPrice() {
		return (Money) get(ProductField.PRICE);
	}

	public @Nullable Money getPriceWithoutTax() {
		return (Money) get(ProductField.PRICE_WITHOUT_TAX);
	}

	public @Nullable Money getCompareAtPrice() {
		return (Money) get(ProductField.COMPARE_AT_PRICE);
	}

	public @Nullable Money getSupplyPrice() {
		return (Money) get(ProductField.SUPPLY_PRICE);
	}

	public @Nullable String getTax() {
		return (String) get(ProductField.TAX);
	}

	public @Nullable BigDecimal getStock() {
		return (BigDecimal) get(ProductField.STOCK);
	}

	public Map<String, BigDecimal> getStockByOutlet() {
		return named(ProductField.STOCK_BY_OUTLET);
	}

	public @Nullable Boolean getStockTracked() {
		return (Boolean) get(ProductField.STOCK_TRACKED);
	}

	public @Nullable BigDecimal getLowStockThreshold() {
		return (BigDecimal) get(ProductField.LOW_STOCK_THRESHOLD);
	}

	public @Nullable BigDecimal getReorderPoint() {
		return (BigDecimal) get(ProductField.REORDER_POINT);
	}

	public @Nullable BigDecimal getReorderAmount() {
		return (BigDecimal) get(ProductField.REORDER_AMOUNT);
	}

	public @Nullable String getSupplier() {
		return (String) get(ProductField.SUPPLIER);
	}

	public @Nullable String getSupplierCode() {
		return (String) get(ProductField.SUPPLIER_CODE);
	}

	public List<String> getImages() {
		return texts(ProductField.IMAGES);
	}

	public @Nullable Weight getWeight() {
		return (Weight) get(ProductField.WEIGHT);
	}

	public @Nullable Length getLength() {
		return (Length) get(ProductField.LENGTH);
	}

	public @Nullable Length getWidth() {
		return (Length) get(ProductField.WIDTH);
	}

	public @Nullable Length getHeight() {
		return (Length) get(ProductField.HEIGHT);
	}

	@SuppressWarnings("unchecked")
	private List<String> texts(ProductField field) {
		List<String> texts = (List<String>) get(field);
		return (texts != null) ? texts : List.of();
	}

	@SuppressWarnings("unchecked")
	private <T> Map<String, T> named(ProductField field) {
		Map<String, T> named = (Map<String, T>) get(field);
		return (named != null) ? named : Map.of();
	}

	/**
	 * A builder that begins with everything this product has.
	 * @return the builder
	 */
	public Builder toBuilder() {
		Builder builder = new Builder(this.id).parent(this.parent);
		forEach(builder::with);
		this.extra.forEach(builder::withExtra);
		return builder;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Product product && this.id.equals(product.id)
				&& Objects.equals(this.parent, product.parent) && java.util.Arrays.equals(this.values, product.values)
				&& this.extra.equals(product.extra);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id, this.parent, java.util.Arrays.hashCode(this.values), this.extra);
	}

	@Override
	public String toString() {
		Map<String, Object> known = new LinkedHashMap<>();
		forEach((field, value) -> known.put(field.fieldName(), value));
		return "Product " + this.id + ((this.parent != null) ? " below " + this.parent : "") + " " + known
				+ (this.extra.isEmpty() ? "" : " " + this.extra);
	}

	/** Builds a product field by field; a field that is set to null stays unknown. */
	public static final class Builder {

		private final EnumMap<ProductField, Object> values = new EnumMap<>(ProductField.class);

		private final Map<String, String> extra = new LinkedHashMap<>();

		private final String id;

		private @Nullable String parent;

		private Builder(String id) {
			this.id = Objects.requireNonNull(id);
		}

		public Builder parent(@Nullable String parent) {
			this.parent = parent;
			return this;
		}

		/**
		 * Sets a field.
		 * @param field the field
		 * @param value a value of the field's type in canonical form, or null
		 * @return this
		 */
		public Builder with(ProductField field, @Nullable Object value) {
			if (value == null) {
				this.values.remove(field);
			}
			else {
				this.values.put(field, value);
			}
			return this;
		}

		/**
		 * Sets a field from its plain form.
		 * @param field the field
		 * @param plain text, or a list or map of texts
		 * @return this
		 */
		public Builder parse(ProductField field, Object plain) {
			return with(field, field.type().parse(plain));
		}

		public Builder withExtra(String name, @Nullable String value) {
			if (value == null) {
				this.extra.remove(name);
			}
			else {
				this.extra.put(name, value);
			}
			return this;
		}

		public Product build() {
			@Nullable Object[] array = new Object[ProductField.values().length];
			this.values.forEach((field, value) -> array[field.ordinal()] = value);
			Map<String, String> further = this.extra.isEmpty() ? Map.of()
					: Collections.unmodifiableMap(new LinkedHashMap<>(this.extra));
			return new Product(this.id, this.parent, array, further);
		}

	}

}
