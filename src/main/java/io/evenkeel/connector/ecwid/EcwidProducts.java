package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The list of products, with their variations; of all their fields, or of stock only. */
final class EcwidProducts implements Listing {

	private final EcwidApi api;

	private final Fields fields;

	private final Categories categories;

	private @Nullable ProductMapping mapping;

	EcwidProducts(EcwidApi api, RecordKind kind) {
		this.api = api;
		this.fields = ProductMapping.of(kind);
		this.categories = new Categories(api);
	}

	@Override
	public String path() {
		return "/products";
	}

	@Override
	public Map<String, String> query() {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("sortBy", "ADDED_TIME_ASC");
		query.put("responseFields", EcwidApi.envelope(this.fields.toString()));
		return query;
	}

	@Override
	public List<Item> items(JsonNode row, StoreProfile store) {
		if (this.mapping == null) {
			this.mapping = new ProductMapping(store, this.categories::of);
		}
		JsonNode whole = this.api.withVariations(row, this.fields);
		String connection = this.api.settings().connection();
		List<Item> items = new ArrayList<>();
		items.add(Items.product(this.mapping, connection, whole, hash(whole)));
		for (JsonNode variation : Nodes.items(whole, ProductMapping.VARIATIONS)) {
			items.add(Items.variation(this.mapping, connection, whole, variation, hash(whole, variation)));
		}
		return items;
	}

	private long hash(JsonNode row) {
		return this.fields.without(ProductMapping.VARIATIONS).hash(row, this.categories.of(row));
	}

	/** A variation without a price of its own has its product's. */
	private long hash(JsonNode row, JsonNode variation) {
		List<String> more = new ArrayList<>(List.of(Nodes.text(row, "id", "")));
		if (!variation.has("price")) {
			more.add(row.path("price").toString());
			more.add(row.path("options").toString());
		}
		return this.fields.below(ProductMapping.VARIATIONS).hash(variation, more);
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> products = ids.stream()
			.filter(Ids::isOne)
			.map((id) -> Ids.of(id).product())
			.collect(Collectors.toSet());
		Set<String> there = new HashSet<>();
		Fields few = Fields.of(ProductMapping.MAPPING, "id,options(name),combinations(id)");
		this.api.products(products, few).forEach((id, row) -> {
			there.add(id);
			Nodes.items(row, ProductMapping.VARIATIONS)
				.forEach((variation) -> there.add(id + "-" + Nodes.text(variation, "id", "")));
		});
		there.retainAll(Set.copyOf(ids));
		return there;
	}

}
