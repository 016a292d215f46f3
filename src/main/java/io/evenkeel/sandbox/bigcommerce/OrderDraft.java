package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order that a customer is about to place: by card, awaiting fulfilment, with an
 * account in the shop, unless it says otherwise. Amounts are as the store has prices,
 * with or without tax.
 */
public final class OrderDraft {

	private final ToLongFunction<OrderDraft> place;

	private final ObjectNode order = Json.object();

	private final ObjectNode address;

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private final Map<String, BigDecimal> costs = new LinkedHashMap<>();

	private BigDecimal taxPercent = Terms.USUAL_TAX;

	private String couponCode = "";

	private BigDecimal coupon = BigDecimal.ZERO;

	private String shippingMethod = "None";

	private boolean isGuest;

	OrderDraft(String email, ToLongFunction<OrderDraft> place) {
		this.place = place;
		this.address = this.order.putObject("billing_address").put("email", email);
		this.address.put("street_1", "1 Quay").put("city", "Rotterdam").put("state", "Zuid-Holland");
		this.address.put("zip", "3011 AA").put("country", "Netherlands").put("country_iso2", "NL");
		this.order.put("status_id", Statuses.AWAITING_FULFILLMENT).put("payment_method", "Credit Card");
		name(email.replaceAll("@.*", "") + " Customer");
	}

	public OrderDraft name(String name) {
		int blank = name.lastIndexOf(' ');
		this.address.put("first_name", (blank < 0) ? name : name.substring(0, blank));
		this.address.put("last_name", (blank < 0) ? "" : name.substring(blank + 1));
		return this;
	}

	public OrderDraft company(String company) {
		this.address.put("company", company);
		return this;
	}

	/**
	 * Without an account: the order has no customer.
	 * @return this
	 */
	public OrderDraft asGuest() {
		this.isGuest = true;
		return this;
	}

	public OrderDraft line(String sku, int quantity) {
		this.lines.merge(sku, quantity, Integer::sum);
		return this;
	}

	public OrderDraft status(int id) {
		this.order.put("status_id", id);
		return this;
	}

	public OrderDraft paidBy(String method) {
		this.order.put("payment_method", method);
		return this;
	}

	public OrderDraft shipping(String method, BigDecimal cost) {
		this.shippingMethod = method;
		this.costs.put("shipping_cost", cost);
		return this;
	}

	public OrderDraft handling(BigDecimal cost) {
		this.costs.put("handling_cost", cost);
		return this;
	}

	/**
	 * The whole order is wrapped as a gift; the cost stands at its first line too.
	 * @param cost what it costs
	 * @return this
	 */
	public OrderDraft wrapping(BigDecimal cost) {
		this.costs.put("wrapping_cost", cost);
		return this;
	}

	public OrderDraft coupon(String code, BigDecimal amount) {
		this.couponCode = code;
		this.coupon = amount;
		return this;
	}

	public OrderDraft discount(BigDecimal amount) {
		this.order.put("discount_amount", amount);
		return this;
	}

	public OrderDraft tax(BigDecimal percent) {
		this.taxPercent = percent;
		return this;
	}

	public OrderDraft message(String text) {
		this.order.put("customer_message", text);
		return this;
	}

	/**
	 * Places it.
	 * @return the order's id
	 */
	public long place() {
		return this.place.applyAsLong(this);
	}

	Terms terms(boolean includesTax) {
		return new Terms(this.taxPercent, includesTax, this.couponCode, this.coupon, "www");
	}

	ObjectNode body(Function<String, BigCommercePeople.Found> find, ToLongFunction<ObjectNode> customer,
			boolean includesTax) {
		this.order.put("customer_id", this.isGuest ? 0 : customer.applyAsLong(this.address));
		this.order.putArray("products");
		this.lines.forEach((sku, quantity) -> {
			BigCommercePeople.Found found = find.apply(sku);
			this.order.withArray("products")
				.addObject()
				.put("product_id", Rows.id(found.product()))
				.put("variant_id", Rows.id(found.variant()))
				.put("quantity", quantity);
		});
		this.costs.forEach((name, cost) -> pair(this.order, name, cost, includesTax));
		if (this.costs.containsKey("wrapping_cost")) {
			ObjectNode first = ((ObjectNode) this.order.path("products").path(0)).put("wrapping_name", "Gift wrap");
			pair(first, "wrapping_cost", this.costs.get("wrapping_cost"), includesTax);
		}
		this.order.putArray("shipping_addresses")
			.add(this.address.deepCopy().put("shipping_method", this.shippingMethod));
		return this.order;
	}

	private void pair(ObjectNode node, String name, BigDecimal cost, boolean includesTax) {
		Money money = Money.of(cost, this.taxPercent, includesTax);
		node.put(name + "_ex_tax", money.exTax()).put(name + "_inc_tax", money.incTax());
	}

}
