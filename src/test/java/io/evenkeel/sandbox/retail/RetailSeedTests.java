package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailSeedTests {

	private static final Path SAMPLE = Path.of("sample-data/retail-products.csv");

	@TempDir
	private Path folder;

	@Test
	void beginsWithTheProductsOfAnExport() {
		try (ARetail retail = new ARetail(new RetailStandIn(0, Clock.systemUTC(), SAMPLE, null))) {
			JsonNode stove = retail.shop.product("STV-101").orElseThrow();

			assertThat(stove.path("brand").path("name").asString()).isEqualTo("Alpenglut");
			assertThat(stove.path("price_including_tax").decimalValue()).isEqualByComparingTo("69");
			assertThat(stove.path("images")).hasSize(2);
			assertThat(retail.shop.stock("STV-101", "Main Street")).isEqualByComparingTo("7");
			assertThat(retail.shop.stock("STV-101")).isEqualByComparingTo("10");
			assertThat(retail.client.get("/products?sku=CND-010").data()).hasSize(2);
			assertThat(retail.shop.product("OLD-230").orElseThrow().path("is_active").asBoolean()).isFalse();
		}
	}

	@Test
	void leavesOutWhatTheServiceWouldNotImport() {
		try (ARetail retail = new ARetail(new RetailStandIn(0, Clock.systemUTC(), SAMPLE, null))) {
			assertThat(retail.shop.product("WTR-002")).isEmpty();
			assertThat(retail.shop.products()).hasSize(115);
		}
	}

	@Test
	void makesAFamilyOfTheRowsWithOneHandle() {
		try (ARetail retail = new ARetail(new RetailStandIn(0, Clock.systemUTC(), SAMPLE, null))) {
			JsonNode variant = retail.shop.product("JKT-STORM-BL-M").orElseThrow();

			List<JsonNode> family = retail.shop.products()
				.stream()
				.filter((row) -> row.path("family_id").equals(variant.path("family_id")))
				.toList();
			assertThat(family).hasSizeGreaterThan(1);
			assertThat(family.stream().filter((row) -> Json.flag(row, "has_variants"))).hasSize(1);
			assertThat(variant.path("variant_options")).isNotEmpty();
		}
	}

	@Test
	void keepsTheShopBetweenStarts() {
		Path file = this.folder.resolve("state/retail.json");
		try (ARetail retail = new ARetail(new RetailStandIn(0, Clock.systemUTC(), null, file))) {
			retail.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"));
			retail.shop.count("MUG", "Harbour", 5);
			retail.shop.sell("MUG", 2, "Harbour");
		}

		try (ARetail retail = new ARetail(new RetailStandIn(0, Clock.systemUTC(), SAMPLE, file))) {
			assertThat(retail.shop.products()).hasSize(1);
			assertThat(retail.shop.stock("MUG", "Harbour")).isEqualByComparingTo("3");
			assertThat(retail.shop.sales()).hasSize(1);
			long last = retail.client.get("/products").json().path("version").path("max").longValue();
			retail.shop.edit("MUG", "name", "Cup");
			assertThat(retail.client.get("/products?after=" + last).data()).hasSize(1);
		}
		assertThat(Files.exists(file)).isTrue();
	}

}
