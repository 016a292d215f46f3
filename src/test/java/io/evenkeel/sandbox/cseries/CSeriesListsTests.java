package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CSeriesListsTests {

	private static final int MANY = 260;

	private final AClock clock = new AClock();

	private final ACSeries cseries = new ACSeries(this.clock);

	@BeforeEach
	void fillShelves() {
		for (int i = 1; i <= MANY; i++) {
			this.cseries.shop.addProduct("P" + i, "Product " + i, BigDecimal.TEN, i);
			this.clock.pass(Duration.ofSeconds(1));
		}
	}

	@AfterEach
	void close() {
		this.cseries.close();
	}

	private int size(String path) {
		return this.cseries.get(path).size();
	}

	@Test
	void givesPagesOfFiftyAndOfTwoHundredAndFiftyAtMost() {
		assertThat(size("/products.json")).isEqualTo(50);
		assertThat(size("/products.json?limit=1000")).isEqualTo(250);
		assertThat(size("/products.json?limit=250&page=2")).isEqualTo(10);
		assertThat(size("/products.json?page=7")).isZero();
	}

	@Test
	void goesOnAfterAnId() {
		List<String> seen = new ArrayList<>();
		String last = "0";
		while (true) {
			JsonNode page = this.cseries.get("/variants.json?limit=100&since_id=" + last);
			Json.items(page).forEach((row) -> seen.add(Json.text(row, "sku")));
			if (page.size() < 100) {
				break;
			}
			last = page.path(99).path("id").asString();
		}

		assertThat(seen).hasSize(MANY).doesNotHaveDuplicates().startsWith("P1", "P2").endsWith("P260");
	}

	@Test
	void countsWithTheSameFilters() {
		assertThat(this.cseries.client.get("/products/count.json").json().path("count").intValue()).isEqualTo(MANY);
		assertThat(this.cseries.client.get("/variants/count.json?sku=p7").json().path("count").intValue()).isOne();
	}

	@Test
	void findsByDateWithBothEnds() {
		String from = "2026-03-01T10:00:10%2B00:00";
		String to = "2026-03-01T11:00:12%2B01:00";

		assertThat(this.cseries.values("/products.json?created_at_min=" + from + "&created_at_max=" + to, "title"))
			.containsExactly("Product 11", "Product 12", "Product 13");
		assertThat(this.cseries.values("/products.json?updated_at_max=2026-03-01%2010:00:00", "title"))
			.containsExactly("Product 1");
	}

	@Test
	void showsOnlyTheFieldsThatAreAskedFor() {
		JsonNode row = this.cseries.get("/products.json?limit=1&fields=id,title").path(0);

		assertThat(row.propertyNames()).containsExactly("id", "title");
	}

	@ParameterizedTest
	@ValueSource(strings = { "colour=red", "limit=many", "since_id=x", "updated_at_min=yesterday", "sku=P1" })
	void refusesWhatCannotBeAskedFor(String query) {
		assertThat(this.cseries.client.get("/products.json?" + query).status()).isEqualTo(422);
	}

}
