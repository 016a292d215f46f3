package io.evenkeel.connector.lightspeedretail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.EachChange;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes orders as sales. The id of a sale is made from the order's reference, so that
 * the same order is the same sale, and a lost answer is found again.
 */
final class RetailOrdersTarget implements Target {

	private static final int BATCH = 20;

	private static final int CONFLICT = 409;

	private static final Set<String> EDITABLE = Set.of(RecordField.STATUS.fieldName(), RecordField.NOTE.fieldName());

	private final RetailApi api;

	private final RetailCustomers customers;

	private final RetailArticles articles;

	private final SaleForm form;

	private final SaleMapping mapping;

	RetailOrdersTarget(RetailApi api) {
		this.api = api;
		Account account = new Account(api);
		this.customers = new RetailCustomers(api);
		this.articles = new RetailArticles(api, account);
		this.form = new SaleForm(account);
		this.mapping = new SaleMapping(account);
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		return EachChange.write(changes, this::write);
	}

	private Outcome write(Change change) {
		return switch (change.action()) {
			case CREATE -> create(change);
			case UPDATE -> update(change);
			default -> Outcome.refused(change, "Refused '" + change.key()
					+ "': a sale is never deleted or published. To take it back, write the status 'voided'.");
		};
	}

	private static Order order(Change change) {
		return (Order) change.created(Order.order(change.key()));
	}

	private Outcome create(Change change) {
		Order order = this.articles.made(order(change));
		// what cannot be written leaves no customer behind
		this.form.sale(order, null);
		JsonNode sale = this.form.sale(order, this.customers.of(order));
		try {
			Answer answer = this.api.send(Call.post("/sales", sale).about("the sale of order '" + change.key() + "'"));
			return done(change, answer.json().path("data"), Nodes.text(sale, "id", ""));
		}
		catch (ServiceRefusal ex) {
			if (ex.status() != CONFLICT) {
				throw ex;
			}
			return ours(order).map((there) -> done(change, there, Nodes.text(there, "id", ""))).orElseThrow(() -> ex);
		}
	}

	private Outcome done(Change change, JsonNode sale, String id) {
		boolean isWhole = sale.has("state") && sale.has("line_items");
		return Outcome.done(change, id,
				isWhole ? Items.sale(this.mapping, this.api.settings().connection(), sale) : null);
	}

	private Optional<JsonNode> sale(String id) {
		Answer answer = this.api.ask(Call.get("/sales/{id}", id).about("the sale " + id));
		return answer.isFound() ? Optional.of(answer.json().path("data")) : Optional.empty();
	}

	private Optional<JsonNode> ours(Order order) {
		String reference = order.getReference();
		if (reference == null) {
			return Optional.empty();
		}
		return sale(SaleIds.of(reference))
			.filter((sale) -> SaleMapping.isOurs(sale) && reference.equals(Nodes.text(sale.path("source"), "id")));
	}

	private Outcome update(Change change) {
		String strange = change.fields()
			.stream()
			.map(FieldChange::field)
			.filter((field) -> !EDITABLE.contains(field))
			.collect(Collectors.joining(", "));
		if (!strange.isEmpty()) {
			return Outcome.refused(change, "Refused '" + change.key() + "': of a sale that is made only status and note"
					+ " are written, not " + strange + ". Let the rules leave these.");
		}
		String id = Objects.requireNonNull(change.targetId());
		Optional<JsonNode> shown = sale(id);
		if (shown.isEmpty()) {
			return Outcome.stale(change, "The sale of '" + change.key() + "' is gone. The next run decides anew.");
		}
		return update(change, id, shown.get());
	}

	private Outcome update(Change change, String id, JsonNode shown) {
		Order order = this.mapping.order(shown);
		if (change.isDone(order)) {
			return done(change, shown, id);
		}
		if (!change.isFresh(order)) {
			return Outcome.stale(change, "Left the sale of '" + change.key() + "' alone: it is " + order.getStatus()
					+ " and no longer what the plan saw. The next run decides anew.");
		}
		Order after = (Order) change.applyTo(order);
		JsonNode body = SaleForm.again(shown, required(change, after.getStatus()), after.getNote());
		return done(change, put(change, id, body), id);
	}

	/** A second try finds the first one done, and a voided sale refuses all changes. */
	private JsonNode put(Change change, String id, JsonNode body) {
		try {
			Call call = Call.put("/sales/{id}", body, id).about("the sale of order '" + change.key() + "'");
			return this.api.send(call).json().path("data");
		}
		catch (ServiceRefusal ex) {
			return sale(id).filter((shown) -> change.isDone(this.mapping.order(shown))).orElseThrow(() -> ex);
		}
	}

	private static String required(Change change, @Nullable String state) {
		if (state == null) {
			throw new RefusedFailure("Refused '" + change.key() + "': a sale always has a status.", null);
		}
		return state;
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return EachChange.probe(changes, (change) -> {
			Optional<JsonNode> sale = (change.targetId() != null) ? sale(change.targetId()) : ours(order(change));
			return sale.filter((shown) -> change.targetId() == null || change.isDone(this.mapping.order(shown)))
				.map((shown) -> done(change, shown, Nodes.text(shown, "id", "")))
				.orElseGet(() -> Outcome.unsent(change));
		});
	}

	@Override
	public void close() {
		this.api.close();
	}

}
