package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A product, or a variant of one: a variant is a product below another
 * ({@link #getParent()}).
 */
public final class Product extends CommerceRecord {

	private Product(Builder builder) {
		super(builder);
	}

	public static Builder product(String id) {
		return new Builder(id);
	}

	@Override
	public String key() {
		return Stream.of(getSku(), getHandle(), getName())
			.filter((name) -> name != null && !name.isBlank())
			.findFirst()
			.orElse(id());
	}

	@Override
	public Builder another(String newId) {
		return new Builder(newId);
	}

	@Override
	public Builder toBuilder() {
		return (Builder) super.toBuilder();
	}

	public @Nullable String getName() {
		return text(RecordField.NAME);
	}

	public @Nullable String getDescription() {
		return text(RecordField.DESCRIPTION);
	}

	public @Nullable String getShortDescription() {
		return text(RecordField.SHORT_DESCRIPTION);
	}

	public @Nullable String getSubtitle() {
		return text(RecordField.SUBTITLE);
	}

	public @Nullable String getBrand() {
		return text(RecordField.BRAND);
	}

	public @Nullable String getSku() {
		return text(RecordField.SKU);
	}

	public @Nullable String getBarcode() {
		return text(RecordField.BARCODE);
	}

	public @Nullable String getHandle() {
		return text(RecordField.HANDLE);
	}

	public @Nullable String getAlias() {
		return text(RecordField.ALIAS);
	}

	public List<String> getCategories() {
		return list(RecordField.CATEGORIES);
	}

	public List<String> getTags() {
		return list(RecordField.TAGS);
	}

	public Map<String, String> getOptions() {
		return named(RecordField.OPTIONS);
	}

	public Map<String, String> getCharacteristics() {
		return named(RecordField.CHARACTERISTICS);
	}

	public @Nullable Boolean getActive() {
		return (Boolean) get(RecordField.ACTIVE);
	}

	public @Nullable Boolean getPublished() {
		return (Boolean) get(RecordField.PUBLISHED);
	}

	public List<String> getChannels() {
		return list(RecordField.CHANNELS);
	}

	public @Nullable Money getPrice() {
		return (Money) get(RecordField.PRICE);
	}

	public @Nullable Money getPriceWithoutTax() {
		return (Money) get(RecordField.PRICE_WITHOUT_TAX);
	}

	public @Nullable Money getCompareAtPrice() {
		return (Money) get(RecordField.COMPARE_AT_PRICE);
	}

	public @Nullable Money getSupplyPrice() {
		return (Money) get(RecordField.SUPPLY_PRICE);
	}

	public @Nullable String getTax() {
		return text(RecordField.TAX);
	}

	public @Nullable BigDecimal getStock() {
		return (BigDecimal) get(RecordField.STOCK);
	}

	public Map<String, BigDecimal> getStockByOutlet() {
		return named(RecordField.STOCK_BY_OUTLET);
	}

	public @Nullable BigDecimal getStockInOpenOrders() {
		return (BigDecimal) get(RecordField.STOCK_IN_OPEN_ORDERS);
	}

	public @Nullable String getStockTracking() {
		return text(RecordField.STOCK_TRACKING);
	}

	public @Nullable Boolean getStockTracked() {
		return (Boolean) get(RecordField.STOCK_TRACKED);
	}

	public @Nullable BigDecimal getLowStockThreshold() {
		return (BigDecimal) get(RecordField.LOW_STOCK_THRESHOLD);
	}

	public @Nullable BigDecimal getReorderPoint() {
		return (BigDecimal) get(RecordField.REORDER_POINT);
	}

	public @Nullable BigDecimal getReorderAmount() {
		return (BigDecimal) get(RecordField.REORDER_AMOUNT);
	}

	public @Nullable String getSupplier() {
		return text(RecordField.SUPPLIER);
	}

	public @Nullable String getSupplierCode() {
		return text(RecordField.SUPPLIER_CODE);
	}

	public List<String> getImages() {
		return list(RecordField.IMAGES);
	}

	public @Nullable Weight getWeight() {
		return (Weight) get(RecordField.WEIGHT);
	}

	public @Nullable Length getLength() {
		return (Length) get(RecordField.LENGTH);
	}

	public @Nullable Length getWidth() {
		return (Length) get(RecordField.WIDTH);
	}

	public @Nullable Length getHeight() {
		return (Length) get(RecordField.HEIGHT);
	}

	/** Builds a product. */
	public static final class Builder extends CommerceRecord.Builder {

		private Builder(String id) {
			super(id);
		}

		@Override
		public Builder parent(@Nullable String parent) {
			super.parent(parent);
			return this;
		}

		@Override
		public Builder with(RecordField field, @Nullable Object value) {
			super.with(field, value);
			return this;
		}

		@Override
		public Builder parse(RecordField field, Object plain) {
			super.parse(field, plain);
			return this;
		}

		@Override
		public Builder withExtra(String name, @Nullable String value) {
			super.withExtra(name, value);
			return this;
		}

		@Override
		public Product build() {
			return new Product(this);
		}

	}

}
