package io.evenkeel.connector.lightspeedecom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ToldTests {

	@ParameterizedTest
	@ValueSource(strings = { "{'a': false}", "{'a': null}", "{'a': ''}", "{'a': []}", "{}" })
	void takesAllItsWaysToSayNothingForNothing(String text) {
		JsonNode node = Json.of(text);

		assertThat(Told.text(node, "a")).isNull();
		assertThat(Told.number(node, "a")).isNull();
		assertThat(Told.id(node, "a")).isNull();
		assertThat(Told.others(node, "a")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'a': {'resource': {'id': 7, 'url': 'brands/7'}}}", "{'a': {'id': 7, 'title': 'Leaf'}}",
			"{'a': 7}", "{'a': '7'}" })
	void findsAnIdHoweverItIsTold(String text) {
		assertThat(Told.id(Json.of(text), "a")).isEqualTo("7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'a': [{'id': 7}]}", "{'a': {'7': {'id': 7}}}",
			"{'a': {'resource': {'id': false, 'embedded': [{'id': 7}]}}}",
			"{'a': {'resource': {'id': false, 'embedded': {'7': {'id': 7}}}}}" })
	void findsOthersInPlaceHoweverTheyStandThere(String text) {
		JsonNode node = Json.of(text);

		assertThat(Told.isInPlace(node, "a")).isTrue();
		assertThat(Told.others(node, "a")).singleElement()
			.satisfies((one) -> assertThat(one.path("id").asInt()).isEqualTo(7));
	}

	@Test
	void knowsALinkFromWhatStandsInPlace() {
		JsonNode node = Json.of("{'a': {'resource': {'id': false, 'url': 'variants?product=1'}}, 'none': false}");

		assertThat(Told.isInPlace(node, "a")).isFalse();
		assertThat(Told.isInPlace(node, "none")).isTrue();
	}

}
