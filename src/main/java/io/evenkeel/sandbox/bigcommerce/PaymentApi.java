package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** Transactions and refunds of orders over HTTP, in v3. */
final class PaymentApi {

	private static final String ORDER = "/v3/orders/{id}";

	private static final String ACTIONS = ORDER + "/payment_actions";

	private static final String ALL_REFUNDS = "/v3/orders/payment_actions/refunds";

	private final BigCommerceStore store;

	private final Refunds refunds;

	PaymentApi(BigCommerceStore store, Refunds refunds) {
		this.store = store;
		this.refunds = refunds;
	}

	void routes(Router router) {
		router.on("GET", ALL_REFUNDS, this::listAll);
		router.on("GET", ALL_REFUNDS + "/{refund}", this::get);
		router.on("GET", ORDER + "/transactions", this::transactions);
		router.on("GET", ACTIONS + "/refunds", this::list);
		router.on("POST", ACTIONS + "/refunds", this::make);
		router.on("POST", ACTIONS + "/refund_quotes", this::quote);
	}

	private ObjectNode order(Request request) {
		return this.store.orders.find(request.variable("id")).orElseThrow(() -> BigCommerceErrors.missing("order"));
	}

	private Response transactions(Request request) {
		List<ObjectNode> rows = Orders.part(order(request), Orders.TRANSACTIONS);
		return rows.isEmpty() ? Response.empty(204) : Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	private Response list(Request request) {
		return Answers.data(Json.array(Orders.part(order(request), Orders.REFUNDS)));
	}

	private Response listAll(Request request) {
		List<ObjectNode> rows = all().stream()
			.filter(Filters.of(request, Set.of("id", "order_id", "created")))
			.toList();
		return Answers.page(request, rows, Answers.MOST, (row) -> row);
	}

	private List<ObjectNode> all() {
		return this.store.orders.all().stream().flatMap((row) -> Orders.part(row, Orders.REFUNDS).stream()).toList();
	}

	private Response get(Request request) {
		return all().stream()
			.filter((row) -> row.path("id").asString("").equals(request.variable("refund")))
			.findFirst()
			.map(Answers::data)
			.orElseThrow(() -> BigCommerceErrors.missing("refund"));
	}

	private Response make(Request request) {
		return Answers.data(201, this.refunds.make(order(request), Answers.body(request)));
	}

	private Response quote(Request request) {
		ObjectNode order = order(request);
		Refunds.Quote quote = this.refunds.quote(order, Json.items(Answers.body(request), "items"));
		ObjectNode view = Json.object().put("order_id", Rows.id(order));
		view.put("total_refund_amount", quote.total()).put("total_refund_tax_amount", quote.tax());
		view.put("order_level_refund_amount", 0).put("rounding", 0).put("adjustment", 0);
		view.put("tax_inclusive", Json.flag(order, "is_tax_inclusive_pricing"));
		view.putArray("refund_methods")
			.addArray()
			.addObject()
			.put("provider_id", Payments.gateway(order))
			.put("provider_description", Json.text(order, "payment_method", ""))
			.put("amount", quote.total())
			.put("offline", Payments.isOffline(order))
			.put("offline_provider", false)
			.put("offline_reason", "");
		return Answers.data(201, view);
	}

}
