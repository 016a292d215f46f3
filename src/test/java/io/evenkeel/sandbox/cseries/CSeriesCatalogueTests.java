package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CSeriesCatalogueTests {

	private final ACSeries cseries = new ACSeries(new AClock());

	private final long mug = this.cseries.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);

	@AfterEach
	void close() {
		this.cseries.close();
	}

	private long type() {
		return this.cseries.create("/types.json", "{'type': {'title': 'Cups'}}");
	}

	private long attribute(String title) {
		return this.cseries.create("/attributes.json", "{'attribute': {'title': '%s'}}".formatted(title));
	}

	private void typed(long type, long attribute) {
		Answer answer = this.cseries.client.post("/types/attributes.json",
				"{'typesAttribute': {'type': %s, 'attribute': %s}}".formatted(type, attribute));
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.json().at("/typesAttributes/attribute/resource/id").asLong()).isEqualTo(attribute);
	}

	@Test
	void tellsWhatAProductIsLikeByItsType() {
		long type = type();
		long made = attribute("Made in");
		long other = attribute("Weight");
		typed(type, made);
		this.cseries.client.put("/products/" + this.mug + ".json", "{'product': {'type': %s}}".formatted(type));
		String path = "/products/" + this.mug + "/attributes.json";

		Answer done = this.cseries.client.put(path,
				"{'productAttributes': [{'id': %s, 'value': 'Italy'}]}".formatted(made));
		assertThat(done.json().at("/productAttributes/0/attribute/title").asString()).isEqualTo("Made in");
		assertThat(this.cseries.values(path, "value")).containsExactly("Italy");

		Answer refused = this.cseries.client.put(path,
				"{'productAttributes': [{'id': %s, 'value': 'France'}, {'id': %s, 'value': '1'}]}".formatted(made,
						other));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(this.cseries.values(path, "value")).containsExactly("Italy");
	}

	@Test
	void writesOneAttributeAndTakesItAway() {
		long type = type();
		long made = attribute("Made in");
		typed(type, made);
		this.cseries.client.put("/products/" + this.mug + ".json", "{'product': {'type': %s}}".formatted(type));
		String path = "/products/" + this.mug + "/attributes/" + made + ".json";

		assertThat(this.cseries.client.put(path, "{'productAttribute': {'value': 'Italy'}}").status()).isEqualTo(200);
		assertThat(this.cseries.get(path).path("value").asString()).isEqualTo("Italy");
		assertThat(this.cseries.client.delete(path).status()).isEqualTo(204);
		assertThat(this.cseries.client.get(path).status()).isEqualTo(404);
	}

	@Test
	void hasATreeOfCategories() {
		long cups = this.cseries.shop.addCategory("Kitchen/Cups");
		assertThat(this.cseries.shop.addCategory("Kitchen/Cups")).isEqualTo(cups);

		JsonNode shown = this.cseries.get("/categories/" + cups + ".json");
		assertThat(shown.path("depth").intValue()).isEqualTo(2);
		assertThat(shown.path("url").asString()).isEqualTo("kitchen/cups");
		long kitchen = shown.at("/parent/resource/id").asLong();
		assertThat(Json.items(shown, "path")).extracting(JsonNode::asString)
			.containsExactly(Long.toString(cups), Long.toString(kitchen));
		assertThat(this.cseries.values("/categories.json?parent=" + kitchen, "title")).containsExactly("Cups");
		assertThat(this.cseries.client.delete("/categories/" + kitchen + ".json").status()).isEqualTo(422);
		assertThat(this.cseries.client
			.put("/categories/" + kitchen + ".json", "{'category': {'parent': %s}}".formatted(cups))
			.status()).isEqualTo(422);
	}

	@Test
	void putsAProductIntoACategoryOnce() {
		long cups = this.cseries.shop.addCategory("Cups");
		String body = "{'categoriesProduct': {'category': %s, 'product': %s}}".formatted(cups, this.mug);
		long link = this.cseries.create("/categories/products.json", body);

		assertThat(this.cseries.client.post("/categories/products.json", body).status()).isEqualTo(422);
		assertThat(this.cseries.get("/categories/products.json?product=" + this.mug)).hasSize(1);
		assertThat(this.cseries.client.delete("/categories/products/" + link + ".json").status()).isEqualTo(204);
		assertThat(this.cseries.get("/categories/products.json?category=" + cups)).isEmpty();
	}

	@Test
	void putsAProductIntoManyCategoriesButNotIntoAll() {
		StringBuilder links = new StringBuilder();
		for (int i = 0; i < 25; i++) {
			links.append(links.isEmpty() ? "" : ", ")
				.append("{'category': %s, 'product': %s}".formatted(this.cseries.shop.addCategory("C" + i), this.mug));
		}

		Answer answer = this.cseries.client.post("/categories/products/bulk.json",
				"{'categoriesProduct': [" + links + "]}");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.json().path("categoriesProducts")).hasSize(25);
		long more = this.cseries.shop.addCategory("More");
		assertThat(this.cseries.client
			.post("/categories/products.json",
					"{'categoriesProduct': {'category': %s, 'product': %s}}".formatted(more, this.mug))
			.status()).isEqualTo(422);
	}

	@Test
	void leavesNotesAtRecords() {
		String path = "/products/" + this.mug + "/metafields";
		long note = this.cseries.create(path + ".json", "{'productMetafield': {'key': 'evenkeel', 'value': 'x-1'}}");

		this.cseries.client.put(path + "/" + note + ".json", "{'productMetafield': {'value': 'x-2'}}");

		assertThat(this.cseries.values(path + ".json", "value")).containsExactly("x-2");
		assertThat(this.cseries.client.get("/variants/" + this.mug + "/metafields.json").status()).isEqualTo(404);
		assertThat(this.cseries.client.delete(path + "/" + note + ".json").status()).isEqualTo(204);
		assertThat(this.cseries.get(path + ".json")).isEmpty();
	}

	@Test
	void hasOneDefaultTax() {
		this.cseries.create("/taxes.json", "{'tax': {'title': 'New', 'rate': 0.22, 'isDefault': true}}");

		assertThat(this.cseries.values("/taxes.json", "isDefault")).containsExactly("false", "false", "true");
		assertThat(this.cseries.shop.product("MUG").orElseThrow().at("/variants/0/priceExcl").decimalValue())
			.isEqualByComparingTo("8.1967");
	}

	@Test
	void keepsOneCustomerForAnAddress() {
		String body = "{'customer': {'email': 'Ann@example.com', 'lastname': 'Lee', 'addressBillingCountry': 'nl'}}";
		long ann = this.cseries.create("/customers.json", body);

		assertThat(this.cseries.client.post("/customers.json", body).status()).isEqualTo(422);
		assertThat(this.cseries.get("/customers.json?email=ann@example.com").at("/0/id").asLong()).isEqualTo(ann);
		assertThat(this.cseries.get("/customers/" + ann + ".json").at("/addressBillingCountry/code3").asString())
			.isEqualTo("nld");
		assertThat(
				this.cseries.client.put("/customers/" + ann + ".json", "{'customer': {'addressBillingCountry': 'xx'}}")
					.status())
			.isEqualTo(422);
	}

}
