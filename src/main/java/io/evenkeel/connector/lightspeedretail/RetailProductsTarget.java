package io.evenkeel.connector.lightspeedretail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.EachChange;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes products and variants. What is there is read for a whole batch in one call;
 * writes go one by one, because the service has no bulk for them.
 */
final class RetailProductsTarget implements Target {

	private final RetailApi api;

	private final ProductMapping mapping;

	private final ProductForm form;

	RetailProductsTarget(RetailApi api) {
		this.api = api;
		Account account = new Account(api);
		this.mapping = new ProductMapping(account, RecordKind.PRODUCTS);
		this.form = new ProductForm(account, new Directory(api));
	}

	@Override
	public int batch() {
		return RetailApi.IDS;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		return EachChange.batch(changes, () -> write(changes));
	}

	private List<Outcome> write(List<Change> changes) {
		Map<String, JsonNode> rows = rows(changes.stream().filter(RetailProductsTarget::isCompared).toList());
		return EachChange.write(changes, (change) -> switch (change.action()) {
			case CREATE -> create(change);
			case DELETE -> delete(change, rows);
			default -> update(change, rows);
		});
	}

	private static boolean isCompared(Change change) {
		return change.action() != Change.Action.CREATE
				&& (change.action() != Change.Action.DELETE || !change.fields().isEmpty());
	}

	private static String row(Change change) {
		return ProductRows.row(Objects.requireNonNull(change.targetId()));
	}

	private static boolean isFamily(Change change) {
		return ProductRows.isFamily(Objects.requireNonNull(change.targetId()));
	}

	private Map<String, JsonNode> rows(List<Change> changes) {
		List<String> ids = changes.stream().map(RetailProductsTarget::row).filter(RetailApi::isId).distinct().toList();
		return this.api.byId("products", ids)
			.stream()
			.collect(Collectors.toMap((row) -> Nodes.text(row, "id", ""), (row) -> row, (one, other) -> one));
	}

	private Outcome create(Change change) {
		if (change.parentId() != null) {
			throw ProductForm.refused(change, "Retail makes variants only together with their product. Add the variant"
					+ " there; it is linked by its SKU");
		}
		if (value(change, RecordField.SKU) == null && value(change, RecordField.HANDLE) != null) {
			throw ProductForm.refused(change, "a product above variants exists in Retail only as its variants. Make it"
					+ " there; it is linked by its handle");
		}
		ObjectNode body = this.form.creation(change);
		// without a SKU of ours the service makes one up, and takes the same product
		// twice
		Optional<String> made = body.has("sku") ? Optional.empty() : made(change);
		return Outcome.done(change, made.orElseGet(() -> post(change, body)), null);
	}

	private static @Nullable Object value(Change change, RecordField field) {
		return change.fields()
			.stream()
			.filter((written) -> written.field().equals(field.fieldName()) && written.after() != null)
			.map(FieldChange::after)
			.findFirst()
			.orElse(null);
	}

	private String post(Change change, ObjectNode body) {
		try {
			Call call = Call.post("/products", body).about("product '" + change.key() + "'");
			return this.api.send(call).json().path("data").path(0).asString();
		}
		catch (ServiceRefusal ex) {
			return made(change).orElseThrow(() -> ex);
		}
	}

	/** Finds the product that this very change made, by SKU or by name. */
	private Optional<String> made(Change change) {
		Object sku = value(change, RecordField.SKU);
		Object name = value(change, RecordField.NAME);
		Call call = Call.get("/products");
		if (sku == null && name == null) {
			return Optional.empty();
		}
		Call asked = (sku != null) ? call.query("sku", sku) : call.query("name", Objects.requireNonNull(name));
		return Nodes.each(this.api.send(asked.about("product '" + change.key() + "'")).json(), "data")
			.filter((row) -> change.id().equals(Nodes.text(row, "source_id")))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	private Outcome update(Change change, Map<String, JsonNode> rows) {
		JsonNode row = rows.get(row(change));
		if (row == null) {
			return Outcome.stale(change, "'" + change.key() + "' is gone in Retail. The next run decides anew.");
		}
		List<JsonNode> family = isFamily(change) ? family(row) : List.of(row);
		Product current = record(change, row, family);
		if (Values.isDone(change, current)) {
			return Outcome.done(change, current.id(), null);
		}
		if (!Values.isFresh(change, current)) {
			return Outcome.stale(change, Values.sinceThePlan(change, current));
		}
		write(change, row, family, current);
		return Outcome.done(change, current.id(), null);
	}

	private Product record(Change change, JsonNode row, List<JsonNode> family) {
		return isFamily(change) ? this.mapping.family(row, family.stream().anyMatch(ProductMapping::isActive))
				: this.mapping.product(row, Map.of());
	}

	private List<JsonNode> family(JsonNode head) {
		List<JsonNode> family = new ArrayList<>(List.of(head));
		family.addAll(this.api.search("products", "variant_parent_id", List.of(ProductMapping.head(head))));
		return family;
	}

	/** What is shared goes to one row; whether it is active, to each. */
	private void write(Change change, JsonNode row, List<JsonNode> family, Product current) {
		Change written = new Change(change.id(), change.action(), change.targetId(), change.parentId(), change.key(),
				Values.written(change));
		ObjectNode body = this.form.update(change, row, (Product) written.applyTo(current));
		if (isFamily(change) && body.path("details").has("is_active")) {
			JsonNode active = Nodes.object()
				.set("details", Nodes.object().set("is_active", body.path("details").get("is_active")));
			family.stream().skip(1).forEach((other) -> put(change, Nodes.text(other, "id", ""), active));
		}
		put(change, row(change), body);
	}

	private void put(Change change, String id, JsonNode body) {
		this.api.send(Call.put("/products/{id}", body, id).about("product '" + change.key() + "'"));
	}

	private Outcome delete(Change change, Map<String, JsonNode> rows) {
		JsonNode row = rows.get(row(change));
		if (row != null) {
			Product current = isFamily(change) ? this.mapping.family(row, ProductMapping.isActive(row))
					: this.mapping.product(row, Map.of());
			if (!Values.isFresh(change, current)) {
				return Outcome.stale(change, Values.sinceThePlan(change, current));
			}
		}
		if (RetailApi.isId(row(change))) {
			String path = isFamily(change) ? "/products/{id}/all" : "/products/{id}";
			this.api.ask(Call.delete(path, row(change)).about("product '" + change.key() + "'"));
		}
		return Outcome.done(change, Objects.requireNonNull(change.targetId()), null);
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return EachChange.lookUp(changes, () -> lookUp(changes));
	}

	private List<Outcome> lookUp(List<Change> changes) {
		Map<String, JsonNode> rows = rows(
				changes.stream().filter((change) -> change.action() != Change.Action.CREATE).toList());
		return EachChange.probe(changes, (change) -> switch (change.action()) {
			case CREATE ->
				made(change).map((id) -> Outcome.done(change, id, null)).orElseGet(() -> Outcome.unsent(change));
			case DELETE -> rows.containsKey(row(change)) ? Outcome.unsent(change)
					: Outcome.done(change, Objects.requireNonNull(change.targetId()), null);
			default -> probed(change, rows.get(row(change)));
		});
	}

	private Outcome probed(Change change, @Nullable JsonNode row) {
		if (row == null) {
			return Outcome.unsent(change);
		}
		Product current = record(change, row, isFamily(change) ? family(row) : List.of(row));
		return Values.isDone(change, current) ? Outcome.done(change, current.id(), null) : Outcome.unsent(change);
	}

	@Override
	public void close() {
		this.api.close();
	}

}
