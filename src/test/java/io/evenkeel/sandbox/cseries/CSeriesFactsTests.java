package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in answers with every field that the service's own examples show. */
class CSeriesFactsTests {

	/** False stands for what is not there, in the examples or here. */
	private static final Pattern ABSENT = Pattern
		.compile(".*: (BOOLEAN, not (OBJECT|STRING)|(OBJECT|STRING|NUMBER), not BOOLEAN)");

	private final ACSeries cseries = new ACSeries(new AClock());

	private final Map<String, String> places = new HashMap<>();

	@BeforeEach
	void fillShelves() {
		CSeriesStandIn shop = this.cseries.shop;
		String brand = made("brand", "/brands.json", "{'brand': {'title': 'Acme'}}");
		String supplier = made("supplier", "/suppliers.json", "{'supplier': {'title': 'Acme', 'country_id': 'ca'}}");
		String date = made("deliverydate", "/deliverydates.json", "{'deliverydate': {'name': 'Soon'}}");
		String type = made("type", "/types.json", "{'type': {'title': 'Cups'}}");
		String attribute = made("attribute", "/attributes.json",
				"{'attribute': {'title': 'Made in', 'defaultValue': 'NL'}}");
		made("typesAttribute", "/types/attributes.json",
				"{'typesAttribute': {'type': %s, 'attribute': %s}}".formatted(type, attribute));
		String product = Long.toString(shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 100));
		shop.addVariant("MUG", "MUG-RED", Map.of("Colour", "Red"), 10);
		this.places.put("product", product);
		this.cseries.client.put("/products/" + product + ".json",
				"{'product': {'brand': %s, 'supplier': %s, 'deliverydate': %s, 'type': %s}}".formatted(brand, supplier,
						date, type));
		this.cseries.client.put("/products/" + product + "/attributes.json",
				"{'productAttributes': [{'id': %s, 'value': 'IT'}]}".formatted(attribute));
		String category = Long.toString(shop.addCategory("Kitchen/Cups"));
		this.places.put("category", category);
		made("categoriesProduct", "/categories/products.json",
				"{'categoriesProduct': {'category': %s, 'product': %s}}".formatted(category, product));
		made("customStatus", "/orders/customstatuses.json", "{'customStatus': {'title': 'Wrapping'}}");
		String order = Long.toString(shop.order("ann@example.com").name("Ann Lee").line("MUG-RED", 2).place());
		this.places.put("order", order);
		made("orderMetafield", "/orders/" + order + "/metafields.json", metafield("orderMetafield"));
		made("productMetafield", "/products/" + product + "/metafields.json", metafield("productMetafield"));
		String line = this.cseries.get("/orders/" + order + "/products.json").path(0).path("id").asString();
		this.cseries.client.post("/orders/" + order + "/credit.json",
				"{'credit': {'orderProducts': [{'id': %s, 'quantity': 1}]}}".formatted(line));
		for (String kind : List.of("variant", "set", "customer", "invoice", "shipment")) {
			this.places.put(kind, this.cseries.get("/" + kind + "s.json").path(0).path("id").asString());
		}
		this.places.put("tax", this.cseries.get("/taxes.json").path(0).path("id").asString());
		made("variantMetafield", "/variants/" + this.places.get("variant") + "/metafields.json",
				metafield("variantMetafield"));
	}

	private String made(String kind, String path, String body) {
		String id = Long.toString(this.cseries.create(path, body));
		this.places.put(kind, id);
		return id;
	}

	private static String metafield(String key) {
		return "{'%s': {'key': 'evenkeel', 'value': 'x-1'}}".formatted(key);
	}

	@AfterEach
	void close() {
		this.cseries.close();
	}

	private static JsonNode fixture(String name) {
		return Facts.example("lightspeed-ecom-c/" + name + ".json");
	}

	private String place(String path) {
		String place = path;
		for (Map.Entry<String, String> one : this.places.entrySet()) {
			place = place.replace("{" + one.getKey() + "}", one.getValue());
		}
		return place + ".json";
	}

	@ParameterizedTest
	@CsvSource({ "product, /products/{product}", "variant, /variants/{variant}", "set, /sets/{set}",
			"order, /orders/{order}", "customer, /customers/{customer}", "category, /categories/{category}",
			"categoriesProduct, /categories/products/{categoriesProduct}", "brand, /brands/{brand}",
			"supplier, /suppliers/{supplier}", "deliverydate, /deliverydates/{deliverydate}", "tax, /taxes/{tax}",
			"type, /types/{type}", "attribute, /attributes/{attribute}",
			"typesAttribute, /types/attributes/{typesAttribute}",
			"productAttribute, /products/{product}/attributes/{attribute}",
			"customStatus, /orders/customstatuses/{customStatus}",
			"orderMetafield, /orders/{order}/metafields/{orderMetafield}",
			"productMetafield, /products/{product}/metafields/{productMetafield}",
			"variantMetafield, /variants/{variant}/metafields/{variantMetafield}", "invoice, /invoices/{invoice}",
			"shipment, /shipments/{shipment}", "shop, /shop", "shopLimits, /shop/limits", "shopCompany, /shop/company",
			"account, /account", "accountRatelimit, /account/ratelimit", "accountPermissions, /account/permissions",
			"language, /languages/1" })
	void answersWithOneInTheShapeOfItsExample(String fixture, String path) {
		Answer answer = this.cseries.client.get(place(path));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertLike(fixture(fixture), answer.json());
	}

	@ParameterizedTest
	@CsvSource({ "variantMovement, /variants/movements, variantsMovements",
			"orderProduct, /orders/{order}/products, orderProducts",
			"invoiceItem, /invoices/{invoice}/items, invoiceItems",
			"shipmentProduct, /shipments/{shipment}/products, shipmentProducts", "product, /catalog, products",
			"orderEvent, /orders/events, ordersEvents", "variant, /variants, variants",
			"typesAttribute, /types/attributes, typesAttributes",
			"categoriesProduct, /categories/products, categoriesProducts",
			"productAttribute, /products/{product}/attributes, productAttributes",
			"orderMetafield, /orders/{order}/metafields, orderMetafields",
			"customStatus, /orders/customstatuses, customStatuses" })
	void answersWithManyUnderTheKeyOfTheKind(String fixture, String path, String key) {
		JsonNode example = fixture(fixture);

		JsonNode first = this.cseries.client.get(place(path)).json().path(key).path(0);

		assertThat(first.isObject()).isTrue();
		assertLike(example.path(fixture), first);
	}

	private static void assertLike(JsonNode example, JsonNode ours) {
		List<String> missing = new ArrayList<>();
		missing("", example, ours, missing);

		assertThat(missing).isEmpty();
		assertThat(Facts.differences(example, ours)).allMatch((one) -> ABSENT.matcher(one).matches());
	}

	private static void missing(String at, JsonNode example, JsonNode ours, List<String> missing) {
		if (example.isObject() && ours.isObject()) {
			example.properties().forEach((field) -> {
				String place = at + "/" + field.getKey();
				if (ours.has(field.getKey())) {
					missing(place, field.getValue(), ours.path(field.getKey()), missing);
				}
				else {
					missing.add(place);
				}
			});
		}
	}

}
