package io.evenkeel.commerce;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An order of the shop, or a sale of the till, with its lines and payments. */
public final class Order extends CommerceRecord {

	private Order(Builder builder) {
		super(builder);
	}

	public static Builder order(String id) {
		return new Builder(id);
	}

	@Override
	public String key() {
		return (getNumber() != null) ? getNumber() : id();
	}

	@Override
	public Builder another(String newId) {
		return new Builder(newId);
	}

	@Override
	public Builder toBuilder() {
		return (Builder) super.toBuilder();
	}

	public @Nullable String getNumber() {
		return text(RecordField.NUMBER);
	}

	public @Nullable String getReference() {
		return text(RecordField.REFERENCE);
	}

	public @Nullable Instant getPlaced() {
		return (Instant) get(RecordField.PLACED);
	}

	public @Nullable String getStatus() {
		return text(RecordField.STATUS);
	}

	public @Nullable String getPaymentStatus() {
		return text(RecordField.PAYMENT_STATUS);
	}

	public @Nullable String getFulfilmentStatus() {
		return text(RecordField.FULFILMENT_STATUS);
	}

	public @Nullable String getRegister() {
		return text(RecordField.REGISTER);
	}

	public @Nullable String getCustomerEmail() {
		return text(RecordField.CUSTOMER_EMAIL);
	}

	public @Nullable String getCustomerName() {
		return text(RecordField.CUSTOMER_NAME);
	}

	public @Nullable String getCustomerFirstName() {
		return text(RecordField.CUSTOMER_FIRST_NAME);
	}

	public @Nullable String getCustomerLastName() {
		return text(RecordField.CUSTOMER_LAST_NAME);
	}

	public @Nullable String getCustomerCompany() {
		return text(RecordField.CUSTOMER_COMPANY);
	}

	public @Nullable String getCustomerRegistrationNumber() {
		return text(RecordField.CUSTOMER_REGISTRATION_NUMBER);
	}

	public @Nullable String getCustomerVatNumber() {
		return text(RecordField.CUSTOMER_VAT_NUMBER);
	}

	public @Nullable String getCustomerKind() {
		return text(RecordField.CUSTOMER_KIND);
	}

	public @Nullable Boolean getCustomerUpdate() {
		return (Boolean) get(RecordField.CUSTOMER_UPDATE);
	}

	public @Nullable String getCustomer() {
		return text(RecordField.CUSTOMER);
	}

	public @Nullable String getCustomerPhone() {
		return text(RecordField.CUSTOMER_PHONE);
	}

	public Map<String, String> getBilling() {
		return named(RecordField.BILLING);
	}

	public Map<String, String> getShipping() {
		return named(RecordField.SHIPPING);
	}

	public List<OrderLine> getLines() {
		return list(RecordField.LINES);
	}

	public List<Payment> getPayments() {
		return list(RecordField.PAYMENTS);
	}

	public @Nullable Money getTotal() {
		return (Money) get(RecordField.TOTAL);
	}

	public @Nullable Money getRefunded() {
		return (Money) get(RecordField.REFUNDED);
	}

	public @Nullable String getShippingMethod() {
		return text(RecordField.SHIPPING_METHOD);
	}

	public @Nullable String getPaymentMethod() {
		return text(RecordField.PAYMENT_METHOD);
	}

	public @Nullable String getPaymentTerms() {
		return text(RecordField.PAYMENT_TERMS);
	}

	public @Nullable String getNote() {
		return text(RecordField.NOTE);
	}

	/** Builds an order. */
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
		public Order build() {
			return new Order(this);
		}

	}

}
