package io.evenkeel.sandbox.ccv;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CcvUserTests {

	private static final String ANN = "{'username': 'ann@example.com', 'password': 'secret', 'userinfo': {'email': 'ann@example.com', "
			+ "'customertype': 'b2b', 'billingaddress': {'company': 'Lee BV', 'street': 'Kade', 'housenumber': 1}}}";

	private final ACcv ccv = new ACcv(new AClock());

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	@Test
	void keepsAUserButNotThePassword() {
		long id = this.ccv.made("/users/", ANN);

		JsonNode user = this.ccv.get("/users/" + id).json();

		assertThat(user.at("/userinfo/customertype").asString()).isEqualTo("b2b");
		assertThat(user.at("/userinfo/billingaddress/housenumber").intValue()).isEqualTo(1);
		assertThat(user.toString()).doesNotContain("secret");
		assertThat(this.ccv.shop.users()).hasSize(1);
	}

	@Test
	void refusesAUsernameThatIsThere() {
		this.ccv.made("/users/", ANN);
		long bob = this.ccv.made("/users/", "{'username': 'bob', 'password': 'x'}");

		assertThat(code(this.ccv.post("/users/", ANN))).isEqualTo("500.40");
		assertThat(code(this.ccv.patch("/users/" + bob, "{'username': 'ann@example.com'}"))).isEqualTo("500.40");
		assertThat(this.ccv.patch("/users/" + bob, "{'username': 'bob'}").status()).isEqualTo(204);
	}

	@Test
	void changesOnlyWhatIsSentOfAPerson() {
		long id = this.ccv.made("/users/", ANN);

		this.ccv.patch("/users/" + id, "{'userinfo': {'billingaddress': {'city': 'Rotterdam'}}}");

		JsonNode address = this.ccv.get("/users/" + id).json().at("/userinfo/billingaddress");
		assertThat(address.path("city").asString()).isEqualTo("Rotterdam");
		assertThat(address.path("company").asString()).isEqualTo("Lee BV");
	}

	@Test
	void cannotBeSearchedByEMail() {
		this.ccv.made("/users/", ANN);

		assertThat(code(this.ccv.get("/users/?email=ann@example.com"))).isEqualTo("400.10");
		assertThat(this.ccv.values("/users/?approval_status=approved", "username")).containsExactly("ann@example.com");
		assertThat(this.ccv.values("/usergroups/1/users/", "username")).containsExactly("ann@example.com");
	}

	@Test
	void wantsANumberAsHouseNumber() {
		assertThat(code(this.ccv.post("/users/", ANN.replace("'housenumber': 1", "'housenumber': '1a'"))))
			.isEqualTo("500.20");
		assertThat(this.ccv.shop.users()).isEmpty();
	}

	@Test
	void deletesAUser() {
		long id = this.ccv.made("/users/", ANN);

		assertThat(this.ccv.delete("/users/" + id).status()).isEqualTo(204);
		assertThat(this.ccv.get("/users/" + id).status()).isEqualTo(404);
		assertThat(this.ccv.made("/users/", ANN)).isNotEqualTo(id);
	}

}
