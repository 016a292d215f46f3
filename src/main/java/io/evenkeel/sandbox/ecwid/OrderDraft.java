package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order that a customer is about to place: paid, not yet sent, unless it says
 * otherwise.
 */
public final class OrderDraft {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int CENTS = 2;

	private final Function<OrderDraft, String> place;

	private final ObjectNode order = Json.object();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private BigDecimal taxPercent = BigDecimal.valueOf(21);

	private BigDecimal shipping = BigDecimal.ZERO;

	private BigDecimal coupon = BigDecimal.ZERO;

	private BigDecimal discount = BigDecimal.ZERO;

	OrderDraft(String email, Function<OrderDraft, String> place) {
		this.place = place;
		this.order.put("email", email).put("paymentStatus", "PAID").put("fulfillmentStatus", "AWAITING_PROCESSING");
		this.order.put("paymentMethod", "Card").put("disableAllCustomerNotifications", false);
	}

	public OrderDraft name(String name) {
		ObjectNode person = this.order.putObject("billingPerson").put("name", name);
		int blank = name.lastIndexOf(' ');
		person.put("firstName", (blank < 0) ? name : name.substring(0, blank));
		person.put("lastName", (blank < 0) ? "" : name.substring(blank + 1));
		this.order.set("shippingPerson", person.deepCopy());
		return this;
	}

	public OrderDraft line(String sku, int quantity) {
		this.lines.merge(sku, quantity, Integer::sum);
		return this;
	}

	public OrderDraft payment(String status) {
		this.order.put("paymentStatus", status);
		return this;
	}

	public OrderDraft fulfilment(String status) {
		this.order.put("fulfillmentStatus", status);
		return this;
	}

	public OrderDraft paidBy(String method) {
		this.order.put("paymentMethod", method);
		return this;
	}

	public OrderDraft shipping(String method, BigDecimal rate) {
		this.order.putObject("shippingOption")
			.put("shippingMethodName", method)
			.put("shippingRate", rate)
			.put("fulfillmentType", "SHIPPING")
			.put("isPickup", false);
		this.shipping = rate;
		return this;
	}

	public OrderDraft coupon(String code, BigDecimal amount) {
		this.order.putObject("discountCoupon").put("code", code).put("discountType", "ABS").put("discount", amount);
		this.coupon = amount;
		return this;
	}

	public OrderDraft discount(BigDecimal amount) {
		this.order.putArray("discountInfo").addObject().put("value", amount).put("type", "ABS").put("base", "ON_TOTAL");
		this.discount = amount;
		return this;
	}

	public OrderDraft tax(BigDecimal percent) {
		this.taxPercent = percent;
		return this;
	}

	/**
	 * Places it.
	 * @return the order's number, such as XJ12H
	 */
	public String place() {
		return this.place.apply(this);
	}

	ObjectNode body(Function<String, EcwidPeople.Found> find, boolean pricesIncludeTax) {
		BigDecimal subtotal = BigDecimal.ZERO;
		BigDecimal tax = BigDecimal.ZERO;
		this.order.putArray("items");
		for (Map.Entry<String, Integer> line : this.lines.entrySet()) {
			ObjectNode item = item(find.apply(line.getKey()), line.getKey(), line.getValue(), pricesIncludeTax);
			this.order.withArray("items").add(item);
			subtotal = subtotal.add(Json.number(item, "price").multiply(BigDecimal.valueOf(line.getValue())));
			tax = tax.add(Json.number(item, "tax"));
		}
		BigDecimal total = subtotal.subtract(this.coupon).subtract(this.discount).add(this.shipping);
		this.order.put("subtotal", subtotal).put("tax", tax).put("couponDiscount", this.coupon);
		this.order.put("discount", this.discount).put("pricesIncludeTax", pricesIncludeTax);
		return this.order.put("total", pricesIncludeTax ? total : total.add(tax));
	}

	private ObjectNode item(EcwidPeople.Found found, String sku, int quantity, boolean pricesIncludeTax) {
		JsonNode priced = found.row().has("price") ? found.row() : found.product();
		BigDecimal price = Json.number(priced, "price");
		BigDecimal whole = price.multiply(BigDecimal.valueOf(quantity));
		BigDecimal tax = pricesIncludeTax
				? whole
					.subtract(whole.multiply(HUNDRED).divide(HUNDRED.add(this.taxPercent), CENTS, RoundingMode.HALF_UP))
				: whole.multiply(this.taxPercent).divide(HUNDRED, CENTS, RoundingMode.HALF_UP);
		ObjectNode item = Json.object().put("name", Json.text(found.product(), "name")).put("sku", sku);
		item.set("productId", found.product().path("id"));
		if (found.isVariation()) {
			item.set("combinationId", found.row().path("id"));
			Json.items(found.row(), "options")
				.forEach((option) -> item.withArray("selectedOptions")
					.add(((ObjectNode) option).deepCopy().put("type", "CHOICE")));
		}
		item.put("quantity", quantity).put("price", price).put("productPrice", price).put("tax", tax);
		item.put("priceWithoutTax", pricesIncludeTax
				? price.multiply(HUNDRED).divide(HUNDRED.add(this.taxPercent), CENTS, RoundingMode.HALF_UP) : price);
		item.putArray("taxes")
			.addObject()
			.put("name", "VAT " + this.taxPercent.toPlainString() + "%")
			.put("value", this.taxPercent)
			.put("total", tax)
			.put("includeInPrice", pricesIncludeTax);
		return item;
	}

}
