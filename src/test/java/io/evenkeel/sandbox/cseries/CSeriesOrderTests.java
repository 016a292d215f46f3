package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.time.Duration;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CSeriesOrderTests {

	private final AClock clock = new AClock();

	private final ACSeries cseries = new ACSeries(this.clock);

	private final CSeriesStandIn shop = this.cseries.shop;

	@BeforeEach
	void fillShelves() {
		this.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
		this.shop.addProduct("TEA", "Tea", new BigDecimal("5.45"), 10);
		String low = this.cseries.get("/taxes.json").path(1).path("id").asString();
		this.shop.edit("TEA", "tax", low);
	}

	@AfterEach
	void close() {
		this.cseries.close();
	}

	private long order() {
		return this.shop.order("ann@example.com").line("MUG", 2).place();
	}

	private JsonNode get(long order) {
		return this.cseries.get("/orders/" + order + ".json");
	}

	private JsonNode lines(long order) {
		return this.cseries.get("/orders/" + order + "/products.json");
	}

	private Answer put(long order, String body) {
		return this.cseries.client.put("/orders/" + order + ".json", "{'order': " + body + "}");
	}

	private Answer credit(long order, String body) {
		return this.cseries.client.post("/orders/" + order + "/credit.json", "{'credit': " + body + "}");
	}

	@Test
	void addsUpLinesShippingFeeAndDiscount() {
		long id = this.shop.order("ann@example.com")
			.line("MUG", 2)
			.line("TEA", 2)
			.shipping("By post", new BigDecimal("6.05"))
			.paymentFee(new BigDecimal("1.21"))
			.discount(new BigDecimal("2.42"))
			.place();

		JsonNode order = get(id);
		assertThat(order.path("priceIncl").decimalValue()).isEqualByComparingTo("39.94");
		assertThat(order.path("priceExcl").decimalValue()).isEqualByComparingTo("34");
		assertThat(order.path("shipmentPriceExcl").decimalValue()).isEqualByComparingTo("5");
		assertThat(order.path("shipmentTitle").asString()).isEqualTo("By post");
		assertThat(order.path("paymentPriceExcl").decimalValue()).isEqualByComparingTo("1");
		assertThat(order.path("discountAmount").decimalValue()).isEqualByComparingTo("2.42");
		assertThat(Json.items(order, "taxRates")).extracting((row) -> row.path("amount").decimalValue().toPlainString())
			.containsExactly("4.2", "0.9");
		JsonNode lines = lines(id);
		assertThat(lines).hasSize(2);
		assertThat(lines.at("/1/priceIncl").decimalValue()).isEqualByComparingTo("5.45");
		assertThat(lines.at("/1/quantityOrdered").intValue()).isEqualTo(2);
		assertThat(lines.at("/1/taxRate").decimalValue()).isEqualByComparingTo("0.09");
	}

	@Test
	void knowsItsCustomerAndWhereToGo() {
		long id = this.shop.order("ann@example.com")
			.name("Ann van Lee")
			.company("Lee BV")
			.vat("NL001")
			.coc("1234")
			.address("Quay", "12", "bis", "3011 AA", "Rotterdam", "nl")
			.shippingAddress("Harbour", "3", "", "2000", "Antwerpen", "be")
			.line("MUG", 1)
			.place();

		JsonNode order = get(id);
		assertThat(order.path("number").asString()).isEqualTo("ORD00001");
		assertThat(order.path("isCompany").asBoolean()).isTrue();
		assertThat(order.path("companyCoCNumber").asString()).isEqualTo("1234");
		assertThat(order.path("addressBillingNumber").asString()).isEqualTo("12");
		assertThat(order.path("addressBillingExtension").asString()).isEqualTo("bis");
		assertThat(order.at("/addressShippingCountry/code").asString()).isEqualTo("be");
		assertThat(order.at("/customer/resource/embedded/lastname").asString()).isEqualTo("Lee");
		assertThat(order.path("isNewCustomer").asBoolean()).isTrue();
		assertThat(get(order()).path("isNewCustomer").asBoolean()).isFalse();
		assertThat(this.shop.customers()).hasSize(1);
	}

	@Test
	void isPlacedByAGuestWhoSaysSomething() {
		long id = this.shop.order("bob@example.com")
			.asGuest()
			.phone("+31 10 1234567")
			.comment("Ring twice")
			.paymentMethod("invoice", "Pay by invoice")
			.line("MUG", 1)
			.place();

		JsonNode order = get(id);
		assertThat(order.at("/customer/resource/embedded/type").asString()).isEqualTo("guest");
		assertThat(order.path("phone").asString()).isEqualTo("+31 10 1234567");
		assertThat(order.path("comment").asString()).isEqualTo("Ring twice");
		assertThat(order.path("paymentId").asString()).isEqualTo("invoice");
		assertThat(order.at("/paymentData/method").asString()).isEqualTo("invoice");
		assertThat(order.path("paymentTitle").asString()).isEqualTo("Pay by invoice");
	}

	@Test
	void carriesAStatusOfTheShopsOwn() {
		long order = order();
		long wrapping = this.cseries.create("/orders/customstatuses.json",
				"{'customStatus': {'title': 'Wrapping', 'color': '#f00095'}}");

		put(order, "{'customStatusId': %s, 'memo': 'Red paper'}".formatted(wrapping));

		assertThat(get(order).path("customStatusId").asLong()).isEqualTo(wrapping);
		assertThat(get(order).path("memo").asString()).isEqualTo("Red paper");
		assertThat(get(order).path("status").asString()).isEqualTo("processing_awaiting_shipment");
	}

	@Test
	void takesStockWhenItIsPlacedAndGivesItBackWhenItIsCancelled() {
		long order = order();
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("8");

		assertThat(put(order, "{'status': 'cancelled'}").status()).isEqualTo(200);

		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("10");
		JsonNode cancelled = get(order);
		assertThat(cancelled.path("shipmentStatus").asString()).isEqualTo("cancelled");
		assertThat(cancelled.path("paymentStatus").asString()).isEqualTo("paid");
		assertThat(put(order, "{'status': 'cancelled'}").status()).isEqualTo(422);
		assertThat(put(order, "{'memo': 'Sorry'}").status()).isEqualTo(200);
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void sellsNoMoreThanThereIsUnlessTheStockIsOnlyShown() {
		assertThatIllegalStateException().isThrownBy(() -> this.shop.order("ann@example.com").line("MUG", 11).place());
		assertThat(this.shop.orders()).isEmpty();

		this.shop.edit("MUG", "stockTracking", "indicator");
		this.shop.order("ann@example.com").line("MUG", 11).place();
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("-1");

		this.shop.edit("TEA", "stockTracking", "disabled");
		this.shop.order("ann@example.com").line("TEA", 11).place();
		assertThat(this.shop.stock("TEA")).isEqualByComparingTo("10");
	}

	@Test
	void isOneLineForWhatGoesByTwoCodes() {
		this.shop.edit("MUG", "ean", "8712345678906");

		long order = this.shop.order("ann@example.com").line("MUG", 1).line("8712345678906", 2).place();

		assertThat(this.cseries.values("/orders/" + order + "/products.json", "quantityOrdered")).containsExactly("3");
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("7");
	}

	@Test
	void goesOnByItselfWhenItIsPaidAndShipped() {
		long order = this.shop.order("ann@example.com").line("MUG", 1).paid(false).place();
		assertThat(get(order).path("status").asString()).isEqualTo("processing_awaiting_payment");

		put(order, "{'paymentStatus': 'paid'}");
		assertThat(get(order).path("status").asString()).isEqualTo("processing_awaiting_shipment");
		assertThat(this.cseries.values("/invoices.json?order=" + order, "status")).containsExactly("paid");

		String shipment = this.cseries.get("/shipments.json?order=" + order).at("/0/id").asString();
		Answer shipped = this.cseries.client.put("/shipments/" + shipment + ".json",
				"{'shipment': {'status': 'shipped', 'trackingCode': '3SABC'}}");
		assertThat(ACSeries.only(shipped).path("trackingCode").asString()).isEqualTo("3SABC");
		assertThat(get(order).path("shipmentStatus").asString()).isEqualTo("shipped");
		assertThat(get(order).path("status").asString()).isEqualTo("completed_shipped");
		assertThat(lines(order).at("/0/quantityShipped").intValue()).isOne();
	}

	@Test
	void isPaidByItsInvoice() {
		long order = this.shop.order("ann@example.com").line("MUG", 1).paid(false).place();
		JsonNode invoice = this.cseries.get("/invoices.json?order=" + order).path(0);

		this.cseries.client.put("/invoices/" + invoice.path("id").asString() + ".json",
				"{'invoice': {'status': 'paid'}}");

		assertThat(get(order).path("paymentStatus").asString()).isEqualTo("paid");
		assertThat(this.cseries.values("/invoices/" + invoice.path("id").asString() + "/items.json", "type"))
			.containsExactly("product", "shipment", "payment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'status': 'new'}", "{'paymentStatus': 'perhaps'}", "{'shipmentStatus': 'gone'}",
			"{'customStatusId': 7}" })
	void refusesAStateThatThereIsNot(String body) {
		assertThat(put(order(), body).status()).isEqualTo(422);
	}

	@Test
	void findsByStateNumberAndCustomer() {
		long paid = order();
		this.clock.pass(Duration.ofHours(1));
		long open = this.shop.order("bob@example.com").line("TEA", 1).paid(false).place();

		assertThat(this.cseries.values("/orders.json?paymentStatus=paid", "id")).containsExactly(Long.toString(paid));
		assertThat(
				this.cseries.values("/orders.json?status=processing_awaiting_payment&shipmentStatus=not_shipped", "id"))
			.containsExactly(Long.toString(open));
		assertThat(this.cseries.values("/orders.json?number=ORD00002", "id")).containsExactly(Long.toString(open));
		assertThat(this.cseries.values("/orders.json?email=bob@example.com", "id"))
			.containsExactly(Long.toString(open));
		assertThat(this.cseries.values("/orders.json?updated_at_min=2026-03-01%2010:30:00", "id"))
			.containsExactly(Long.toString(open));
	}

	@Test
	void creditsLinesAndTakesThemBack() {
		long order = order();
		String line = lines(order).at("/0/id").asString();

		Answer answer = credit(order, """
				{'creditShipment': true, 'updateStock': true, 'orderProducts': [{'id': %s, 'quantity': 1}]}"""
			.formatted(line));

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.json().at("/invoice/isCreditNote").asBoolean()).isTrue();
		assertThat(answer.json().at("/invoice/priceIncl").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(lines(order).at("/0/quantityRefunded").intValue()).isOne();
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("9");
		assertThat(credit(order, "{'orderProducts': [{'id': %s, 'quantity': 2}]}".formatted(line)).status())
			.isEqualTo(422);
		put(order, "{'status': 'cancelled'}");
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void keepsTheLinesBackForAWhileIfToldTo() {
		this.shop.linesComeLate(2);
		long order = order();
		String path = "/orders/" + order + "/products.json";

		assertThat(get(order).path("id").asLong()).isEqualTo(order);
		assertThat(this.cseries.client.get(path).status()).isEqualTo(404);
		assertThat(this.cseries.client.get(path).status()).isEqualTo(404);
		assertThat(this.cseries.client.get(path).status()).isEqualTo(200);
	}

	@Test
	void keepsAReferenceOfAnApp() {
		long order = order();
		String path = "/orders/" + order + "/metafields.json";
		this.cseries.create(path, "{'orderMetafield': {'key': 'evenkeel', 'value': 'CCV-7'}}");

		assertThat(this.cseries.values(path, "value")).containsExactly("CCV-7");
		assertThat(this.shop.metafields(order)).extracting((row) -> Json.text(row, "key")).containsExactly("evenkeel");
	}

	@Test
	void tellsPricesOfUnitsOrOfWholeLines() {
		long order = order();
		assertThat(lines(order).at("/0/priceIncl").decimalValue()).isEqualByComparingTo("12.10");

		this.shop.linesTellTotals(true);

		JsonNode line = lines(order).path(0);
		assertThat(line.path("priceIncl").decimalValue()).isEqualByComparingTo("24.20");
		assertThat(line.path("priceExcl").decimalValue()).isEqualByComparingTo("20");
		assertThat(line.path("basePriceIncl").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(get(order).path("priceIncl").decimalValue()).isEqualByComparingTo("24.20");
	}

	@Test
	void embedsWhatHangsOnAnOrderWhenItIsAskedForByItsId() {
		this.shop.linesComeLate(1);
		long order = order();

		assertThat(get(order).at("/products/resource/embedded").isMissingNode()).isTrue();
		this.cseries.client.get("/orders/" + order + "/products.json");
		assertThat(get(order).at("/products/resource/embedded/0/sku").asString()).isEqualTo("MUG");
		assertThat(get(order).at("/invoices/resource/embedded/0/status").asString()).isEqualTo("paid");
		JsonNode listed = this.cseries.get("/orders.json").path(0);
		assertThat(listed.at("/customer/resource/embedded/email").asString()).isEqualTo("ann@example.com");
		assertThat(listed.at("/products/resource/embedded").isMissingNode()).isTrue();
	}

	@Test
	void notesWhatHappensAndWhoDidIt() {
		long order = this.shop.order("ann@example.com").line("MUG", 1).paid(false).place();
		put(order, "{'paymentStatus': 'paid'}");
		this.shop.status(order, null, null, "shipped");

		String path = "/orders/events.json?order=" + order;
		assertThat(this.cseries.values(path, "type")).containsExactly("order", "invoice", "shipment", "order",
				"invoice", "shipment");
		assertThat(this.cseries.values(path, "message")).containsExactly("new", "new", "new", "paid", "paid",
				"shipped");
		assertThat(this.cseries.values(path, "channel")).containsExactly("auto", "auto", "auto", "api", "api",
				"manual");
		assertThat(get(order).path("status").asString()).isEqualTo("completed_shipped");
	}

}
