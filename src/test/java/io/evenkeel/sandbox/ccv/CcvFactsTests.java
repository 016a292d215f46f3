package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in takes and answers what the service's models and list of routes show. */
class CcvFactsTests {

	private final ACcv ccv = new ACcv(new AClock());

	private long mug;

	private long shirt;

	private long order;

	@BeforeEach
	void fillTheShop() {
		CcvStandIn shop = this.ccv.shop;
		this.mug = shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 100);
		this.shirt = shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4);
		this.ccv.made("/suppliers/", "{'name': 'Acme'}");
		this.ccv.patch("/products/" + this.mug, "{'brand': 'Acme', 'condition': 'new', 'supplier_id': 101}");
		long category = this.ccv.made("/categories/", "{'name': 'Cups'}");
		this.ccv.made("/categories/", "{'name': 'Big cups', 'parentcategory_id': %s}".formatted(category));
		this.ccv.made("/producttocategories/", "{'product_id': %s, 'category_id': %s}".formatted(this.mug, category));
		long group = this.ccv.made("/productpropertygroups/", "{'name': 'Size'}");
		long property = this.ccv.made("/productpropertygroups/" + group + "/productproperties/",
				"{'name': 'Volume', 'type': 'option'}");
		long option = this.ccv.made("/productproperties/" + property + "/productpropertyoptions/", "{'name': 'Big'}");
		this.ccv.made("/producttopropertygroups/",
				"{'product_id': %s, 'product_property_group_id': %s}".formatted(this.mug, group));
		this.ccv.made("/productpropertyvalues/",
				"{'product_id': %s, 'product_property_id': %s, 'value': '%s'}".formatted(this.mug, property, option));
		this.ccv.made("/users/",
				"{'username': 'ann@example.com', 'password': 'x', 'userinfo': {'email': 'ann@example.com'}}");
		this.order = shop.openOrder("SHIRT-S", 2);
		this.ccv.made("/orders/" + this.order + "/ordernotes/", "{'note': 'Ring twice'}");
	}

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private String place(String path) {
		return path.replace("{mug}", Long.toString(this.mug))
			.replace("{shirt}", Long.toString(this.shirt))
			.replace("{order}", Long.toString(this.order));
	}

	@ParameterizedTest
	@CsvSource({ "products, /products/", "attributecombinations, /products/{shirt}/attributecombinations/",
			"attributes, /attributes/", "attributevalues, /attributes/101/attributevalues/",
			"productattributevalues, /products/{shirt}/productattributevalues/",
			"productattributesets, /products/{shirt}/productattributesets/", "packages, /packages/", "brands, /brands/",
			"categories, /categories/", "producttocategories, /products/{mug}/producttocategories/",
			"productpropertygroups, /productpropertygroups/",
			"productproperties, /productpropertygroups/101/productproperties/",
			"productpropertyoptions, /productproperties/101/productpropertyoptions/",
			"producttopropertygroups, /products/{mug}/producttopropertygroups/", "users, /users/", "orders, /orders/",
			"orderrows, /orders/{order}/orderrows/", "ordernotes, /orders/{order}/ordernotes/",
			"languages, /languages/", "paymethods, /paymethods/", "merchant, /merchant/" })
	void answersInTheShapeOfTheModel(String resource, String path) {
		Model model = new Model();

		Answer answer = this.ccv.get(place(path));

		List<JsonNode> items = Json.items(answer.json(), "items");
		assertThat(items).as(answer.text()).isNotEmpty();
		items.forEach((item) -> assertThat(model.violations(resource, item)).isEmpty());
	}

	/** That it is a till is younger than the models. */
	@Test
	void tellsAboutTheShopInTheShapeOfTheModel() {
		Model model = new Model();

		assertThat(model.violations("webshops", this.ccv.get("/webshops/1/").json()))
			.containsExactly("is_salespos: unknown");
		assertThat(model.violations("settings", this.ccv.get("/webshops/1/settings/").json())).isEmpty();
	}

	@Test
	void takesTheFieldsOfTheModelAndNoOthers() {
		Model model = new Model();

		assertThat(ProductForms.PRODUCT.types()).isEqualTo(kinds(model.written("products", "Post/Post")));
		assertThat(ProductForms.COMBINATION.types())
			.isEqualTo(kinds(model.written("attributecombinations", "Patch/Patch")));
		assertThat(ProductForms.CATEGORY.types()).isEqualTo(kinds(model.written("categories", "Post/Post")));
		assertThat(OrderForms.ORDER.types()).isEqualTo(kinds(model.written("orders", "Post/Post")));
		assertThat(OrderForms.ORDER_CHANGE.types()).isEqualTo(kinds(model.written("orders", "Patch/Patch")));
		assertThat(OrderForms.ROW.types()).isEqualTo(kinds(model.written("orderrow", "Input/Input")));
		assertThat(OrderForms.USER.types()).isEqualTo(kinds(model.written("users", "Post/Post")));
		assertThat(OrderForms.PERSON.types()).isEqualTo(kinds(model.written("personalinfo", "Input/Input")));
		assertThat(OrderForms.BILLING.types())
			.isEqualTo(kinds(model.written("personalinfo", "Input/Child/Billingaddress")));
	}

	private static Map<String, String> kinds(Map<String, String> types) {
		List<String> plain = List.of("string", "int", "float", "bool", "array");
		return types.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(type) -> plain.contains(type.getValue()) ? type.getValue() : "object"));
	}

	/** Routes of what a synchronisation needs; there are more that it does not. */
	@ParameterizedTest
	@CsvSource({ "products", "attributes", "attributevalues", "attributecombinations", "productattributevalues",
			"brands", "packages", "suppliers", "conditions", "producttocategories", "productpropertygroups",
			"productproperties", "productpropertyoptions", "productpropertyvalues", "producttopropertygroups", "users",
			"categories" })
	void takesTheMethodsOfTheListOfRoutes(String resource) {
		for (String path : new String[] { resource, resource + "/{id}" }) {
			List<String> methods = Facts.table("ccvshop/endpoints.csv")
				.stream()
				.filter((row) -> row.getField(0).equals(path))
				.map((row) -> row.getField("method"))
				.toList();

			for (String method : Arrays.asList("GET", "POST", "PATCH", "DELETE")) {
				String body = (method.equals("POST") || method.equals("PATCH")) ? "{}" : null;
				boolean isTaken = !code(this.ccv.call(method, "/" + path.replace("{id}", "99999"), body))
					.matches("405\\.10.*|404\\.20.*no resource.*");
				assertThat(isTaken).as(method + " " + path).isEqualTo(methods.contains(method));
			}
		}
	}

	private static String code(Answer answer) {
		JsonNode json = answer.json();
		return json.path("code").asString("") + " " + json.path("developermessage").asString("");
	}

}
