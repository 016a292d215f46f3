package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.PageSource;
import io.evenkeel.sandbox.ccv.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The connector takes no route that the service's own list does not have, and writes no
 * field that its models do not. What the other tests make it ask for, orders too, is held
 * against them when their shop closes.
 */
class CcvRequestsTests {

	private final AShop till = new AShop();

	@BeforeEach
	void needFacts() {
		Requests.assumeDescribed();
	}

	@AfterEach
	void close() {
		this.till.close();
	}

	@Test
	void readsOnRoutesOfTheList() {
		String tea = this.till.product("TEA", "4.50", 3);
		this.till.shop.openOrder("TEA", 2);
		this.till.connector.test(this.till.connection);
		for (RecordKind kind : RecordKind.values()) {
			AShop.Read all = this.till.read(kind, null);
			this.till.read(kind, all.mark());
		}
		try (PageSource source = this.till.connector.source(this.till.connection, RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(tea))).containsExactly(tea);
		}

		assertThat(this.till.requests.violations()).isEmpty();
		assertThat(this.till.requests.routes()).contains("GET webshops", "GET products", "GET orders");
	}

	@Test
	void writesFieldsOfTheModels() {
		Change create = this.till.create("TEA", set(RecordField.PRICE, null, Money.of("4.50", "EUR")),
				set(RecordField.BRAND, null, "Leaf"), set(RecordField.STOCK, null, new BigDecimal("8")),
				set(RecordField.CATEGORIES, null, List.of("Drinks")),
				set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "Assam")));
		String tea = Outcomes.done(this.till.apply(create));
		Outcomes.done(this.till.probe(RecordKind.PRODUCTS, create));
		Outcomes.done(this.till
			.apply(this.till.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")))));
		Outcomes.done(this.till.apply(this.till.update(tea, set(RecordField.NAME, "Product TEA", "Tea"))));
		Outcomes.done(this.till.apply(this.till.change(Change.Action.DELETE, tea)));

		assertThat(this.till.requests.violations()).isEmpty();
		assertThat(this.till.requests.routes()).contains("POST products", "PATCH products/{id}", "DELETE products/{id}",
				"POST products/{id}/productattributevalues", "PATCH attributecombinations/{id}",
				"POST producttocategories", "POST productpropertyvalues");
	}

	@Test
	void noticesWhatTheModelsDoNotHave() {
		assertThat(new Model().writeViolations("orders", "POST", JsonMapper.shared().readTree("""
				{"customer": {"billingaddress": {"steet": "Kade"}}, "orderrows": [{"count": "1"}], "paid": 1}""")))
			.containsExactlyInAnyOrder("customer/billingaddress/steet: unknown", "orderrows/count: not float",
					"paid: not bool");
	}

}
