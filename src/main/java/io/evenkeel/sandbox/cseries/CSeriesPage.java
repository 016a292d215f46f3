package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.PeoplePage;
import tools.jackson.databind.node.ObjectNode;

/** The shop as a page for people. */
final class CSeriesPage {

	private CSeriesPage() {
	}

	static PeoplePage of(CSeriesStore store, String lead, List<Call> calls) {
		return new PeoplePage("Lightspeed eCom (C-Series), stand-in", lead,
				List.of(variants(store), orders(store), customers(store)), calls);
	}

	private static PeoplePage.Table variants(CSeriesStore store) {
		return new PeoplePage.Table("Products and variants", store.variants.all().size(),
				List.of("SKU", "title", "variant", "price", "visible", "stock"),
				store.variants.all().stream().limit(PeoplePage.MOST).map((row) -> row(store, row)).toList());
	}

	private static List<String> row(CSeriesStore store, ObjectNode variant) {
		ObjectNode product = store.products.find(variant.path("product").asLong(0)).orElseGet(Json::object);
		boolean isTracked = !Json.text(variant, Variants.TRACKING, "").equals("disabled");
		BigDecimal price = Json.number(variant, "price");
		return List.of(Json.text(variant, "sku", ""), Json.text(product, "title", ""), Json.text(variant, "title", ""),
				Money.plain(price).toPlainString(), Json.flag(product, "isVisible") ? "yes" : "no",
				isTracked ? Json.text(variant, Variants.LEVEL, "") : "not tracked");
	}

	private static PeoplePage.Table orders(CSeriesStore store) {
		return new PeoplePage.Table("Orders", store.orders.all().size(),
				List.of("number", "date", "status", "payment", "shipment", "e-mail", "lines", "total"),
				store.orders.all()
					.stream()
					.sorted(Comparator.comparing(Rows::id).reversed())
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "number", ""), Json.text(row, "createdAt", ""),
							Json.text(row, OrderStates.STATUS, ""), Json.text(row, OrderStates.PAYMENT, ""),
							Json.text(row, OrderStates.SHIPMENT, ""), Json.text(row, "email", ""),
							Integer.toString(store.lines.by("order", Rows.id(row)).size()),
							Json.text(row, "priceIncl", "")))
					.toList());
	}

	private static PeoplePage.Table customers(CSeriesStore store) {
		return new PeoplePage.Table("Customers", store.customers.all().size(), List.of("name", "company", "e-mail"),
				store.customers.all()
					.stream()
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "firstname", "") + " " + Json.text(row, "lastname", ""),
							Json.text(row, "companyName", ""), Json.text(row, "email", "")))
					.toList());
	}

}
