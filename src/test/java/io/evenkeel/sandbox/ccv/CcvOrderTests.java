package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CcvOrderTests {

	private static final String ORDERS = "/orders/";

	private static final String CUSTOMER = "'customer': {'email': 'ann@example.com', 'customertype': 'b2b', 'kvk': '12345678', "
			+ "'billingaddress': {'first_name': 'Ann', 'last_name': 'Lee', 'company': 'Lee BV', 'street': 'Kade', "
			+ "'housenumber': 1, 'housenumber_suffix': 'a', 'zipcode': '3011AA', 'city': 'Rotterdam', 'country_code': 'NL'}}";

	private final AClock clock = new AClock();

	private final ACcv ccv = new ACcv(this.clock);

	private long mug;

	private long small;

	@BeforeEach
	void fillShelves() {
		this.mug = this.ccv.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
		this.ccv.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		this.small = this.ccv.shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
	}

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	private String mugs(int count) {
		return "{'product_id': %s, 'count': %s}".formatted(this.mug, count);
	}

	private String body(String more, String... rows) {
		return "{" + more + CUSTOMER + ", 'orderrows': [" + String.join(", ", rows) + "]}";
	}

	private long placed(String more, String... rows) {
		return this.ccv.made(ORDERS, body(more, rows));
	}

	private JsonNode order(long id) {
		return this.ccv.get(ORDERS + id).json();
	}

	private JsonNode row(long order) {
		return this.ccv.get(ORDERS + order + "/orderrows/").json().at("/items/0");
	}

	@Test
	void answersWithTheOrderThatWasPlaced() {
		Answer answer = this.ccv.post(ORDERS,
				body("'paid': true, 'reservationnumber': 'LS-1', 'total_shipping': 5.95, ", mugs(2)));

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		JsonNode order = answer.json();
		assertThat(order.path("status").intValue()).isEqualTo(1);
		assertThat(order.path("is_completed").asBoolean()).isTrue();
		assertThat(order.path("ordernumber_full").asString()).isEqualTo("1001");
		assertThat(order.path("reservationnumber").asString()).isEqualTo("LS-1");
		assertThat(order.path("paid").asBoolean()).isTrue();
		assertThat(order.at("/customer/billingaddress/full_name").asString()).isEqualTo("Ann Lee");
		assertThat(order.at("/customer/kvk").asString()).isEqualTo("12345678");
		assertThat(Json.number(order, "total_orderrow_price")).isEqualByComparingTo("24.20");
		assertThat(Json.number(order, "total_price")).isEqualByComparingTo("30.15");
		assertThat(Json.number(order, "total_tax")).isEqualByComparingTo("5.23");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "\"\", 24.20, 4.20", "'order_row_taxes_included': false, 29.28, 5.08",
					"'is_intra_community_order': true, 24.20, 0", "'paymethod_costs': 1.5, 25.70, 4.20",
					"'extra_costs': -2, 22.20, 4.20" })
	void addsUp(String more, String total, String tax) {
		JsonNode order = order(placed(more.isEmpty() ? "" : more + ", ", mugs(2)));

		assertThat(Json.number(order, "total_price")).isEqualByComparingTo(total);
		assertThat(Json.number(order, "total_tax")).isEqualByComparingTo(tax);
	}

	@Test
	void fillsARowFromItsProduct() {
		JsonNode row = row(placed("", mugs(2)));

		assertThat(row.path("product_name").asString()).isEqualTo("Mug");
		assertThat(row.path("product_number").asString()).isEqualTo("MUG");
		assertThat(Json.number(row, "price")).isEqualByComparingTo("12.1");
		assertThat(Json.number(row, "tax")).isEqualByComparingTo("21");
		assertThat(row.path("custom_price").asBoolean()).isFalse();
		assertThat(row.path("package_name").asString()).isEqualTo("Standard");
	}

	@Test
	void takesWhatARowSaysBeforeWhatTheProductSays() {
		JsonNode row = row(
				placed("", "{'product_id': %s, 'count': 2, 'price': 10, 'discount': 1, 'tax': 9}".formatted(this.mug)));

		assertThat(row.path("custom_price").asBoolean()).isTrue();
		assertThat(Json.number(row, "selling_price")).isEqualByComparingTo("9");
		assertThat(Json.number(row, "total_price")).isEqualByComparingTo("18");
		assertThat(Json.number(row, "tax")).isEqualByComparingTo("9");
	}

	@Test
	void sellsACombination() {
		long shirt = this.ccv.shop.product("SHIRT").orElseThrow().path("id").asLong();
		String row = "{'product_id': %s, 'attribute_combination_id': %s, 'count': 1}";

		JsonNode sold = row(placed("", row.formatted(shirt, this.small)));

		assertThat(sold.path("sub_product_number").asString()).isEqualTo("SHIRT-S");
		assertThat(sold.at("/attributes/0/value_name").asString()).isEqualTo("S");
		assertThat(this.ccv.shop.stock("SHIRT-S")).isEqualByComparingTo("3");
		assertThat(this.ccv.shop.stock("SHIRT")).isEqualByComparingTo("3");
		assertThat(code(this.ccv.post(ORDERS, body("", row.formatted(this.mug, this.small))))).isEqualTo("500.20");
	}

	@Test
	void sellsWhatIsNoProductOfTheShop() {
		String free = "{'product_name': 'Gift', 'product_number': 'G', 'count': 1, 'price': 5, 'tax': 21, 'package_id': 1}";

		JsonNode row = row(placed("", free));

		assertThat(row.path("product_id").isNull()).isTrue();
		assertThat(row.path("product_name").asString()).isEqualTo("Gift");
		assertThat(code(this.ccv.post(ORDERS, body("", free.replace("'package_id': 1", "'memo': ''")))))
			.isEqualTo("500.20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'orderrows': []}", "{'customer': {}, 'orderrows': []}",
			"{'customer': {'email': 'a'}, 'orderrows': [{'product_id': 101}]}",
			"{'customer': {'email': 'a'}, 'orderrows': [{'product_id': 101, 'count': 0}]}",
			"{'customer': {'email': 'a'}, 'orderrows': [{'product_id': 101, 'count': 1, 'sku': 'A'}]}",
			"{'customer': {'billingaddress': {'housenumber': '1a'}}, 'orderrows': [{'product_id': 101, 'count': 1}]}",
			"{'customer': {'customertype': 'company'}, 'orderrows': [{'product_id': 101, 'count': 1}]}",
			"{'status': 15, 'customer': {}, 'orderrows': [{'product_id': 101, 'count': 1}]}" })
	void refusesABodyThatIsNotAsItTakesIt(String body) {
		assertThat(code(this.ccv.post(ORDERS, body))).isEqualTo("500.20");
		assertThat(this.ccv.shop.orders()).isEmpty();
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@ParameterizedTest
	@CsvSource({ "AT_ONCE, 8, 8, 10", "WHEN_COMPLETED, 10, 8, 10", "NEVER, 10, 10, 10" })
	void takesStockWhenTheShopHasSetIt(StockTaking taking, int placed, int completed, int cancelled) {
		this.ccv.shop.stockTaking(taking);

		long order = placed("", mugs(2));
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo(BigDecimal.valueOf(placed));
		this.ccv.patch(ORDERS + order, "{'status': 7}");
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo(BigDecimal.valueOf(completed));
		this.ccv.patch(ORDERS + order, "{'status': 8}");
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo(BigDecimal.valueOf(cancelled));
	}

	@Test
	void replacesAllRowsByAChange() {
		long order = placed("", mugs(2), mugs(1));

		Answer changed = this.ccv.patch(ORDERS + order, "{'orderrows': [" + mugs(4) + "], 'paid': true}");

		assertThat(changed.status()).isEqualTo(204);
		assertThat(this.ccv.values(ORDERS + order + "/orderrows/", "count")).containsExactly("4");
		assertThat(Json.number(order(order), "total_price")).isEqualByComparingTo("48.40");
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("6");
		assertThat(this.ccv.call("PUT", ORDERS + order + "/orderrows/", "{'orderrows': [" + mugs(1) + "]}").status())
			.isEqualTo(204);
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("9");
	}

	@Test
	void addsAndRemovesARow() {
		long order = placed("", mugs(2));

		long row = this.ccv.made(ORDERS + order + "/orderrows/", mugs(3));
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("5");
		this.ccv.delete("/orderrows/" + row);

		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("8");
		assertThat(Json.number(order(order), "total_price")).isEqualByComparingTo("24.20");
	}

	@Test
	void changesARowOnlyInABasket() {
		long order = placed("", mugs(2));
		long basket = placed("'is_completed': false, ", mugs(2));

		assertThat(code(this.ccv.patch("/orderrows/" + Table.id(row(order)), "{'count': 1}"))).isEqualTo("500.70");
		assertThat(this.ccv.patch("/orderrows/" + Table.id(row(basket)), "{'count': 1}").status()).isEqualTo(204);
		assertThat(Json.number(order(basket), "total_price")).isEqualByComparingTo("12.10");
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("8");
	}

	@Test
	void listsBasketsOnlyWhenTheyAreAskedFor() {
		long order = placed("", mugs(2));
		long basket = placed("'is_completed': false, ", mugs(2));

		assertThat(this.ccv.values(ORDERS, "id")).containsExactly(Long.toString(order));
		assertThat(this.ccv.values(ORDERS + "?is_completed=false", "id")).containsExactly(Long.toString(basket));
		assertThat(order(basket).path("basket_href").asString()).isNotBlank();
		assertThat(order(basket).path("status").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "is_paid=true, 1002", "status=2, 1003", "ordernumber=1001, 1001",
			"min_create_date=2026-01-01T00:00:00Z, 1001 1002 1003", "orderby=create_date_desc, 1003 1002 1001" })
	void filters(String query, String numbers) {
		placed("", mugs(1));
		this.clock.pass(Duration.ofMinutes(1));
		placed("'paid': true, ", mugs(1));
		this.clock.pass(Duration.ofMinutes(1));
		placed("'status': 2, ", mugs(1));

		assertThat(String.join(" ", this.ccv.values(ORDERS + "?" + query, "ordernumber"))).isEqualTo(numbers);
	}

	@Test
	void filtersByWhenAnOrderWasPlaced() {
		placed("", mugs(1));
		this.clock.pass(Duration.ofMinutes(1));
		String then = this.clock.instant().toString();
		placed("", mugs(1));

		assertThat(this.ccv.values(ORDERS + "?min_create_date=" + then, "ordernumber")).containsExactly("1002");
		assertThat(this.ccv.values(ORDERS + "?max_create_date=" + this.clock.instant().minusSeconds(1), "ordernumber"))
			.containsExactly("1001");
		assertThat(code(this.ccv.get(ORDERS + "?min_create_date=yesterday"))).isEqualTo("400.10");
		assertThat(code(this.ccv.get(ORDERS + "?modified_since=2026-01-01"))).isEqualTo("400.10");
	}

	@Test
	void mailsTheCustomerOnlyWhenItIsTold() {
		long order = placed("", mugs(1));

		this.ccv.patch(ORDERS + order, "{'status': 5, 'track_and_trace_code': '3S1'}");
		assertThat(this.ccv.shop.orders().get(0).path("mails").size()).isZero();
		this.ccv.patch(ORDERS + order, "{'status': 6, 'mail': true, 'note': 'Enjoy'}");

		assertThat(this.ccv.shop.orders().get(0).at("/mails/0/note").asString()).isEqualTo("Enjoy");
		assertThat(order(order).path("track_and_trace_code").asString()).isEqualTo("3S1");
	}

	@Test
	void keepsNotes() {
		long order = placed("", mugs(1));

		long note = this.ccv.made(ORDERS + order + "/ordernotes/", "{'note': 'LS-1'}");

		assertThat(this.ccv.values(ORDERS + order + "/ordernotes/", "note")).containsExactly("LS-1");
		assertThat(this.ccv.shop.orders().get(0).at("/ordernotes/0/note").asString()).isEqualTo("LS-1");
		assertThat(this.ccv.delete("/ordernotes/" + note).status()).isEqualTo(204);
		assertThat(this.ccv.values(ORDERS + order + "/ordernotes/", "note")).isEmpty();
	}

	@Test
	void takesTheCustomerFromAUser() {
		long user = this.ccv.made("/users/",
				"{'username': 'ann', 'password': 'x', 'userinfo': {'email': 'ann@example.com', 'kvk': '1'}}");

		JsonNode order = this.ccv
			.post(ORDERS, "{'user_id': %s, 'customer': {'kvk': '2'}, 'orderrows': [%s]}".formatted(user, mugs(1)))
			.json();

		assertThat(order.at("/customer/email").asString()).isEqualTo("ann@example.com");
		assertThat(order.at("/customer/kvk").asString()).isEqualTo("2");
		assertThat(order.at("/user/id").asLong()).isEqualTo(user);
	}

	@Test
	void takesAnOrderWhateverTheStockAndTheSameOneTwice() {
		String body = body("'reservationnumber': 'LS-1', ", mugs(8));

		this.ccv.made(ORDERS, body);
		this.ccv.made(ORDERS, body);

		assertThat(this.ccv.shop.orders()).hasSize(2);
		assertThat(this.ccv.shop.stock("MUG")).isEqualByComparingTo("-6");
	}

	@Test
	void cannotBeDeleted() {
		long order = placed("", mugs(1));

		assertThat(code(this.ccv.delete(ORDERS + order))).isEqualTo("405.10");
	}

}
