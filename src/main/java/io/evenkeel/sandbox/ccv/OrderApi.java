package io.evenkeel.sandbox.ccv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders, their rows and notes over HTTP. A list has no baskets unless they are asked
 * for.
 */
final class OrderApi {

	private static final Listing LISTING = new Listing("id", "ordernumber", "create_date", "deliver_date")
		.same("ordernumber", "ordernumber")
		.same("status", "status")
		.same("is_paid", "paid")
		.same("is_completed", "is_completed")
		.same("paymethod_id", "paymethod_id")
		.same("transaction_id", "transaction_id")
		.same("deliver_date", "deliver_date")
		.filter("min_create_date",
				(row, date) -> !created(row.path("create_date").asString("")).isBefore(created(date)))
		.filter("max_create_date",
				(row, date) -> !created(row.path("create_date").asString("")).isAfter(created(date)));

	private final CcvStore store;

	private final Orders orders;

	OrderApi(CcvStore store, Orders orders) {
		this.store = store;
		this.orders = orders;
	}

	private static Instant created(String date) {
		try {
			return (date.length() > "yyyy-mm-dd".length()) ? OffsetDateTime.parse(date).toInstant()
					: LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw CcvErrors.badQuery("'" + date + "' is no date.");
		}
	}

	void routes(Resource.Api api) {
		OrderView view = new OrderView(api.links());
		new Resource(api, this.store.orders, view::of).listed(LISTING, this::candidates)
			.shown()
			.made(OrderForms.ORDER, this.orders::place)
			.changed(OrderForms.ORDER_CHANGE, this.orders::change);
		new Resource(api, this.store.orderRows, view::row).under(this.store.orders, "order_id", new Listing("id"))
			.madeUnder(this.store.orders, OrderForms.ROW, this::addRow)
			.shown()
			.changed(OrderForms.ROW_CHANGE, this.orders::changeRow)
			.deleted(this.orders::remove);
		api.router().on("PUT", "/orders/{id}/orderrows", this::replaceRows);
		new Resource(api, this.store.orderNotes, view::note).under(this.store.orders, "order_id", new Listing("id"))
			.madeUnder(this.store.orders, OrderForms.NOTE, this::addNote)
			.shown()
			.deleted(this.store.orderNotes::delete);
	}

	private Collection<ObjectNode> candidates(Request request) {
		return (request.query("is_completed") != null) ? this.store.orders.all()
				: this.store.orders.all().stream().filter((order) -> Json.flag(order, "is_completed")).toList();
	}

	private ObjectNode addRow(ObjectNode order, ObjectNode given) {
		ObjectNode row = this.orders.rows().madeOf(given);
		this.orders.add(order, row);
		return row;
	}

	private Response replaceRows(Request request) {
		ObjectNode order = this.store.orders.get(request.variable("id"));
		ObjectNode given = Resource.body(request);
		OrderForms.ROWS.check(given, true);
		this.orders.replace(order, this.orders.rows().made(given));
		return Response.empty(204);
	}

	private ObjectNode addNote(ObjectNode order, ObjectNode given) {
		return this.store.orderNotes.put(Json.object()
			.put("order_id", Table.id(order))
			.put("note", Json.text(given, "note", ""))
			.put("type", "internal")
			.put("create_date", this.store.date()));
	}

}
