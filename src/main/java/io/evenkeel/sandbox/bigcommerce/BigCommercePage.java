package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.PeoplePage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The store as a page for people. */
final class BigCommercePage {

	private BigCommercePage() {
	}

	static PeoplePage of(BigCommerceStore store, String lead, List<Call> calls) {
		return new PeoplePage("BigCommerce, stand-in", lead, List.of(products(store), orders(store), customers(store)),
				calls);
	}

	private static PeoplePage.Table products(BigCommerceStore store) {
		List<List<String>> rows = new ArrayList<>();
		for (ObjectNode product : store.products.all()) {
			ProductView.variants(product).forEach((variant) -> rows.add(row(product, variant)));
		}
		return new PeoplePage.Table("Products and variants", rows.size(),
				List.of("SKU", "name", "options", "price", "visible", "stock"),
				rows.stream().limit(PeoplePage.MOST).toList());
	}

	private static List<String> row(ObjectNode product, ObjectNode variant) {
		boolean isTracked = !Stock.tracking(product).equals("none");
		return List.of(Json.text(variant, "sku", ""), Json.text(product, "name", ""), options(variant),
				Json.text(variant, "calculated_price", ""), Json.flag(product, "is_visible") ? "yes" : "no",
				isTracked ? Json.text(variant, "inventory_level", "") : "not tracked");
	}

	private static String options(JsonNode variant) {
		return Json.items(variant, Options.VALUES)
			.stream()
			.map((value) -> Json.text(value, "label", ""))
			.collect(Collectors.joining(" / "));
	}

	private static PeoplePage.Table orders(BigCommerceStore store) {
		Statuses statuses = new Statuses(store.labels());
		return new PeoplePage.Table("Orders", store.orders.all().size(),
				List.of("number", "date", "status", "payment", "e-mail", "lines", "total"),
				store.orders.all()
					.stream()
					.sorted(Comparator.comparing(Rows::id).reversed())
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(row.path("id").asString(""), Json.text(row, "date_created", ""),
							statuses.label(row.path("status_id").asInt(0)), Json.text(row, "payment_status", ""),
							Json.text(row.path("billing_address"), "email", ""),
							Integer.toString(Orders.part(row, Orders.PRODUCTS).size()),
							Json.text(row, "total_inc_tax", "")))
					.toList());
	}

	private static PeoplePage.Table customers(BigCommerceStore store) {
		return new PeoplePage.Table("Customers", store.customers.all().size(), List.of("name", "e-mail", "since"),
				store.customers.all()
					.stream()
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "first_name", "") + " " + Json.text(row, "last_name", ""),
							Json.text(row, "email", ""), Json.text(row, "date_created", "")))
					.toList());
	}

}
