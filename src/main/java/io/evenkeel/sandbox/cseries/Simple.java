package io.evenkeel.sandbox.cseries;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind that is no more than its fields, and a link or two. */
final class Simple extends Resource {

	/** Adds what a row does not hold itself. */
	@FunctionalInterface
	interface Extra {

		void add(ObjectNode view, Links links);

	}

	private final Extra extra;

	private Simple(CSeriesStore store, Rows rows, Kind kind, Fields fields, boolean isDated, Extra extra) {
		super(store, rows, kind, fields, isDated);
		this.extra = extra;
	}

	static Simple brands(CSeriesStore store) {
		Fields fields = new Fields("{\"title\": \"\", \"content\": \"\", \"isVisible\": true}").needing("title");
		return new Simple(store, store.brands, Kind.of("/brands", "brand", "brands"), fields, true, (view, links) -> {
			view.put("url", Products.slug(Json.text(view, "title", ""))).put("image", false);
			view.set("products", links.many("products?brand=" + Rows.id(view)));
		});
	}

	static Simple suppliers(CSeriesStore store) {
		Fields fields = new Fields("""
				{"title": "", "attention_of": "", "street": "", "street2": "", "number": "", "extension": "",
				 "zip_code": "", "city": "", "region": "", "country_id": null}""").needing("title");
		return new Simple(store, store.suppliers, Kind.of("/suppliers", "supplier", "suppliers"), fields, true,
				(view, links) -> view.set("country_id", Countries.shown(view.path("country_id"))));
	}

	static Simple deliverydates(CSeriesStore store) {
		Fields fields = new Fields("{\"name\": \"\", \"inStockMessage\": \"\", \"outStockMessage\": \"\"}")
			.needing("name");
		return new Simple(store, store.deliverydates, Kind.of("/deliverydates", "deliverydate", "deliverydates"),
				fields, true, (view, links) -> {
				});
	}

	static Simple taxes(CSeriesStore store) {
		Fields fields = new Fields("{\"isDefault\": false, \"rate\": 0, \"title\": \"\"}").needing("title");
		return new Simple(store, store.taxes, Kind.of("/taxes", "tax", "taxes"), fields, false, (view, links) -> {
		});
	}

	static Simple customStatuses(CSeriesStore store) {
		Fields fields = new Fields("{\"title\": \"\", \"color\": \"#000000\"}").needing("title");
		return new Simple(store, store.customStatuses,
				Kind.of("/orders/customstatuses", "customStatus", "customStatuses"), fields, true, (view, links) -> {
				});
	}

	static Simple attributes(CSeriesStore store) {
		Fields fields = new Fields("{\"title\": \"\", \"defaultValue\": \"\"}").needing("title");
		return new Simple(store, store.attributes, Kind.of("/attributes", "attribute", "attributes"), fields, false,
				(view, links) -> view.set("types", links.many("types/attributes?attribute=" + Rows.id(view))));
	}

	static Simple types(CSeriesStore store) {
		return new Simple(store, store.types, Kind.of("/types", "type", "types"),
				new Fields("{\"title\": \"\"}").needing("title"), false,
				(view, links) -> view.set("attributes", links.many("types/attributes?type=" + Rows.id(view))));
	}

	/** There is one default tax. */
	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		if (this.rows == this.store.taxes && Json.flag(given, "isDefault")) {
			this.rows.all()
				.stream()
				.filter((other) -> Rows.id(other) != Rows.id(row) && Json.flag(other, "isDefault"))
				.toList()
				.forEach((other) -> this.rows.put(other.deepCopy().put("isDefault", false)));
		}
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = plain(row);
		this.extra.add(view, links);
		return view;
	}

}
