package io.evenkeel.sandbox.ccv;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** Records that have nothing but a name, which stands once: brands and the like. */
final class Named {

	private final CcvStore store;

	Named(CcvStore store) {
		this.store = store;
	}

	void routes(Resource.Api api) {
		resource(api, this.store.packages);
		for (Table table : new Table[] { this.store.brands, this.store.suppliers, this.store.conditions }) {
			resource(api, table).deleted((row) -> delete(table, row));
		}
	}

	private Resource resource(Resource.Api api, Table table) {
		return new Resource(api, table, (row) -> view(api.links(), table, row)).listed(new Listing("id", "name"))
			.shown()
			.made(ProductForms.NAME, (given) -> {
				checkNew(table, Json.text(given, "name", ""));
				return table.put(given.deepCopy());
			})
			.changed(ProductForms.NAME, (row, given) -> {
				if (!Json.text(row, "name", "").equals(Json.text(given, "name"))) {
					checkNew(table, Json.text(given, "name", ""));
				}
				table.put(row.setAll(given));
			});
	}

	static void checkNew(Table table, String name) {
		if (!table.by("name", name).isEmpty()) {
			throw CcvErrors.exists("There is one of " + table.kind() + " named '" + name + "' already.");
		}
	}

	/** Products that have it have none then. */
	private void delete(Table table, ObjectNode row) {
		String field = field(table);
		this.store.products.by(field, Table.id(row)).forEach((product) -> this.store.touch(product.putNull(field)));
		table.delete(row);
	}

	/**
	 * The product's field with the id of one of these.
	 * @param table brands, suppliers or conditions
	 * @return such as {@code brand_id}
	 */
	static String field(Table table) {
		return table.kind().substring(0, table.kind().length() - 1) + "_id";
	}

	private static ObjectNode view(Links links, Table table, ObjectNode row) {
		ObjectNode view = links.object(table.kind(), Table.id(row));
		view.put("id", Table.id(row)).put("name", Json.text(row, "name"));
		if (!table.kind().equals("packages")) {
			view.set("products", links.object(table.kind(), Table.id(row), "products"));
		}
		view.set("parent", links.object(table.kind()));
		return view;
	}

	/**
	 * The one with a name, made where there is none.
	 * @param table the kind
	 * @param name its name
	 * @return its id
	 */
	long idOf(Table table, String name) {
		return table.by("name", name)
			.stream()
			.findFirst()
			.map(Table::id)
			.orElseGet(() -> Table.id(table.put(Json.object().put("name", name))));
	}

}
