package io.evenkeel.http;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpTraceTests {

	private static final String CUSTOMER = """
			{"id": 7, "email": "jane@shop.example", "billingPerson": {"name": "Jane Doe", "firstName": "Jane",
			 "last_name": "Doe", "street": "1 Harbour Rd", "postalCode": "AB1", "city": "Town", "countryCode": "GB"},
			 "physical_address_1": "2 Quay", "phone": "0123", "houseNumber": 12, "total": 19.90,
			 "items": [{"sku": "A-1", "text": "write to jane@shop.example"}], "tags": ["x"], "gender": null}""";

	@TempDir
	Path folder;

	@AfterEach
	void stop() {
		HttpTrace.off();
	}

	@Test
	void writesEveryExchangeWithoutSecretsAndPersonalData() throws Exception {
		Path file = this.folder.resolve("trace.jsonl");
		HttpTrace.to(file);
		try (TestShop shop = new TestShop(); ServiceClient client = ServiceClient.open(service(shop.address()))) {
			shop.replies(TestShop.json(200, CUSTOMER, "X-Echo", "Bearer tok-12345", "Set-Cookie", "session=1"),
					TestShop.html(404));
			client.send(Call.post("/customers", Json.MAPPER.readTree(CUSTOMER))
				.query("email", "jane@shop.example")
				.query("limit", 5));
			assertThatExceptionOfType(ServiceRefusal.class).isThrownBy(() -> client.send(Call.get("/tok-12345")));
		}

		List<String> lines = Files.readAllLines(file);
		assertThat(lines).hasSize(2)
			.noneMatch((line) -> line.matches(".*(jane|Jane|Doe|Harbour|AB1|Town|Quay|0123|tok-12345|session).*"));
		JsonNode first = Json.MAPPER.readTree(lines.get(0));
		assertThat(first.path("connection").asString()).isEqualTo("trace");
		assertThat(first.path("method").asString()).isEqualTo("POST");
		assertThat(first.path("url").asString()).endsWith("/customers?email=***&limit=5");
		assertThat(first.path("status").asInt()).isEqualTo(200);
		assertThat(first.has("time")).isTrue();
		assertThat(first.has("milliseconds")).isTrue();
		assertThat(first.at("/request-headers/Authorization").asString()).isEqualTo("***");
		for (String body : new String[] { "/request-body", "/response-body" }) {
			assertThat(first.at(body + "/items/0/sku").asString()).isEqualTo("A-1");
			assertThat(first.at(body + "/total").decimalValue()).isEqualTo("19.90");
			assertThat(first.at(body + "/billingPerson/countryCode").asString()).isEqualTo("GB");
			assertThat(first.at(body + "/houseNumber").asString()).isEqualTo("***");
		}
		assertThat(Json.MAPPER.readTree(lines.get(1)).path("response-body").asString()).contains("Bad Gateway");
	}

	@Test
	void writesACallThatGotNoAnswer() throws Exception {
		Path file = this.folder.resolve("trace.jsonl");
		HttpTrace.to(file);
		try (TestShop shop = new TestShop(); ServiceClient client = ServiceClient.open(service(shop.address()))) {
			shop.replies(TestShop.drop(), TestShop.json(200, "{}"));
			client.send(Call.get("/a"));
		}

		List<String> lines = Files.readAllLines(file);
		assertThat(lines).hasSize(2);
		assertThat(Json.MAPPER.readTree(lines.get(0)).has("failure")).isTrue();
	}

	@Test
	void isForItsOwnerOnly() throws Exception {
		Path file = this.folder.resolve("trace.jsonl");
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-")));

		HttpTrace.to(file);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void saysWhenItCannotBeWritten() {
		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> HttpTrace.to(this.folder.resolve("none").resolve("trace.jsonl")))
			.withMessageContaining("cannot be written");
	}

	private static Service service(URI address) {
		return Service.at("trace", "shop", address).secret("Authorization", "Bearer tok-12345").build();
	}

}
