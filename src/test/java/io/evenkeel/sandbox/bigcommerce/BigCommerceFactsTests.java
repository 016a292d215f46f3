package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in takes and answers what the service's own documents and examples show. */
class BigCommerceFactsTests {

	/** The documents' words say that these can be null, their types do not. */
	private static final Pattern NULL_IN_WORDS = Pattern.compile(".*/(option_set_id|base_variant_id|sku_id|price|"
			+ "sale_price|retail_price|weight|width|height|depth|fixed_cost_shipping_price): must not be null");

	private final ABigCommerce bigcommerce = new ABigCommerce(new AClock());

	private String mug = "";

	private String shirt = "";

	private String variant = "";

	private String order = "";

	@BeforeEach
	void fillShelves() {
		BigCommerceStandIn shop = this.bigcommerce.shop;
		this.mug = Long.toString(shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 100));
		this.shirt = Long.toString(shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0));
		this.variant = Long.toString(shop.addVariant("SHIRT", "SHIRT-S", Map.of("Size", "S"), 4));
		String product = "/v3/catalog/products/" + this.mug;
		this.bigcommerce.client.post(product + "/images", "{'image_url': 'https://x.example/1.jpg'}");
		this.bigcommerce.client.post(product + "/custom-fields", "{'name': 'Supplier', 'value': 'Acme'}");
		this.bigcommerce.client.post(product + "/metafields",
				"{'permission_set': 'app_only', 'namespace': 'evenkeel', 'key': 'id', 'value': 'x-1'}");
		this.bigcommerce.client.put(product, "{'brand_name': 'Acme'}");
		this.bigcommerce.client.post("/v3/catalog/trees/categories", "[{'name': 'Cups', 'tree_id': 1}]");
		long placed = shop.order("ann@example.com")
			.name("Ann Lee")
			.line("MUG", 2)
			.line("SHIRT-S", 1)
			.coupon("SPRING", BigDecimal.ONE)
			.place();
		shop.refund(placed, "MUG", 1);
		this.order = Long.toString(placed);
	}

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private static Schema schema(String name) {
		return new Schema(Facts.yaml("bigcommerce/reference/" + name));
	}

	private static List<String> violations(String document, String path, Answer answer, String method) {
		return schema(document).violations(path, method.toLowerCase(Locale.ROOT), answer.status(), answer.json())
			.stream()
			.filter((violation) -> !NULL_IN_WORDS.matcher(violation).matches())
			.toList();
	}

	private String place(String path) {
		return path
			.replace("{product_id}", path.contains("variants") || path.contains("options") ? this.shirt : this.mug)
			.replace("{variant_id}", this.variant)
			.replace("{order_id}", this.order)
			.replace("{location_id}", "1")
			.replace("{tree_id}", "1");
	}

	@ParameterizedTest
	@CsvSource({ "catalog/products_catalog.v3.yml, /catalog/products",
			"catalog/products_catalog.v3.yml, /catalog/products/{product_id}",
			"catalog/products_catalog.v3.yml, /catalog/products/{product_id}/images",
			"catalog/products_catalog.v3.yml, /catalog/products/{product_id}/custom-fields",
			"catalog/products_catalog.v3.yml, /catalog/products/{product_id}/metafields",
			"catalog/product-variants_catalog.v3.yml, /catalog/products/{product_id}/variants",
			"catalog/product-variants_catalog.v3.yml, /catalog/products/{product_id}/variants/{variant_id}",
			"catalog/product-variants_catalog.v3.yml, /catalog/variants",
			"catalog/product-variant-options_catalog.v3.yml, /catalog/products/{product_id}/options",
			"catalog/brands_catalog.v3.yml, /catalog/brands", "catalog/category-trees_catalog.v3.yml, /catalog/trees",
			"catalog/category-trees_catalog.v3.yml, /catalog/trees/{tree_id}/categories",
			"catalog/category-trees_catalog.v3.yml, /catalog/trees/categories", "inventory.v3.yml, /inventory/items",
			"inventory.v3.yml, /inventory/locations/{location_id}/items", "locations.v3.yml, /inventory/locations",
			"customers.v3.yml, /customers", "orders.v3.yml, /orders/{order_id}/transactions",
			"orders.v3.yml, /orders/{order_id}/payment_actions/refunds",
			"orders.v3.yml, /orders/payment_actions/refunds", "channels.v3.yml, /channels" })
	void answersV3AsItsDocumentsSay(String document, String path) {
		Answer answer = this.bigcommerce.client.get("/v3" + place(path));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.data().isEmpty()).isFalse();
		assertThat(violations(document, path, answer, "GET")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "orders.v2.oas2.yml, /orders", "orders.v2.oas2.yml, /orders/{order_id}",
			"orders.v2.oas2.yml, /orders/count", "orders.v2.oas2.yml, /orders/{order_id}/products",
			"orders.v2.oas2.yml, /orders/{order_id}/shipping_addresses",
			"orders.v2.oas2.yml, /orders/{order_id}/coupons", "orders.v2.oas2.yml, /orders/{order_id}/consignments",
			"orders.v2.oas2.yml, /order_statuses", "store_information.v2.yml, /store",
			"store_information.v2.yml, /time" })
	void answersV2AsItsDocumentsSay(String document, String path) {
		Answer answer = this.bigcommerce.client.get("/v2" + place(path));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(violations(document, path, answer, "GET")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "get_catalog_products_product_id.200.json, /v3/catalog/products/{product_id}",
			"get_catalog_products_product_id_images.200.json, /v3/catalog/products/{product_id}/images",
			"get_catalog_products_product_id_variants.200.json, /v3/catalog/products/{product_id}/variants",
			"get_catalog_brands.200.json, /v3/catalog/brands",
			"get_catalog_trees_categories.200-Get-Category-12.json, /v3/catalog/trees/categories",
			"get_orders.200-response.json, /v2/orders",
			"get_orders_order_id_products.200-response.json, /v2/orders/{order_id}/products",
			"get_orders_order_id_shipping_addresses.200-response.json, /v2/orders/{order_id}/shipping_addresses",
			"get_orders_order_id_coupons.200-response.json, /v2/orders/{order_id}/coupons",
			"get_orders_count.200-response.json, /v2/orders/count",
			"get_order_statuses.200-response.json, /v2/order_statuses", "get_store.200-response.json, /v2/store" })
	void answersInTheShapeOfTheExamples(String example, String path) {
		JsonNode answer = this.bigcommerce.client.get(place(path)).json();

		assertThat(Facts.differences(Facts.example("bigcommerce/examples/" + example), answer)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "catalog/products_catalog.v3.yml, POST, /catalog/products, 200",
			"customers.v3.yml, POST, /customers, 200", "inventory.v3.yml, PUT, /inventory/adjustments/absolute, 200",
			"orders.v3.yml, POST, /orders/{order_id}/payment_actions/refunds, 201",
			"orders.v3.yml, POST, /orders/{order_id}/payment_actions/refund_quotes, 201" })
	void answersWritesAsItsDocumentsSay(String document, String method, String path, int status) {
		Map<String, String> bodies = Map.of("/catalog/products",
				"{'name': 'Cup', 'type': 'physical', 'weight': 1, 'price': 2.5}", "/customers",
				"[{'email': 'bob@example.com', 'first_name': 'Bob', 'last_name': 'Ray'}]",
				"/inventory/adjustments/absolute", "{'items': [{'location_id': 1, 'sku': 'MUG', 'quantity': 3}]}");
		String refund = "{'items': [{'item_type': 'ORDER', 'item_id': %s, 'amount': 1}]}".formatted(this.order);

		Answer answer = this.bigcommerce.client.call(method, "/v3" + place(path), bodies.getOrDefault(path, refund));

		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(violations(document, path, answer, method)).isEmpty();
	}

}
