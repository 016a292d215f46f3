package io.evenkeel.sandbox.cseries;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** Orders are read and changed; nobody makes or deletes one here. */
final class OrderApi {

	private static final Kind KIND = Kind.of("/orders", "order", "orders", "number", "email", "customer", "status",
			"paymentStatus", "shipmentStatus");

	private static final Kind LINES = Kind.of("/orders/{owner}/products", "orderProduct", "orderProducts");

	private final CSeriesStore store;

	private final OrderStates states;

	private final OrderView view;

	private final Credits credits;

	/** How often the lines of an order are still asked for in vain. */
	private final Map<Long, Integer> late = new HashMap<>();

	private int lateness;

	OrderApi(CSeriesStore store, OrderStates states, OrderView view, Credits credits) {
		this.store = store;
		this.states = states;
		this.view = view;
		this.credits = credits;
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this.store.orders, this.view::order).showingOne(this::whole).routes(router);
		new Listing(this.store, LINES, this::lines, this.view::line).routes(router);
		router.on("PUT", "/orders/{id}", this::update);
		router.on("POST", "/orders/{id}/credit", this::credit);
	}

	/**
	 * Lets the lines of orders come late.
	 * @param calls how often each new order's lines are asked for in vain
	 */
	void late(int calls) {
		this.lateness = calls;
	}

	/**
	 * Begins to count for an order.
	 * @param order its id
	 */
	void placed(long order) {
		if (this.lateness > 0) {
			this.late.put(order, this.lateness);
		}
	}

	private Collection<ObjectNode> lines(Request request) {
		long order = Rows.id(find(request.variable("owner")));
		Integer left = this.late.computeIfPresent(order, (id, calls) -> (calls > 0) ? calls - 1 : null);
		if (left != null) {
			throw CSeriesErrors.missing("order");
		}
		return this.store.lines.by("order", order);
	}

	private ObjectNode whole(ObjectNode order, Links links) {
		return this.view.whole(order, links, this.late.getOrDefault(Rows.id(order), 0) == 0);
	}

	private ObjectNode find(String id) {
		return this.store.orders.find(id).orElseThrow(() -> CSeriesErrors.missing("order"));
	}

	private Response update(Request request) {
		ObjectNode order = this.states.update(find(request.variable("id")), Answers.body(request, KIND.one()));
		return Answers.ok(KIND.one(), whole(order, this.store.links(request)));
	}

	private Response credit(Request request) {
		ObjectNode order = find(request.variable("id"));
		ObjectNode note = this.credits.make(order, Answers.body(request, "credit"));
		return Answers.of(201, "invoice", this.view.invoice(note, this.store.links(request)));
	}

}
