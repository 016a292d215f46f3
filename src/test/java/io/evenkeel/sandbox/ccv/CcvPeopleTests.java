package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;

import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CcvPeopleTests {

	private final AClock clock = new AClock();

	private final ACcv ccv = new ACcv(this.clock);

	private final CcvStandIn shop = this.ccv.shop;

	@BeforeEach
	void fillShelves() {
		this.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
		this.shop.addProduct("SHIRT", "Shirt", BigDecimal.TEN, 0);
		this.shop.addVariant("SHIRT", "SHIRT-S-RED", Map.of("Size", "S", "Colour", "Red"), 4);
		this.shop.addVariant("SHIRT", "SHIRT-M-BLUE", Map.of("Size", "M", "Colour", "Blue"), 5);
		this.clock.pass(Duration.ofMinutes(1));
	}

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private String changed(String number) {
		return this.shop.product(number).orElseThrow().path("modifydate").asString();
	}

	@Test
	void makeVariantsAndSwitchOffWhatComesAlong() {
		JsonNode combinations = this.shop.product("SHIRT").orElseThrow().path("attributecombinations");

		assertThat(combinations.size()).isEqualTo(4);
		assertThat(Json.items(combinations)
			.stream()
			.filter((row) -> Json.flag(row, "active"))
			.map((row) -> Json.text(row, "product_number"))).containsExactlyInAnyOrder("SHIRT-S-RED", "SHIRT-M-BLUE");
		assertThat(this.shop.stock("SHIRT-S-RED")).isEqualByComparingTo("4");
		assertThat(this.shop.stock("SHIRT")).isEqualByComparingTo("9");
	}

	@Test
	void sellAtTheTillWithoutAnOrder() {
		this.shop.sell("MUG", 3);
		this.shop.sell("SHIRT-S-RED", 1);

		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("7");
		assertThat(this.shop.stock("SHIRT-S-RED")).isEqualByComparingTo("3");
		assertThat(this.shop.orders()).isEmpty();
		assertThat(changed("MUG")).isEqualTo(this.clock.instant().toString());
	}

	@Test
	void sellWithoutMovingTheDateWhereTheTillIsLikeThat() {
		String before = changed("MUG");
		this.shop.salesMoveModifyDate(false);

		this.shop.sell("MUG", 3);

		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("7");
		assertThat(changed("MUG")).isEqualTo(before);
	}

	@Test
	void orderAndCancel() {
		long order = this.shop.openOrder("SHIRT-S-RED", 2);

		JsonNode placed = this.shop.orders().get(0);
		assertThat(placed.path("status").intValue()).isEqualTo(1);
		assertThat(placed.at("/orderrows/0/sub_product_number").asString()).isEqualTo("SHIRT-S-RED");
		assertThat(this.shop.stock("SHIRT-S-RED")).isEqualByComparingTo("2");
		this.shop.paid(order, true);
		this.shop.status(order, 8);

		assertThat(this.shop.orders().get(0).path("paid").asBoolean()).isTrue();
		assertThat(this.shop.stock("SHIRT-S-RED")).isEqualByComparingTo("4");
	}

	@Test
	void editProductsAndVariants() {
		this.shop.edit("MUG", "price", "13.50");
		this.shop.edit("MUG", "active", "false");
		this.shop.edit("SHIRT-S-RED", "ean_number", "871");

		JsonNode mug = this.shop.product("MUG").orElseThrow();
		assertThat(Json.number(mug, "price")).isEqualByComparingTo("13.5");
		assertThat(mug.path("is_active").asBoolean()).isFalse();
		assertThat(Json.items(this.shop.product("SHIRT-S-RED").orElseThrow(), "attributecombinations"))
			.anyMatch((row) -> row.path("ean_number").asString("").equals("871"));
	}

	@Test
	void countDeleteAndLookFor() {
		this.shop.setStock("MUG", 99);
		this.shop.setStock("SHIRT-M-BLUE", 1);
		assertThat(this.shop.stock("MUG")).isEqualByComparingTo("99");
		assertThat(this.shop.stock("SHIRT")).isEqualByComparingTo("5");

		this.shop.delete("MUG");
		this.shop.delete("SHIRT-M-BLUE");

		assertThat(this.shop.product("MUG")).isEmpty();
		assertThat(this.shop.products()).hasSize(1);
		assertThat(this.shop.product("SHIRT-M-BLUE")).isPresent();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.shop.stock("MUG"));
	}

}
