package io.evenkeel.connector.ccv;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.EachChange;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Places orders, and changes their status and whether they are paid. The order's
 * reference is its reservation number there, by which one that was placed already is
 * found; what the service has no field for is an internal note on it.
 */
final class CcvOrdersTarget implements Target {

	private static final int BATCH = 20;

	/** Where an order does not say when it was placed: it is not older than this. */
	private static final long LONGEST = 92L * 24 * 60 * 60;

	private static final Set<String> EDITABLE = Set.of(RecordField.STATUS.fieldName(),
			RecordField.PAYMENT_STATUS.fieldName());

	private final CcvApi api;

	private final CcvUsers users;

	private final PlacedOrders placed;

	private @Nullable OrderForm form;

	private @Nullable CcvArticles articles;

	CcvOrdersTarget(CcvApi api) {
		this.api = api;
		this.users = new CcvUsers(api);
		this.placed = new PlacedOrders(api);
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		return EachChange.write(changes, worded(this::write));
	}

	private static Function<Change, Outcome> worded(Function<Change, Outcome> work) {
		return (change) -> {
			try {
				return work.apply(change);
			}
			catch (IllegalArgumentException ex) {
				throw new RefusedFailure("Refused the order '" + change.key() + "': " + ex.getMessage()
						+ ". Nothing was written; it is tried again when the order or the rules change.", ex);
			}
		};
	}

	private Outcome write(Change change) {
		return switch (change.action()) {
			case CREATE -> create(change);
			case UPDATE -> update(change);
			default -> throw new IllegalArgumentException(
					"an order is never deleted or published; to take it back, write the status 'Cancelled'");
		};
	}

	private static Order order(Change change) {
		return (Order) change.created(Order.order(change.key()));
	}

	private Outcome create(Change change) {
		Order wanted = order(change);
		String reference = OrderForm.reference(wanted);
		Optional<Long> there = this.placed.find(reference, second(wanted));
		if (there.isPresent()) {
			return completed(change, wanted, there.get());
		}
		open();
		// what cannot be written leaves no customer and no article behind
		form().body(known(wanted), null);
		Order order = articles().made(wanted);
		ObjectNode body = form().body(order, this.users.of(order));
		JsonNode made = place(change, body);
		long id = made.path("id").asLong(0);
		this.placed.placed(reference, id);
		note(wanted, id, false);
		return Outcome.done(change, Long.toString(id), null);
	}

	/** The order without the lines whose articles are yet to be made. */
	private static Order known(Order order) {
		return order.toBuilder()
			.with(RecordField.LINES,
					order.getLines()
						.stream()
						.map((line) -> line.isNew() ? line.as(OrderLine.Kind.TEXT) : line)
						.toList())
			.build();
	}

	private static long second(Order order) {
		Instant placed = order.getPlaced();
		return (placed != null) ? placed.getEpochSecond() : Instant.now().getEpochSecond() - LONGEST;
	}

	private JsonNode place(Change change, ObjectNode body) {
		try {
			return this.api.send(Call.post(OrderList.PATH, body).about("the order '" + change.key() + "'")).json();
		}
		catch (RuntimeException ex) {
			this.placed.forget();
			throw ex;
		}
	}

	private Outcome completed(Change change, Order wanted, long id) {
		note(wanted, id, true);
		return Outcome.done(change, Long.toString(id), null);
	}

	private void note(Order order, long id, boolean mayBeThere) {
		String text = OrderForm.note(order);
		if (!text.isEmpty() && !(mayBeThere && hasNote(id, text))) {
			this.api.send(Call.post("/orders/{id}/ordernotes/", Nodes.object().put("note", text), id)
				.about("the note on order " + id));
		}
	}

	private boolean hasNote(long id, String text) {
		return this.api.all("/orders/" + id + "/ordernotes/")
			.stream()
			.anyMatch((row) -> text.equals(Nodes.text(row, "note", "").strip()));
	}

	private void open() {
		if (this.form == null) {
			Shop shop = Shop.of(this.api);
			ProductForm products = new ProductForm(this.api, shop);
			this.form = new OrderForm(new Goods(this.api), products::box, shop.taxRate());
			this.articles = new CcvArticles(this.api, shop, products::box);
		}
	}

	private OrderForm form() {
		return Objects.requireNonNull(this.form);
	}

	private CcvArticles articles() {
		return Objects.requireNonNull(this.articles);
	}

	private Outcome update(Change change) {
		String strange = change.fields()
			.stream()
			.map(FieldChange::field)
			.filter((field) -> !EDITABLE.contains(field))
			.collect(Collectors.joining(", "));
		if (!strange.isEmpty()) {
			throw new IllegalArgumentException("of an order that is placed only status and payment-status are written,"
					+ " not " + strange + "; let the rules leave these");
		}
		String id = String.valueOf(change.targetId());
		Optional<JsonNode> shown = shown(id);
		if (shown.isEmpty()) {
			return Outcome.stale(change, "The order '" + change.key() + "' is gone. The next run decides anew.");
		}
		Order now = OrderMapping.head(shown.get());
		if (Agreement.isDone(change, now)) {
			return Outcome.done(change, id, null);
		}
		return Agreement.moved(change, now)
			.map((field) -> Outcome.stale(change,
					"Left the order '" + change.key() + "' alone: its " + field.field() + " is '"
							+ FieldChange.value(now, field.field()) + "' now. The next run decides anew."))
			.orElseGet(() -> patch(change, id, now));
	}

	/** The customer is not told: that is the web shop's to do. */
	private Outcome patch(Change change, String id, Order now) {
		ObjectNode body = Nodes.object();
		Order after = (Order) change.applyTo(now);
		if (Agreement.said(change, RecordField.STATUS).isPresent()) {
			body.put("status", OrderForm.status(String.valueOf(after.getStatus())));
		}
		if (Agreement.said(change, RecordField.PAYMENT_STATUS).isPresent()) {
			body.put("paid", OrderForm.isPaid(String.valueOf(after.getPaymentStatus())));
		}
		body.put("mail", false);
		this.api.write(Call.patch("/orders/{id}/", body, id).about("the order '" + change.key() + "'"));
		return Outcome.done(change, id, null);
	}

	private Optional<JsonNode> shown(String id) {
		return this.api.one(OrderList.PATH + id + "/", "the order " + id);
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		this.placed.forget();
		return EachChange.probe(changes, worded(this::look));
	}

	private Outcome look(Change change) {
		if (change.targetId() != null) {
			return shown(change.targetId()).filter((shown) -> Agreement.isDone(change, OrderMapping.head(shown)))
				.map((shown) -> Outcome.done(change, change.targetId(), null))
				.orElseGet(() -> Outcome.unsent(change));
		}
		Order wanted = order(change);
		String note = OrderForm.note(wanted);
		return this.placed.find(OrderForm.reference(wanted), second(wanted))
			.filter((id) -> note.isEmpty() || hasNote(id, note))
			.map((id) -> Outcome.done(change, Long.toString(id), null))
			.orElseGet(() -> Outcome.unsent(change));
	}

	@Override
	public void close() {
		this.api.close();
	}

}
