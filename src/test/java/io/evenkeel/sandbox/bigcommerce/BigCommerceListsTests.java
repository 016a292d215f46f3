package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Brands, categories, customers, images, custom fields and metafields. */
class BigCommerceListsTests {

	private static final String CATEGORIES = "/v3/catalog/trees/categories";

	private static final String ANN = "{'email': 'ann@example.com', 'first_name': 'Ann', 'last_name': 'Lee'}";

	private final ABigCommerce bigcommerce = new ABigCommerce(new AClock());

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private String mug() {
		return "/v3/catalog/products/" + this.bigcommerce.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 1);
	}

	@Test
	void makesCategoriesBelowOneAnother() {
		Answer cups = this.bigcommerce.client.post(CATEGORIES, "[{'name': 'Cups', 'tree_id': 1}]");
		int id = cups.data().at("/0/category_id").intValue();
		this.bigcommerce.client.post(CATEGORIES, "[{'name': 'Mugs', 'parent_id': %d}]".formatted(id));

		assertThat(cups.status()).isEqualTo(201);
		assertThat(cups.json().at("/meta/success").intValue()).isEqualTo(1);
		assertThat(this.bigcommerce.values(CATEGORIES + "?parent_id:in=" + id, "name")).containsExactly("Mugs");
		JsonNode tree = this.bigcommerce.client.get("/v3/catalog/trees/1/categories").data();
		assertThat(tree.at("/0/children/0/name").asString()).isEqualTo("Mugs");
	}

	@Test
	void takesAProductOutOfACategoryThatGoes() {
		String mug = mug();
		int id = this.bigcommerce.client.post(CATEGORIES, "[{'name': 'Cups', 'tree_id': 1}]")
			.data()
			.at("/0/category_id")
			.intValue();
		assertThat(this.bigcommerce.client.put(mug, "{'categories': [%d]}".formatted(id)).status()).isEqualTo(200);
		assertThat(this.bigcommerce.values("/v3/catalog/products?categories:in=" + id, "sku")).containsExactly("MUG");

		assertThat(this.bigcommerce.client.delete(CATEGORIES).status()).isEqualTo(422);
		this.bigcommerce.client.delete(CATEGORIES + "?category_id:in=" + id);

		assertThat(this.bigcommerce.client.get(mug).data().path("categories").isEmpty()).isTrue();
		assertThat(this.bigcommerce.client.put(mug, "{'categories': [%d]}".formatted(id)).status()).isEqualTo(422);
	}

	@Test
	void keepsABrandsNameOnce() {
		String brand = "{'name': 'Acme'}";

		assertThat(this.bigcommerce.client.post("/v3/catalog/brands", brand).status()).isEqualTo(200);
		assertThat(this.bigcommerce.client.post("/v3/catalog/brands", brand).status()).isEqualTo(409);
	}

	@Test
	void refusesAWholeCallForACustomerWhoIsKnown() {
		String bob = "{'email': 'bob@example.com', 'first_name': 'Bob', 'last_name': 'Ray'}";

		assertThat(this.bigcommerce.client.post("/v3/customers", "[" + ANN + "]").status()).isEqualTo(200);
		Answer again = this.bigcommerce.client.post("/v3/customers", "[" + bob + "," + ANN + "]");

		assertThat(again.status()).isEqualTo(422);
		assertThat(again.json().path("errors").propertyNames()).containsExactly(".customer_create");
		assertThat(this.bigcommerce.values("/v3/customers?email:in=ANN@example.com,bob@example.com", "email"))
			.containsExactly("ann@example.com");
	}

	@Test
	void changesACustomerAndKeepsAddresses() {
		String id = this.bigcommerce.client.post("/v3/customers", "[" + ANN + "]").data().at("/0/id").asString();
		this.bigcommerce.client.post("/v3/customers/addresses", """
				[{'customer_id': %s, 'first_name': 'Ann', 'last_name': 'Lee', 'address1': '1 Quay',
				  'city': 'Rotterdam', 'country_code': 'NL'}]""".formatted(id));

		this.bigcommerce.client.put("/v3/customers", "[{'id': %s, 'company': 'Lee & Co'}]".formatted(id));

		JsonNode ann = this.bigcommerce.client.get("/v3/customers?id:in=" + id + "&include=addresses").data().path(0);
		assertThat(ann.path("company").asString()).isEqualTo("Lee & Co");
		assertThat(ann.at("/addresses/0/city").asString()).isEqualTo("Rotterdam");
		assertThat(this.bigcommerce.client.get("/v3/customers").data().path(0).has("addresses")).isFalse();
	}

	@Test
	void hasOneThumbnailAmongItsImages() {
		String images = mug() + "/images";
		this.bigcommerce.client.post(images, "{'image_url': 'https://x.example/1.jpg'}");
		String second = this.bigcommerce.client
			.post(images, "{'image_url': 'https://x.example/2.jpg', 'is_thumbnail': true}")
			.data()
			.path("id")
			.asString();

		assertThat(this.bigcommerce.values(images, "is_thumbnail")).containsExactly("false", "true");
		assertThat(this.bigcommerce.client.delete(images + "/" + second).status()).isEqualTo(204);
		assertThat(this.bigcommerce.values(images, "is_thumbnail")).containsExactly("true");
		assertThat(this.bigcommerce.client.post(images, "{'image_url': 'ftp://x'}").status()).isEqualTo(422);
	}

	@Test
	void keepsCustomFieldsThatHaveAValue() {
		String fields = mug() + "/custom-fields";

		String id = this.bigcommerce.client.post(fields, "{'name': 'Supplier', 'value': 'Acme'}")
			.data()
			.path("id")
			.asString();
		this.bigcommerce.client.put(fields + "/" + id, "{'value': 'Other'}");

		assertThat(this.bigcommerce.values(fields, "value")).containsExactly("Other");
		assertThat(this.bigcommerce.client.post(fields, "{'name': 'Supplier', 'value': ''}").status()).isEqualTo(422);
	}

	@Test
	void keepsAMetafieldsKeyOnce() {
		String metafields = mug() + "/metafields";
		String body = "{'permission_set': 'app_only', 'namespace': 'evenkeel', 'key': 'id', 'value': 'x-1'}";

		assertThat(this.bigcommerce.client.post(metafields, body).status()).isEqualTo(200);
		assertThat(this.bigcommerce.client.post(metafields, body).status()).isEqualTo(409);
		assertThat(this.bigcommerce.values(metafields + "?namespace=evenkeel", "value")).containsExactly("x-1");
	}

}
