package io.evenkeel.sandbox.ccv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.PeoplePage;
import tools.jackson.databind.node.ObjectNode;

/** The shop as a page for people. */
final class CcvPage {

	private CcvPage() {
	}

	static PeoplePage of(CcvShop shop, String lead, List<Call> calls) {
		return new PeoplePage("CCV SalesPOS, stand-in", lead, List.of(products(shop), orders(shop), users(shop.store)),
				calls);
	}

	private static PeoplePage.Table products(CcvShop shop) {
		CombinationApi view = new CombinationApi(shop.store, shop.combinations, shop.links);
		List<List<String>> rows = new ArrayList<>();
		for (ObjectNode product : shop.store.products.all()) {
			rows.add(List.of(Json.text(product, "productnumber", ""), Json.text(product, "name", ""), "",
					Json.text(product, "price", ""), Json.flag(product, "is_active") ? "yes" : "no",
					Json.text(product, Stock.FIELD, "")));
			shop.combinations.of(product).forEach((row) -> rows.add(combination(view, product, row)));
		}
		return new PeoplePage.Table("Products and combinations", rows.size(),
				List.of("number", "name", "options", "price", "active", "stock"),
				rows.stream().limit(PeoplePage.MOST).toList());
	}

	private static List<String> combination(CombinationApi view, ObjectNode product, ObjectNode row) {
		String options = Json.items(view.parts(row))
			.stream()
			.map((part) -> part.path("attribute_value").path("name").asString(""))
			.collect(Collectors.joining(" / "));
		return List.of(Json.text(row, "product_number", ""), Json.text(product, "name", ""), options, "",
				Json.flag(row, "active") ? "yes" : "no", Json.text(row, Stock.FIELD, ""));
	}

	private static PeoplePage.Table orders(CcvShop shop) {
		return new PeoplePage.Table("Orders", shop.store.orders.all().size(),
				List.of("number", "date", "status", "paid", "customer", "rows", "total"),
				shop.store.orders.all()
					.stream()
					.sorted(Comparator.comparing(Table::id).reversed())
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "ordernumber_full", ""), Json.text(row, "create_date", ""),
							Statuses.name(row.path(Orders.STATUS).asInt(0)), Json.flag(row, "paid") ? "yes" : "no",
							Person.name(row.path("customer")), Integer.toString(shop.orders.rows().of(row).size()),
							Json.text(row, "total_price", "")))
					.toList());
	}

	private static PeoplePage.Table users(CcvStore store) {
		return new PeoplePage.Table("Users", store.users.all().size(), List.of("user", "name", "e-mail"),
				store.users.all()
					.stream()
					.limit(PeoplePage.MOST)
					.map((row) -> List.of(Json.text(row, "username", ""), Person.name(row.path("userinfo")),
							Json.text(row.path("userinfo"), "email", "")))
					.toList());
	}

}
