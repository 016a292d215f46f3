package io.evenkeel.sandbox.ecwid;

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
final class EcwidPage {

	private EcwidPage() {
	}

	static PeoplePage of(EcwidStore store, String lead, List<Call> calls) {
		return new PeoplePage("Ecwid, stand-in", lead, List.of(products(store), orders(store), customers(store)),
				calls);
	}

	private static PeoplePage.Table products(EcwidStore store) {
		List<List<String>> rows = new ArrayList<>();
		for (ObjectNode product : store.products.all()) {
			rows.add(row(product, product, ""));
			Json.items(product, Variations.ALL)
				.forEach((variation) -> rows.add(row(product, variation, options(variation))));
		}
		return new PeoplePage.Table("Products and variations", rows.size(),
				List.of("SKU", "name", "options", "price", "for sale", "stock"),
				rows.stream().limit(PeoplePage.MOST).toList());
	}

	private static List<String> row(JsonNode product, JsonNode row, String options) {
		JsonNode counted = (row == product || Quantities.isOwn(row)) ? row : product;
		return List.of(Json.text(row, "sku", ""), Json.text(product, "name", ""), options,
				Json.text(row, "price", Json.text(product, "price", "")), Json.flag(product, "enabled") ? "yes" : "no",
				Quantities.isUnlimited(counted) ? "not counted" : Integer.toString(Quantities.of(counted)));
	}

	private static String options(JsonNode variation) {
		return Json.items(variation, "options")
			.stream()
			.map((option) -> Json.text(option, "value", ""))
			.collect(Collectors.joining(" / "));
	}

	private static PeoplePage.Table orders(EcwidStore store) {
		return new PeoplePage.Table("Orders", store.orders.all().size(),
				List.of("number", "date", "payment", "fulfilment", "e-mail", "lines", "total"),
				store.orders.all()
					.stream()
					.sorted(Comparator.comparing((ObjectNode row) -> row.path("createTimestamp").longValue())
						.reversed())
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Entities.id(row), Json.text(row, "createDate", ""),
							Json.text(row, "paymentStatus", ""), Json.text(row, "fulfillmentStatus", ""),
							Json.text(row, "email", ""), Integer.toString(row.path("items").size()),
							Json.text(row, "total", "")))
					.toList());
	}

	private static PeoplePage.Table customers(EcwidStore store) {
		return new PeoplePage.Table("Customers", store.customers.all().size(), List.of("name", "e-mail", "since"),
				store.customers.all()
					.stream()
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "name", ""), Json.text(row, "email", ""),
							Json.text(row, "registered", "")))
					.toList());
	}

}
