package io.evenkeel.sandbox.retail;

import java.nio.file.Path;
import java.time.Clock;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in answers in the shape that the service documents. */
class RetailFactsTests {

	private static final String ID = "6f1c6c6e-0a55-5d0e-9d6b-0d2a4f7b9c11";

	private final ARetail retail = new ARetail(
			new RetailStandIn(0, Clock.systemUTC(), Path.of("sample-data/retail-products.csv"), null));

	@AfterEach
	void close() {
		this.retail.close();
	}

	private void holds(String path, String method, Answer answer) {
		Schema schema = new Schema(Facts.yaml("xseries/x-series-2026-07-subset.openapi.yaml"));
		assertThat(schema.violations(path, method, answer.status(), answer.json())).isEmpty();
	}

	private void sell() {
		this.retail.client.post("/sales", this.retail.sale(ID, "closed", "STV-101", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/products", "/sales", "/customers", "/outlets", "/registers" })
	void listsAsDocumented(String path) {
		sell();
		this.retail.client.post("/customers", "{'first_name': 'Ann', 'last_name': 'Lee', 'email': 'a@b.c'}");

		Answer answer = this.retail.client.get(path);

		assertThat(answer.data()).isNotEmpty();
		holds(path, "get", answer);
	}

	@Test
	void noticesWhatIsNotAsDocumented() {
		Schema schema = new Schema(Facts.yaml("xseries/x-series-2026-07-subset.openapi.yaml"));
		JsonNode answer = Json.read("{\"data\": [{\"id\": 7}], \"version\": {\"min\": \"1\"}}".getBytes());

		assertThat(schema.violations("/products", "get", 200, answer)).hasSizeGreaterThanOrEqualTo(2);
		assertThat(schema.violations("/products", "get", 204, answer)).hasSize(1);
	}

	@Test
	void showsAProductAsDocumented() {
		holds("/products/{product_id}", "get",
				this.retail.client.get("/products/" + this.retail.product("JKT-STORM-BL-M")));
	}

	@Test
	void makesProductsAsDocumented() {
		holds("/products", "post", this.retail.client.post("/products", "{'name': 'Mug'}"));
		holds("/products", "post", this.retail.client.post("/products", "{}"));
	}

	@Test
	void readsAndChangesStockAsDocumented() {
		holds("/inventory", "post", this.retail.client.post("/inventory", "{}"));
		holds("/inventory/{product_id}", "get", this.retail.client.get("/inventory/" + this.retail.product("STV-101")));
		holds("/stock_adjustments", "post",
				this.retail.client.post("/stock_adjustments",
						"""
								{'stock_adjustments': [{'product_id': '%s', 'outlet_id': '%s', 'quantity': '-1', 'reason': 'DAMAGE'}]}"""
							.formatted(this.retail.product("STV-101"), this.retail.named("outlets", "Harbour"))));
		holds("/stock_adjustments", "get", this.retail.client.get("/stock_adjustments"));
	}

	@Test
	void takesSalesAsDocumented() {
		holds("/sales", "post", this.retail.client.post("/sales", this.retail.sale(ID, "closed", "STV-101", 1)));
		holds("/sales/{sale_id}", "get", this.retail.client.get("/sales/" + ID));
		holds("/sales/{sale_id}/actions/return", "post",
				this.retail.client.post("/sales/" + ID + "/actions/return", "{}"));
		holds("/sales/{sale_id}", "put", this.retail.client.put("/sales/" + ID, "{'state': 'voided', 'source': {}}"));
		holds("/sales", "post", this.retail.client.post("/sales", "{'state': 'sold'}"));
	}

	@Test
	void takesCustomersAsDocumented() {
		Answer made = this.retail.client.post("/customers", "{'first_name': 'Ann', 'last_name': null}");
		holds("/customers", "post", made);
		holds("/customers/{customer_id}", "get", this.retail.client.get("/customers/" + ARetail.id(made.data())));
	}

	@Test
	void searchesAsDocumented() {
		holds("/search", "get", this.retail.client.get("/search?type=products&sku=stv-101"));
	}

	@ParameterizedTest
	@CsvSource({ "get_products_product_id.200.json, /products/JKT-STORM-BL-M", "get_taxes.200.json, /taxes",
			"get_brands.200.json, /brands", "get_tags.200.json, /tags", "get_payment_types.200.json, /payment_types",
			"get_outlets.200.json, /outlets", "get_registers.200.json, /registers", "get_users.200.json, /users",
			"get_suppliers.200.json, /suppliers", "get_inventory.200.json, /inventory" })
	void answersInTheShapeOfTheExamplesOfVersionTwo(String example, String path) {
		String place = path.startsWith("/products/") ? "/products/" + this.retail.product(path.substring(10)) : path;

		JsonNode ours = this.retail.client("/api/2.0").get(place).json();

		assertThat(Facts.differences(Facts.example("xseries/examples-2.0/" + example), ours)).isEmpty();
	}

	@Test
	void takesTheCategoriesOfTheExamples() {
		JsonNode body = Facts
			.example("xseries/examples-2.0/post_product_categories_bulk.request-Adding-a-new-category-hierarchy.json");

		assertThat(this.retail.client.post("/product_categories/bulk", body.toString()).status()).isEqualTo(200);
	}

}
