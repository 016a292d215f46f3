package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import tools.jackson.databind.JsonNode;

/**
 * The list of products, with their variants; of all their fields, or of stock only. A
 * change of stock alone may leave the date of a product as it was, so stock is always
 * read whole.
 */
final class BigCommerceProducts implements Listing {

	private final BigCommerceApi api;

	private final RecordKind kind;

	private final Fields fields;

	private final Names names;

	private final Location location;

	BigCommerceProducts(BigCommerceApi api, RecordKind kind) {
		this.api = api;
		this.kind = kind;
		this.fields = ProductMapping.of(kind);
		this.names = new Names(api);
		this.location = new Location(api);
	}

	@Override
	public String name() {
		return "products";
	}

	@Override
	public boolean tellsChanges() {
		return this.kind == RecordKind.PRODUCTS;
	}

	static String include(RecordKind kind) {
		return (kind == RecordKind.STOCK) ? ProductMapping.VARIANTS : ProductMapping.VARIANTS + ",images,custom_fields";
	}

	@Override
	public Shown page(Place place) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("include", include(this.kind));
		if (this.kind == RecordKind.STOCK) {
			query.put("exclude_fields", "description");
		}
		query.put("sort", "id");
		query.put("direction", "asc");
		query.put("id:greater", Long.toString(place.after()));
		if (place.isOfChanges()) {
			query.put("date_modified:min", Dates.text(place.from()));
		}
		query.put("limit", Integer.toString(BigCommerceApi.PAGE));
		JsonNode body = this.api.ask(BigCommerceApi.PRODUCTS, query, "products after " + place.after());
		return shown(place, body);
	}

	private Shown shown(Place place, JsonNode body) {
		List<JsonNode> rows = Nodes.items(body, "data");
		long left = body.path("meta").path("pagination").path("total").asLong(-1);
		if (!body.path("data").isArray() || left < 0
				|| rows.stream().anyMatch((row) -> !row.path(ProductMapping.VARIANTS).isArray())) {
			throw new StopFailure("Stopped reading " + this.api.settings() + ": the answer after product "
					+ place.after() + " is no page of products with their variants."
					+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
		}
		return new Shown(rows, rows.size() >= left, place.done() + left);
	}

	@Override
	public List<Item> items(List<JsonNode> rows, StoreProfile store) {
		this.location.setLevels(rows);
		if (this.kind == RecordKind.PRODUCTS) {
			this.names.learnBrands(rows);
		}
		ProductMapping mapping = new ProductMapping(store, this.names, this.kind);
		String connection = this.api.settings().connection();
		List<Item> items = new ArrayList<>();
		for (JsonNode row : rows) {
			items.add(Items.product(mapping, connection, row, hash(row)));
			for (JsonNode variant : ProductMapping.variants(row)) {
				items.add(Items.variant(mapping, connection, row, variant, hash(row, variant)));
			}
		}
		return items;
	}

	private long hash(JsonNode row) {
		List<String> more = new ArrayList<>();
		if (this.kind == RecordKind.PRODUCTS) {
			more.add(Objects.requireNonNullElse(this.names.brand(row), ""));
			more.addAll(this.names.categories(row));
		}
		Fields own = this.fields.without(ProductMapping.VARIANTS);
		return (ProductMapping.hasOwnStock(row) ? own : own.without(ProductMapping.LEVEL)).hash(row, more);
	}

	/** A variant without a price of its own has its product's. */
	private long hash(JsonNode row, JsonNode variant) {
		List<String> more = List.of(Nodes.text(row, "id", ""), Nodes.text(row, ProductMapping.TRACKING, ""),
				variant.hasNonNull("price") ? "" : row.path("price").toString());
		return this.fields.below(ProductMapping.VARIANTS).hash(variant, more);
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> products = ids.stream()
			.filter(Ids::isOne)
			.map((id) -> Ids.of(id).product())
			.collect(Collectors.toSet());
		Set<String> there = new HashSet<>();
		this.api.products(products, ProductMapping.VARIANTS).forEach((id, row) -> {
			there.add(id);
			ProductMapping.variants(row).forEach((variant) -> there.add(id + "-" + Nodes.text(variant, "id", "")));
		});
		there.retainAll(Set.copyOf(ids));
		return there;
	}

}
