package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the shop does when a customer places an order. */
final class OrderPlacing {

	private final CSeriesStore store;

	private final Variants variants;

	private final Customers customers;

	private final Movements movements;

	private final Papers papers;

	private final Events events;

	OrderPlacing(CSeriesStore store, Variants variants, Customers customers, Movements movements, Papers papers,
			Events events) {
		this.store = store;
		this.variants = variants;
		this.customers = customers;
		this.movements = movements;
		this.papers = papers;
		this.events = events;
	}

	/**
	 * Places an order: its stock is taken, its invoice and its shipment are made.
	 * @param draft what the customer wants
	 * @return the order's id
	 */
	long place(OrderDraft draft) {
		Map<ObjectNode, Integer> wanted = wanted(draft);
		ObjectNode order = OrderTemplate.order();
		order.setAll(draft.order());
		order.put("id", this.store.nextId(this.store.orders)).put("number", this.store.nextNumber("ORD"));
		order.put("status", draft.isPaid() ? "processing_awaiting_shipment" : "processing_awaiting_payment");
		order.put("paymentStatus", draft.isPaid() ? "paid" : "not_paid").put("shipmentStatus", "not_shipped");
		((ObjectNode) order.path("paymentData")).put("method", Json.text(order, "paymentId", ""));
		customer(order, draft.isGuest());
		List<ObjectNode> lines = new ArrayList<>();
		wanted.forEach((variant, quantity) -> lines.add(line(order, variant, quantity)));
		totals(order, lines, draft);
		this.store.orders.put(this.store.date(order));
		lines.forEach(this.store.lines::put);
		this.movements.by(Movements.AUTO, () -> {
			this.events.note(order, "order", order, "new");
			this.papers.make(order, lines);
			wanted.forEach((variant, quantity) -> this.variants.move(Rows.id(variant), -quantity, quantity));
		});
		return Rows.id(order);
	}

	private Map<ObjectNode, Integer> wanted(OrderDraft draft) {
		Map<ObjectNode, Integer> wanted = new LinkedHashMap<>();
		draft.lines().forEach((sku, quantity) -> {
			ObjectNode variant = variant(sku);
			int all = wanted.merge(variant, quantity, Integer::sum);
			boolean isEnforced = Json.text(variant, Variants.TRACKING, "").equals("enabled");
			if (isEnforced && variant.path(Variants.LEVEL).asInt(0) < all) {
				throw new IllegalStateException("there is not enough of " + sku);
			}
		});
		return wanted;
	}

	/**
	 * Finds a variant.
	 * @param code its SKU, article code or EAN
	 * @return the row, to read
	 */
	ObjectNode variant(String code) {
		return Stream.of("sku", "articleCode", "ean")
			.flatMap((field) -> this.store.variants.by(field, code).stream())
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no variant " + code));
	}

	private void customer(ObjectNode order, boolean isGuest) {
		String email = Json.text(order, "email", "");
		List<ObjectNode> known = this.store.customers.by("email", email);
		ObjectNode customer = known.isEmpty()
				? this.customers.create(order.deepCopy().put("type", isGuest ? "guest" : "registered")) : known.get(0);
		order.put("isNewCustomer", known.isEmpty()).put("customer", Rows.id(customer));
	}

	private ObjectNode line(ObjectNode order, ObjectNode variant, int quantity) {
		ObjectNode line = OrderTemplate.line();
		JsonNode product = this.store.products.find(variant.path("product").asLong(0)).orElseThrow();
		line.put("id", this.store.nextId(this.store.lines)).put("order", Rows.id(order));
		line.put("product", Rows.id(product)).put("variant", Rows.id(variant)).put("quantityOrdered", quantity);
		line.put("supplierTitle", title(this.store.suppliers, product.path("supplier")));
		line.put("brandTitle", title(this.store.brands, product.path("brand")));
		line.put("productTitle", Json.text(product, "title", "")).put("variantTitle", Json.text(variant, "title", ""));
		Stream.of("articleCode", "ean", "sku", "weight", "volume", "colli", "sizeX", "sizeY", "sizeZ", "priceCost")
			.forEach((name) -> line.set(name, variant.path(name)));
		Money price = this.variants.price(variant);
		price.write(line, "price");
		price.write(line, "basePrice");
		BigDecimal rate = this.variants.rate(variant);
		line.put("taxRate", rate);
		line.set("taxRates", rates(rate, price.times(quantity).tax()));
		return line;
	}

	private static String title(Rows rows, JsonNode id) {
		return rows.find(id.asLong(0)).map((row) -> Json.text(row, "title", "")).orElse("");
	}

	private ArrayNode rates(BigDecimal rate, BigDecimal amount) {
		String name = this.store.taxes.all()
			.stream()
			.filter((tax) -> Json.number(tax, "rate").compareTo(rate) == 0)
			.map((tax) -> Json.text(tax, "title", ""))
			.findFirst()
			.orElse("Tax");
		return Json.array().add(Json.object().put("name", name).put("rate", rate).put("amount", Money.plain(amount)));
	}

	/**
	 * Shipping, the payment's fee and the discount stand at the order, not in its lines.
	 */
	private void totals(ObjectNode order, List<ObjectNode> lines, OrderDraft draft) {
		BigDecimal rate = this.store.tax(Json.object()).map((tax) -> Json.number(tax, "rate")).orElse(BigDecimal.ZERO);
		Money shipping = this.store.money(draft.shipping(), rate);
		Money fee = this.store.money(draft.paymentFee(), rate);
		cost(order, "shipment", shipping, rate);
		cost(order, "payment", fee, rate);
		order.put("shipmentTitle", draft.shippingTitle());
		order.put("isDiscounted", draft.discount().signum() > 0).put("discountAmount", Money.plain(draft.discount()));
		Money total = shipping.plus(fee).minus(this.store.money(draft.discount(), rate));
		BigDecimal cost = BigDecimal.ZERO;
		Map<BigDecimal, BigDecimal> taxes = new LinkedHashMap<>();
		for (JsonNode line : lines) {
			int quantity = line.path("quantityOrdered").asInt(0);
			Money price = new Money(Json.number(line, "priceExcl"), Json.number(line, "priceIncl")).times(quantity);
			total = total.plus(price);
			cost = cost.add(Json.number(line, "priceCost").multiply(BigDecimal.valueOf(quantity)));
			taxes.merge(Json.number(line, "taxRate"), price.tax(), BigDecimal::add);
		}
		total.write(order, "price");
		order.put("priceCost", Money.plain(cost));
		ArrayNode all = Json.array();
		taxes.forEach((one, amount) -> all.addAll(rates(one, amount)));
		order.set("taxRates", all);
	}

	private void cost(ObjectNode order, String name, Money price, BigDecimal rate) {
		price.write(order, name + "Price");
		price.write(order, name + "BasePrice");
		order.put(name + "TaxRate", rate).set(name + "TaxRates", rates(rate, price.tax()));
	}

}
