package io.evenkeel.http;

import java.nio.charset.StandardCharsets;

import io.evenkeel.failure.RefusedFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallTests {

	@Test
	void encodesWhatIsPutIntoAPath() {
		Call call = Call.get("/products/{sku}/images/{id}", "Größe 4/5?#%", 7);

		assertThat(call.path()).isEqualTo("/products/Gr%C3%B6%C3%9Fe%204%2F5%3F%23%25/images/7");
	}

	@Test
	void sendsEncodedPathsAndRepeatedParametersAsTheyAre() {
		try (TestShop shop = new TestShop();
				ServiceClient client = ServiceClient.open(Service.at("paths", "shop", shop.address()).build())) {
			shop.replies(TestShop.json(200, "{}"));

			client
				.send(Call.get("/products/{sku}", "a/b c").query("id:in", "1,2").query("tag", "ä&b").query("tag", "+"));

			assertThat(shop.asked).containsExactly("GET /products/a%2Fb%20c?id%3Ain=1%2C2&tag=%C3%A4%26b&tag=%2B");
		}
	}

	@Test
	void sendsBytesWithTheirType() {
		try (TestShop shop = new TestShop();
				ServiceClient client = ServiceClient.open(Service.at("bytes", "shop", shop.address()).build())) {
			shop.replies(TestShop.json(200, "{}"));

			client.send(Call.post("/image", "pixels".getBytes(StandardCharsets.UTF_8), "image/png"));

			assertThat(shop.askedBodies).containsExactly("pixels");
			assertThat(shop.askedHeaders.get(0).get("Content-type")).containsExactly("image/png");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "//other.example/x", "/a//b", "https://other.example/", "products", "/a/../b", "/..",
			"/%2e%2E/b", "/./a", "/a?b=c", "/a#b", "/a\\b", "/a b", "/@other/../x", "/a\r\nHost: b" })
	void refusesAPathThatCouldLeaveTheBase(String path) {
		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(() -> Call.get(path))
			.withMessageContaining("Nothing was sent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", ".", ".." })
	void refusesAnIdThatWouldChangeWhatTheCallIsAbout(String id) {
		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(() -> Call.delete("/products/{id}", id));
	}

	@Test
	void wantsAValueForEachVariable() {
		assertThatIllegalArgumentException().isThrownBy(() -> Call.get("/products/{id}"));
		assertThatIllegalArgumentException().isThrownBy(() -> Call.get("/products", 7));
	}

	@Test
	void isRepeatableByItsMethodUnlessSaidOtherwise() {
		ObjectNode json = JsonNodeFactory.instance.objectNode();

		assertThat(Call.get("/a").isRepeatable()).isTrue();
		assertThat(Call.put("/a", json).isRepeatable()).isTrue();
		assertThat(Call.delete("/a").isRepeatable()).isTrue();
		assertThat(Call.post("/a", json).isRepeatable()).isFalse();
		assertThat(Call.patch("/a", json).isRepeatable()).isFalse();
		assertThat(Call.post("/a", json).repeatable().isRepeatable()).isTrue();
		assertThat(Call.put("/a", json).once().isRepeatable()).isFalse();
	}

}
