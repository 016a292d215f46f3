package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetailPeopleAndSearchTests {

	private final ARetail retail = new ARetail();

	@AfterEach
	void close() {
		this.retail.close();
	}

	@Test
	void keepsTwoCustomersWithTheSameAddress() {
		String body = "{'first_name': '%s', 'last_name': null, 'email': 'Ann@Example.com'}";
		Answer first = this.retail.client.post("/customers", body.formatted("Ann"));
		this.retail.client.post("/customers", body.formatted("Anna"));

		assertThat(first.status()).isEqualTo(201);
		assertThat(first.data().path("name").asString()).isEqualTo("Ann");
		assertThat(this.retail.client.get("/search?type=customers&email=ann@example.com").data()).hasSize(2);
	}

	@Test
	void changesAndDeletesACustomer() {
		String id = this.retail.client.post("/customers", "{'first_name': 'Ann', 'last_name': 'Lee'}")
			.data()
			.path("id")
			.asString();

		assertThat(this.retail.client.put("/customers/" + id, "{'last_name': 'Li'}").data().path("name").asString())
			.isEqualTo("Ann Li");
		assertThat(this.retail.client.delete("/customers/" + id).status()).isEqualTo(204);
		assertThat(this.retail.client.get("/customers/" + id).status()).isEqualTo(404);
		assertThat(this.retail.client.get("/customers?deleted=true").data()).hasSize(1);
		assertThat(this.retail.client.post("/customers", "{'email': 'a@b.c'}").status()).isEqualTo(400);
	}

	@Test
	void findsProductsByTheLowerCaseOfTheirCodeAndByIds() {
		String one = this.retail.shop.addProduct("MUG-1", "Mug", BigDecimal.ONE);
		String other = this.retail.shop.addProduct("CUP-1", "Cup", BigDecimal.ONE);

		assertThat(this.retail.client.get("/search?type=products&sku=mug-1").data()).hasSize(1);
		assertThat(this.retail.client.get("/search?type=products&sku=MUG-1").data()).isEmpty();
		assertThat(this.retail.client.get("/search?type=products&_id=" + one + "&_id=" + other).data()).hasSize(2);
	}

	@Test
	void findsSalesByState() {
		this.retail.shop.addProduct("MUG", "Mug", BigDecimal.ONE);
		this.retail.shop.sell("MUG", 1, "Harbour");

		assertThat(this.retail.client.get("/search?type=sales&state=closed").data()).hasSize(1);
		assertThat(this.retail.client.get("/search?type=sales&state=parked").data()).isEmpty();
		assertThat(this.retail.client.get("/search?type=suppliers").status()).isEqualTo(400);
	}

}
