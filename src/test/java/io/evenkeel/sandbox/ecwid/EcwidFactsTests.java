package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in takes and answers what the service's own examples show. */
class EcwidFactsTests {

	private final AnEcwid ecwid = new AnEcwid(new AClock());

	private String mug = "";

	private String variation = "";

	private String order = "";

	private String category = "";

	@BeforeEach
	void fillShelves() {
		this.mug = Long.toString(this.ecwid.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 100));
		this.ecwid.client.post("/products/" + this.mug + "/image?externalUrl=https://x.example/1.jpg", "");
		this.ecwid.client.post("/products/" + this.mug + "/gallery?externalUrl=https://x.example/2.jpg", "");
		this.variation = this.ecwid.client
			.post("/products/" + this.mug + "/combinations", "{'options': [{'name': 'Color', 'value': 'Red'}]}")
			.json()
			.path("id")
			.asString();
		this.category = this.ecwid.client
			.post("/categories", "{'name': 'Cups', 'description': '', 'productIds': [%s]}".formatted(this.mug))
			.json()
			.path("id")
			.asString();
		this.order = this.ecwid.shop.order("ann@example.com").name("Ann Lee").line("MUG", 1).place();
	}

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	private static JsonNode example(String name) {
		return Facts.example("ecwid/examples/" + name);
	}

	private String place(String path) {
		return path.replace("{mug}", this.mug)
			.replace("{variation}", this.variation)
			.replace("{order}", this.order)
			.replace("{category}", this.category);
	}

	@ParameterizedTest
	@CsvSource({ "products__get-product.json, /products/{mug}", "products__search-products.json, /products",
			"products__search-product-brands.json, /brands",
			"products__product-variations__search-product-variations.json, /products/{mug}/combinations",
			"products__product-variations__get-product-variation.json, /products/{mug}/combinations/{variation}",
			"categories__search-categories.json, /categories", "categories__get-category.json, /categories/{category}",
			"orders__search-orders.json, /orders", "orders__get-order.json, /orders/{order}",
			"customers__search-customers.json, /customers",
			"orders__order-statuses__search-order-statuses.json, /profile/order_statuses",
			"store-profile__get-store-profile.json, /profile" })
	void answersInTheShapeOfTheExamples(String example, String path) {
		Answer answer = this.ecwid.client.get(place(path));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(Facts.differences(example(example), answer.json())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({
			"POST, products__product-variations__create-product-variation.request.json, /products/{mug}/combinations, products__product-variations__create-product-variation.json",
			"PUT, products__product-variations__update-product-variation.request.json, /products/{mug}/combinations/{variation}, products__product-variations__update-product-variation.json",
			"PUT, products__adjust-product-stock.request.json, /products/{mug}/inventory, products__adjust-product-stock.json",
			"POST, orders__create-order.request.json, /orders, orders__create-order.json",
			"PUT, orders__update-order.request.json, /orders/{order}, orders__update-order.json",
			"POST, customers__create-customer.request.json, /customers, customers__create-customer.json",
			"POST, categories__create-category.request.json, /categories, categories__create-category.json" })
	void takesTheBodiesOfTheExamplesAndAnswersAlike(String method, String request, String path, String response) {
		ObjectNode body = (ObjectNode) example(request);
		List.of("parentId", "customerGroupId").forEach(body::remove);

		Answer answer = this.ecwid.client.call(method, place(path), body.toString().replace("'", ""));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().propertyNames()).containsExactlyElementsOf(example(response).propertyNames());
		assertThat(Facts.differences(example(response), answer.json())).isEmpty();
	}

	@Test
	void takesTheProductsOfTheExamples() {
		ObjectNode body = (ObjectNode) example("products__create-product.request.json");
		body.remove("categoryIds");
		ObjectNode change = (ObjectNode) example("products__update-product.request.json");
		change.remove("categoryIds");

		Answer made = this.ecwid.client.post("/products", body.toString().replace("'", ""));
		Answer changed = this.ecwid.client.put("/products/" + this.mug, change.toString().replace("'", ""));

		assertThat(made.status()).as(made.text()).isEqualTo(200);
		assertThat(changed.status()).as(changed.text()).isEqualTo(200);
		assertThat(changed.json()).isEqualTo(example("products__update-product.json"));
	}

}
