package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import tools.jackson.databind.JsonNode;

/**
 * Products with their variants; of all their fields, or of stock only. A read of changes
 * asks what changed, and then for the few products that did, or walks through all where
 * this takes fewer calls.
 */
final class EcomProducts implements Listing {

	private final EcomApi api;

	private final RecordKind kind;

	private final Catalogue catalogue;

	private final Changes changes;

	private final Details details;

	EcomProducts(EcomApi api, RecordKind kind) {
		this.api = api;
		this.kind = kind;
		this.catalogue = new Catalogue(api);
		this.changes = new Changes(api);
		this.details = new Details(api, new Titles(api), new CategoryTree(api));
	}

	@Override
	public String name() {
		return "products";
	}

	@Override
	public Shown page(Place place) {
		if (place.isOfChanges() && place.isFirst()) {
			Optional<Set<String>> changed = this.changes.since(place.from());
			if (changed.isPresent() && !this.catalogue.isWalkShorter(changed.get().size())) {
				return new Shown(found(changed.get()), true, -1);
			}
		}
		List<JsonNode> rows = this.catalogue.page(place.after());
		boolean isLast = rows.size() < EcomApi.PAGE;
		return new Shown(rows, isLast, (isLast || !place.isFirst()) ? place.total() : this.catalogue.total());
	}

	private List<JsonNode> found(Set<String> ids) {
		return this.catalogue.find(ids)
			.values()
			.stream()
			.sorted(Comparator.comparingLong((row) -> row.path("id").asLong(0)))
			.toList();
	}

	@Override
	public List<Item> items(List<JsonNode> rows, ShopProfile shop) {
		this.details.complete(rows, (this.kind == RecordKind.PRODUCTS) ? Details.ALL : Set.of());
		ProductMapping mapping = new ProductMapping(shop, this.api.settings(), this.kind);
		String connection = this.api.settings().connection();
		List<Item> items = new ArrayList<>();
		for (JsonNode row : rows) {
			items.add(Items.product(mapping, connection, row));
			ProductMapping.variants(row)
				.forEach((variant) -> items.add(Items.variant(mapping, connection, row, variant)));
		}
		return items;
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> products = ids.stream()
			.filter(Ids::isOne)
			.map((id) -> Ids.of(id).product())
			.collect(Collectors.toSet());
		Set<String> there = new HashSet<>();
		this.catalogue.find(products).forEach((id, row) -> {
			there.add(id);
			ProductMapping.variants(row).forEach((variant) -> there.add(id + "-" + Told.text(variant, "id", "")));
		});
		there.retainAll(Set.copyOf(ids));
		return there;
	}

}
