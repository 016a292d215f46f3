package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CcvCategoryAndPropertyTests {

	private final ACcv ccv = new ACcv(new AClock());

	private long mug;

	@BeforeEach
	void makeAMug() {
		this.mug = this.ccv.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
	}

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	private long category(String name, long parent) {
		return this.ccv.made("/categories/", (parent == 0) ? "{'name': '%s'}".formatted(name)
				: "{'name': '%s', 'parentcategory_id': %s}".formatted(name, parent));
	}

	private String link(long category) {
		return "{'product_id': %s, 'category_id': %s}".formatted(this.mug, category);
	}

	@Test
	void hasATree() {
		long cups = category("Cups", 0);
		category("Big cups", cups);
		category("Shirts", 0);

		JsonNode tree = this.ccv.get("/categorytree/").json().path("root_categories");

		assertThat(tree.at("/0/children/0/name").asString()).isEqualTo("Big cups");
		assertThat(tree.at("/1/name").asString()).isEqualTo("Shirts");
		assertThat(this.ccv.values("/categories/" + cups + "/categories/", "name")).containsExactly("Big cups");
		assertThat(this.ccv.values("/categories/", "name")).containsExactly("Cups", "Big cups", "Shirts");
	}

	@Test
	void putsNoCategoryBelowItself() {
		long cups = category("Cups", 0);
		long big = category("Big cups", cups);

		assertThat(code(this.ccv.patch("/categories/" + cups, "{'parentcategory_id': %s}".formatted(big))))
			.isEqualTo("500.20");
		assertThat(this.ccv.patch("/categories/" + big, "{'parentcategory_id': 0}").status()).isEqualTo(204);
	}

	@Test
	void putsAProductInACategoryOnce() {
		long cups = category("Cups", 0);
		long link = this.ccv.made("/producttocategories/", link(cups));

		assertThat(code(this.ccv.post("/producttocategories/", link(cups)))).isEqualTo("500.40");
		assertThat(this.ccv.values("/categories/" + cups + "/products/", "productnumber")).containsExactly("MUG");
		assertThat(this.ccv.values("/products/" + this.mug + "/producttocategories/", "category_id"))
			.containsExactly(Long.toString(cups));
		assertThat(this.ccv.shop.product("MUG").orElseThrow().at("/producttocategories/0/name").asString())
			.isEqualTo("Cups");
		assertThat(this.ccv.delete("/producttocategories/" + link).status()).isEqualTo(204);
		assertThat(this.ccv.values("/categories/" + cups + "/producttocategories/", "id")).isEmpty();
	}

	@Test
	void deletesACategoryWithAllBelowItAndKeepsTheProducts() {
		long cups = category("Cups", 0);
		long big = category("Big cups", cups);
		this.ccv.made("/producttocategories/", link(big));

		this.ccv.delete("/categories/" + cups);

		assertThat(this.ccv.values("/categories/", "name")).isEmpty();
		assertThat(this.ccv.values("/products/" + this.mug + "/producttocategories/", "id")).isEmpty();
		assertThat(this.ccv.shop.products()).hasSize(1);
	}

	private long property(long group, String name, String type) {
		return this.ccv.made("/productpropertygroups/" + group + "/productproperties/",
				"{'name': '%s', 'type': '%s'}".formatted(name, type));
	}

	private Answer value(long property, String value) {
		return this.ccv.post("/productpropertyvalues/",
				"{'product_id': %s, 'product_property_id': %s, 'value': %s}".formatted(this.mug, property, value));
	}

	@Test
	void readsTheValuesOfAProductBelowItsGroups() {
		long group = this.ccv.made("/productpropertygroups/", "{'name': 'Material'}");
		long made = property(group, "Made of", "text");
		assertThat(code(value(made, "'Clay'"))).isEqualTo("500.20");
		String link = "{'product_id': %s, 'product_property_group_id': %s}".formatted(this.mug, group);
		this.ccv.made("/producttopropertygroups/", link);

		Answer posted = value(made, "'Clay'");

		assertThat(posted.status()).isEqualTo(201);
		JsonNode groups = this.ccv.get("/products/" + this.mug + "/producttopropertygroups/").json();
		assertThat(groups.at("/items/0/values/collection/0/value").asString()).isEqualTo("Clay");
		assertThat(code(value(made, "'Glass'"))).isEqualTo("500.40");
		assertThat(code(this.ccv.post("/producttopropertygroups/", link))).isEqualTo("500.40");
		assertThat(this.ccv.patch("/productpropertyvalues/" + posted.json().path("id").asString(), "{'value': 'Glass'}")
			.status()).isEqualTo(204);
		assertThat(this.ccv.shop.product("MUG")
			.orElseThrow()
			.at("/producttopropertygroups/0/values/collection/0/value")
			.asString()).isEqualTo("Glass");
	}

	@Test
	void takesOnlyAnOptionOfTheProperty() {
		long group = this.ccv.made("/productpropertygroups/", "{'name': 'Material'}");
		this.ccv.made("/producttopropertygroups/",
				"{'product_id': %s, 'product_property_group_id': %s}".formatted(this.mug, group));
		long size = property(group, "Size", "option");
		long big = this.ccv.made("/productproperties/" + size + "/productpropertyoptions/", "{'name': 'Big'}");
		long safe = property(group, "Dishwasher", "checkbox");

		assertThat(code(value(size, "'Big'"))).isEqualTo("500.20");
		assertThat(value(size, Long.toString(big)).status()).isEqualTo(201);
		assertThat(code(value(safe, "'maybe'"))).isEqualTo("500.20");
		assertThat(value(safe, "true").status()).isEqualTo(201);
	}

	@Test
	void takesTheValuesAwayWithTheGroup() {
		long group = this.ccv.made("/productpropertygroups/", "{'name': 'Material'}");
		long link = this.ccv.made("/producttopropertygroups/",
				"{'product_id': %s, 'product_property_group_id': %s}".formatted(this.mug, group));
		long value = value(property(group, "Made of", "text"), "'Clay'").json().path("id").asLong();

		this.ccv.delete("/producttopropertygroups/" + link);

		assertThat(this.ccv.get("/productpropertyvalues/" + value).status()).isEqualTo(404);
		assertThat(this.ccv.values("/products/" + this.mug + "/producttopropertygroups/", "id")).isEmpty();
	}

}
