package io.evenkeel.sandbox.retail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.PeoplePage;
import tools.jackson.databind.node.ObjectNode;

/** The account as a page for people. */
final class RetailPage {

	private RetailPage() {
	}

	static PeoplePage of(RetailShop shop, Stock stock, String lead, List<Call> calls) {
		return new PeoplePage("Lightspeed Retail, stand-in", lead,
				List.of(products(shop, stock), sales(shop), customers(shop)), calls);
	}

	private static PeoplePage.Table products(RetailShop shop, Stock stock) {
		List<ObjectNode> rows = shop.products.live();
		return new PeoplePage.Table("Products", rows.size(),
				List.of("SKU", "name", "options", "price", "active", "stock"),
				rows.stream()
					.sorted(Comparator.comparing((row) -> Json.text(row, "sku", "")))
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "sku", ""), Json.text(row, "name", ""), options(row),
							Json.text(row, Prices.WITH, ""), Json.flag(row, "is_active") ? "yes" : "no",
							levels(shop, stock, row)))
					.toList());
	}

	private static String options(ObjectNode row) {
		return Json.items(row, "variant_options")
			.stream()
			.map((option) -> Json.text(option, "value", ""))
			.collect(Collectors.joining(" / "));
	}

	private static String levels(RetailShop shop, Stock stock, ObjectNode row) {
		return Json.flag(row, "has_inventory") ? shop.outlets.live()
			.stream()
			.map((outlet) -> Json.text(outlet, "name") + " "
					+ stock.level(Table.id(row), Table.id(outlet)).toPlainString())
			.collect(Collectors.joining(", ")) : "not counted";
	}

	private static PeoplePage.Table sales(RetailShop shop) {
		List<ObjectNode> rows = shop.sales.live();
		return new PeoplePage.Table("Sales", rows.size(), List.of("number", "date", "state", "from", "lines", "total"),
				rows.stream()
					.sorted(Comparator.comparing((ObjectNode row) -> row.path("version").longValue()).reversed())
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "invoice_number", ""), Json.text(row, "date", ""),
							Sales.state(row),
							Json.text(row.path("source"), "type", "") + " " + Json.text(row.path("source"), "id", ""),
							Integer.toString(row.path("line_items").size()),
							Json.text(row.path("totals"), "price_incl_tax", "")))
					.toList());
	}

	private static PeoplePage.Table customers(RetailShop shop) {
		List<ObjectNode> rows = shop.customers.live();
		return new PeoplePage.Table("Customers", rows.size(), List.of("name", "e-mail", "code"),
				rows.stream()
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "name", ""), Json.text(row, "email", ""),
							Json.text(row, "customer_code", "")))
					.toList());
	}

}
