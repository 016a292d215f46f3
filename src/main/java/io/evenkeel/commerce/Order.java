package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An order of the shop or a sale of the till, with its lines and payments.
 *
 * @param id the id on its side
 * @param number the number that people know it by
 * @param reference our own reference on it, by which it is found again
 * @param placed when it was placed
 * @param status the order status, in the words of its side
 * @param paymentStatus the payment status, in the words of its side
 * @param fulfilmentStatus the fulfilment status, in the words of its side
 * @param customer who ordered; null for an anonymous sale
 * @param billing the billing address
 * @param shipping the shipping address
 * @param lines the lines: products, shipping, fees
 * @param payments the payments made
 * @param total what the customer pays, with tax
 * @param paymentTerms the agreed terms of payment
 * @param note the customer's remark
 * @param extra any further field of the service
 */
public record Order(String id, @Nullable String number, @Nullable String reference, @Nullable Instant placed,
		@Nullable String status, @Nullable String paymentStatus, @Nullable String fulfilmentStatus,
		@Nullable Customer customer, @Nullable Address billing, @Nullable Address shipping, List<Line> lines,
		List<Payment> payments, @Nullable Money total, @Nullable String paymentTerms, @Nullable String note,
		Map<String, String> extra) implements CommerceRecord {

	public Order {
		lines = List.copyOf(lines);
		payments = List.copyOf(payments);
		extra = Map.copyOf(extra);
	}

	/**
	 * One line of an order.
	 *
	 * @param kind what the line stands for
	 * @param product the id of the product or variant; null for a line of text
	 * @param sku the article number
	 * @param name the text on the line
	 * @param quantity how many; negative for a return
	 * @param price the price of one, with tax
	 * @param tax the tax of one
	 * @param discount the discount on one
	 */
	public record Line(Kind kind, @Nullable String product, @Nullable String sku, String name, BigDecimal quantity,
			Money price, @Nullable Money tax, @Nullable Money discount) {
	}

	/** What a line of an order stands for. */
	public enum Kind {

		PRODUCT, SHIPPING, HANDLING, WRAPPING, FEE, TEXT

	}

	/**
	 * A payment, or with a negative amount a refund.
	 *
	 * @param id the id on its side
	 * @param method the method, in the words of its side
	 * @param amount how much
	 * @param paid when
	 */
	public record Payment(@Nullable String id, String method, Money amount, @Nullable Instant paid) {
	}

}
