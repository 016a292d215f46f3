package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.PageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The connector takes no route that the service's own list does not have. What the other
 * tests make it ask for is held against the list when their shop closes.
 */
class EcomRequestsTests {

	private final AShop shop = new AShop();

	@BeforeEach
	void needRoutes() {
		Requests.assumeDescribed();
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void readsOnRoutesOfTheList() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.order("ann@example.com").line("TEA", 1).place();
		this.shop.connector.test(this.shop.connection);
		for (RecordKind kind : RecordKind.values()) {
			AShop.Read all = this.shop.read(kind, null);
			this.shop.read(kind, all.mark());
		}
		try (PageSource source = this.shop.connector.source(this.shop.connection, RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(tea))).containsExactly(tea);
		}

		assertThat(this.shop.requests.violations()).isEmpty();
		assertThat(this.shop.requests.routes()).contains("GET shop", "GET catalog", "GET orders", "GET variants");
	}

	@Test
	void writesOnRoutesOfTheList() {
		Change create = this.shop.create("TEA", set(RecordField.PRICE, null, Money.of("4.50", "EUR")),
				set(RecordField.BRAND, null, "Leaf"), set(RecordField.STOCK, null, new BigDecimal("8")));
		String tea = Outcomes.done(this.shop.apply(create));
		Outcomes.done(this.shop.probe(RecordKind.PRODUCTS, create));
		Outcomes.done(this.shop
			.apply(this.shop.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")))));
		Outcomes.done(this.shop.apply(this.shop.update(tea, set(RecordField.NAME, "Product TEA", "Tea"))));
		Outcomes.done(this.shop.apply(this.shop.change(Change.Action.DELETE, tea)));

		assertThat(this.shop.requests.violations()).isEmpty();
		assertThat(this.shop.requests.routes()).contains("POST products", "POST brands", "PUT products/{productId}",
				"POST variants", "DELETE products/{productId}");
	}

}
