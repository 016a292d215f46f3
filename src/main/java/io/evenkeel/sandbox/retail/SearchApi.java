package io.evenkeel.sandbox.retail;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The search: by fields, sorted and cut by offset, without a total. */
final class SearchApi {

	private static final int MOST = 1000;

	private static final List<String> OF_PRODUCTS = List.of("brand_id", "supplier_id", "variant_parent_id",
			"product_type_id");

	private static final List<String> OF_CUSTOMERS = List.of("customer_code", "first_name", "last_name", "company_name",
			"mobile", "phone");

	private static final List<String> OF_SALES = List.of("state", "invoice_number", "customer_id");

	private final RetailShop shop;

	private final ProductView products;

	SearchApi(RetailShop shop) {
		this.shop = shop;
		this.products = new ProductView(shop);
	}

	void routes(Router router) {
		router.on("GET", "/search", this::search);
	}

	private Response search(Request request) {
		return switch (Optional.ofNullable(request.query("type")).orElse("")) {
			case "products" -> page(request, this.shop.products, product(request), this.products::of);
			case "customers" -> page(request, this.shop.customers, customer(request), (row) -> row);
			case "sales" -> page(request, this.shop.sales, sale(request), SaleApi::view);
			default -> throw RetailErrors.invalid("type must be sales, products or customers");
		};
	}

	private Response page(Request request, Table table, Predicate<ObjectNode> wanted,
			Function<ObjectNode, ObjectNode> view) {
		List<String> ids = request.all("_id");
		String by = Optional.ofNullable(request.query("order_by")).orElse("created_at");
		Comparator<ObjectNode> order = Comparator.comparing((row) -> Json.text(row, by, ""));
		boolean isDescending = "desc".equals(request.query("order_direction"));
		Stream<ObjectNode> rows = table.all().stream().filter((row) -> request.asks("deleted") || Table.isLive(row));
		List<ObjectNode> page = rows.filter((row) -> ids.isEmpty() || ids.contains(Table.id(row)))
			.filter(wanted)
			.sorted(isDescending ? order.reversed() : order)
			.skip(offset(request))
			.limit(Range.size(request, 100, MOST))
			.map(view)
			.toList();
		return Answers.data(Json.array(page));
	}

	private static long offset(Request request) {
		try {
			return Math.max(0, Long.parseLong(Optional.ofNullable(request.query("offset")).orElse("0")));
		}
		catch (NumberFormatException ex) {
			throw RetailErrors.invalid("offset must be a whole number");
		}
	}

	/** A parameter may come several times: any of them will do. */
	private static boolean isAny(ObjectNode row, String field, List<String> wanted) {
		return wanted.isEmpty() || wanted.stream().anyMatch((one) -> isEqual(row, field, one));
	}

	private static boolean isEqual(ObjectNode row, String field, @Nullable String wanted) {
		if (wanted == null) {
			return true;
		}
		boolean excludes = wanted.startsWith("-");
		String value = excludes ? wanted.substring(1) : wanted;
		return Json.text(row, field, "").equalsIgnoreCase(value) != excludes;
	}

	private static Predicate<ObjectNode> product(Request request) {
		String sku = request.query("sku");
		String tag = request.query("tag_id");
		return (row) -> OF_PRODUCTS.stream().allMatch((field) -> isAny(row, stored(field), request.all(field)))
				&& (sku == null || hasCode(row, sku))
				&& (tag == null || Json.items(row, "tag_ids").stream().anyMatch((id) -> id.asString().equals(tag)));
	}

	private static String stored(String field) {
		return field.equals("product_type_id") ? "product_category_id" : field;
	}

	/** The search holds codes in lower case, and finds nothing by one in upper case. */
	private static boolean hasCode(ObjectNode row, String sku) {
		return Stream
			.concat(Stream.of(Json.text(row, "sku", "")),
					Json.items(row, "product_codes").stream().map((code) -> Json.text(code, "code", "")))
			.anyMatch((code) -> code.toLowerCase(Locale.ROOT).equals(sku));
	}

	private static Predicate<ObjectNode> customer(Request request) {
		String email = request.query("email");
		return (row) -> OF_CUSTOMERS.stream().allMatch((field) -> isEqual(row, field, request.query(field)))
				&& (email == null || RetailShop.email(row).equals(email.toLowerCase(Locale.ROOT)));
	}

	private static Predicate<ObjectNode> sale(Request request) {
		String from = request.query("date_from");
		String to = request.query("date_to");
		return (row) -> OF_SALES.stream().allMatch((field) -> isEqual(row, field, request.query(field)))
				&& isAt(row, "register_id", request.query("register_id"))
				&& isAt(row, "outlet_id", request.query("outlet_id"))
				&& (from == null || Json.text(row, "date", "").compareTo(from) >= 0)
				&& (to == null || Json.text(row, "date", "").compareTo(to) <= 0);
	}

	private static boolean isAt(ObjectNode sale, String field, @Nullable String wanted) {
		return wanted == null || wanted.equals(Json.text(sale.path("source"), field));
	}

}
