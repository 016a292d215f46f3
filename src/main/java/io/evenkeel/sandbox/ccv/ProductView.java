package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** A product as it is read, with links to what hangs on it. */
final class ProductView {

	private static final List<String> BELOW = List.of("productlabels", "productphotos", "productvariations",
			"productvideos", "producttaxtariffexceptions", "productattachments", "productkeywords", "productrelevant",
			"productattributesets", "productstaggeredprices", "producttocategories", "productreviews",
			"attributecombinations", "producttopropertygroups");

	private final CcvStore store;

	private final Links links;

	ProductView(CcvStore store, Links links) {
		this.store = store;
		this.links = links;
	}

	ObjectNode of(ObjectNode product) {
		long id = Table.id(product);
		ObjectNode view = this.links.object("products", id).put("id", id);
		view.setAll(product.deepCopy()
			.without(List.of("brand_id", "condition_id", "color_id", "supplier_id", "package_id")));
		view.put("deeplink", this.links.root().replace(Links.BASE + "/", "/") + "product/" + id);
		ObjectNode costs = this.links.object("products", id, "productshippingcosts");
		view.set("productshippingcosts", costs.put("costs", 0).putNull("default_country").put("quantity", 1));
		named(view, product, "brand", this.store.brands);
		named(view, product, "condition", this.store.conditions);
		named(view, product, "supplier", this.store.suppliers);
		view.putNull("color");
		view.putNull("package");
		if (Json.has(product, "package_id")) {
			long own = product.path("package_id").asLong();
			view.set("package", this.links.object("packages", own).put("id", own));
		}
		boolean isActive = Json.flag(product, "is_active");
		view.put("is_visible", isActive).put("can_be_ordered", isActive);
		BELOW.forEach((name) -> view.set(name, this.links.object("products", id, name)));
		return view;
	}

	private void named(ObjectNode view, ObjectNode product, String name, Table table) {
		view.set(name,
				table.find(Json.text(product, name + "_id", ""))
					.map((row) -> this.links.object(table.kind(), Table.id(row))
						.put("id", Table.id(row))
						.put("name", Json.text(row, "name")))
					.orElse(null));
	}

}
