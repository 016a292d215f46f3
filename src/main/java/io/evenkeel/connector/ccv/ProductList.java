package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The list of products with their combinations; of all their fields, or of stock only.
 * What changed is found by going back from the product that was changed last. A sale need
 * not change that moment, so stock is always read whole.
 */
final class ProductList implements Listing {

	static final String PATH = "/products/";

	static final Map<String, String> STOCK_QUERY = Map.of("orderby", "id", "expand", Combinations.FIELD);

	private static final String EXPANDED = Combinations.FIELD + "," + Categories.LINKS;

	private final CcvApi api;

	private final RecordKind kind;

	private final boolean isOfChanges;

	private final Details details;

	/**
	 * A list.
	 * @param api the service
	 * @param kind products or stock
	 * @param isOfChanges whether it begins with what was changed last
	 */
	ProductList(CcvApi api, RecordKind kind, boolean isOfChanges) {
		this.api = api;
		this.kind = kind;
		this.isOfChanges = isOfChanges && kind == RecordKind.PRODUCTS;
		this.details = new Details(api);
	}

	@Override
	public String path() {
		return PATH;
	}

	@Override
	public boolean tellsChanges() {
		return this.kind == RecordKind.PRODUCTS;
	}

	@Override
	public Map<String, String> query(Place place) {
		if (this.kind == RecordKind.STOCK) {
			return STOCK_QUERY;
		}
		return Map.of("orderby", this.isOfChanges ? "modifydate_desc" : "id", "expand", EXPANDED);
	}

	@Override
	public long second(JsonNode row) {
		return this.isOfChanges ? Math.max(1, Dates.second(row, "modifydate")) : 0;
	}

	@Override
	public long open(JsonNode row, long begun) {
		return begun;
	}

	@Override
	public List<Item> items(List<JsonNode> rows, Shop shop) {
		ProductMapping mapping = ProductMapping.of(this.kind, shop, this.details);
		List<Item> items = new ArrayList<>();
		if (this.kind == RecordKind.PRODUCTS) {
			this.details.learn();
		}
		for (JsonNode row : rows) {
			List<JsonNode> combinations = Combinations.of(this.api, row);
			items.add(product(mapping, row, combinations, shop));
			combinations.forEach((combination) -> items.add(variant(mapping, row, combination, shop)));
		}
		return items;
	}

	private Item product(ProductMapping mapping, JsonNode row, List<JsonNode> combinations, Shop shop) {
		String id = Nodes.text(row, "id", "");
		List<String> more = held(row, null, ProductMapping.number(row));
		more.add(Boolean.toString(combinations.isEmpty()));
		more.add(shop.currency() + shop.isPriceWithTax());
		if (this.kind == RecordKind.PRODUCTS && row.path(Categories.LINKS).path("collection").isArray()) {
			more.addAll(this.details.categories(row));
		}
		boolean isCounted = ProductMapping.stock(row, combinations) != null;
		long hash = (isCounted ? ProductMapping.of(this.kind) : ProductMapping.of(this.kind).without("stock")).hash(row,
				more);
		return new MappedItem<>(id, hash, where(ProductMapping.number(row), id), MEND,
				() -> mapping.product(row, combinations));
	}

	private Item variant(ProductMapping mapping, JsonNode row, JsonNode combination, Shop shop) {
		String id = Nodes.text(row, "id", "") + "-" + Nodes.text(combination, "id", "");
		List<String> more = held(row, combination, ProductMapping.combinationNumber(combination));
		for (String field : List.of("stockenabled", ProductMapping.STOCK_TYPE, "price", "discount")) {
			more.add(Objects.requireNonNullElse(Extras.read(row, field), ""));
		}
		more.add(shop.currency() + shop.isPriceWithTax());
		long hash = ProductMapping.COMBINATION.hash(combination, more);
		return new MappedItem<>(id, hash, where(ProductMapping.combinationNumber(combination), id), MEND,
				() -> mapping.variant(row, combination));
	}

	/** What other stores and open orders say of it. */
	private List<String> held(JsonNode row, @Nullable JsonNode combination, @Nullable String number) {
		List<String> more = new ArrayList<>();
		more.add(this.details.stores(number, null).toString());
		more.add(this.details.held(row, combination).map(Object::toString).orElse(""));
		return more;
	}

	private String where(@Nullable String number, String id) {
		return this.api.settings().connection() + ", product '" + Objects.requireNonNullElse(number, id) + "' (" + id
				+ ")";
	}

	/**
	 * By id, one call for each product, and one more where its combinations are not told.
	 */
	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> there = new HashSet<>();
		ids.stream().filter(Ids::isOne).map((id) -> Ids.of(id).product()).distinct().forEach((product) -> {
			Optional<JsonNode> row = this.api.one(PATH + product + "/", Map.of("expand", Combinations.FIELD),
					"product " + product);
			row.ifPresent((shown) -> {
				there.add(product);
				Combinations.of(this.api, shown)
					.forEach((combination) -> there.add(product + "-" + Nodes.text(combination, "id", "")));
			});
		});
		there.retainAll(Set.copyOf(ids));
		return there;
	}

}
