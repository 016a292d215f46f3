package io.evenkeel.connector.ccv;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import io.evenkeel.http.Signature;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class CcvSignatureTests {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

	private final CcvSignature signature = new CcvSignature("public", "secret");

	private static Signature.Sent sent(String body) {
		return new Signature.Sent("GET", "/api/rest/v1/products/?size=100", body.getBytes(StandardCharsets.UTF_8));
	}

	private boolean isGenuine(int status, String body, Map<String, String> headers) {
		HttpHeaders all = new HttpHeaders();
		headers.forEach(all::set);
		return this.signature.isGenuine(sent(""),
				new Signature.Received(status, all, body.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void signsKeyMethodPathBodyAndSecond() {
		Map<String, String> headers = this.signature.sign(sent(""), NOON);

		assertThat(headers).containsEntry("x-date", "2026-03-01T12:00:00Z");
		assertThat(headers.get("x-hash")).matches("[0-9a-f]{128}");
		assertThat(this.signature.sign(sent("{}"), NOON).get("x-hash")).isNotEqualTo(headers.get("x-hash"));
	}

	@Test
	void believesAnAnswerWithTheRightSignatureOnly() {
		Map<String, String> right = this.signature.sign(sent("{\"items\":[]}"), NOON);

		assertThat(isGenuine(200, "{\"items\":[]}", right)).isTrue();
		assertThat(isGenuine(200, "{\"items\":[1]}", right)).isFalse();
		assertThat(isGenuine(404, "{\"items\":[1]}", right)).isFalse();
		assertThat(isGenuine(200, "{\"items\":[]}", Map.of())).isFalse();
	}

	@Test
	void takesAnErrorWithoutASignatureForWhatItSays() {
		assertThat(isGenuine(502, "<html>", Map.of())).isTrue();
		assertThat(isGenuine(401, "{}", Map.of("x-date", "2026-03-01T12:00:00Z", "x-hash", "00"))).isTrue();
	}

}
