package io.evenkeel.http;

import java.util.Map;
import java.util.Optional;

import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageRequestTests {

	private static final PageRequest VERSIONS = PageRequest.afterVersion("after", "/data", "/version/max");

	private static final PageRequest IDS = PageRequest.sinceId("since_id", "/products", "/id", 2);

	private static final PageRequest NUMBERS = PageRequest.number("page", "", 2);

	private static final PageRequest OFFSETS = PageRequest.offset("offset", "/items", "/total");

	private static final PageRequest LINKS = PageRequest.link("/meta/pagination/links/next");

	@Test
	void goesOnAfterTheHighestVersionUntilAnEmptyPage() {
		Optional<PageRequest> second = VERSIONS.next(page("{'data':[{'id':1}],'version':{'min':3,'max':8}}"));

		assertThat(query(VERSIONS)).isEqualTo("?after=0");
		assertThat(query(second.orElseThrow())).isEqualTo("?after=8");
		assertThat(second.orElseThrow().next(page("{'data':[],'version':{'min':null,'max':null}}"))).isEmpty();
	}

	@Test
	void goesOnAfterTheHighestIdUntilAPageThatIsNotFull() {
		Optional<PageRequest> second = IDS.next(page("{'products':[{'id':7},{'id':5}]}"));

		assertThat(query(second.orElseThrow())).isEqualTo("?since_id=7");
		assertThat(second.orElseThrow().next(page("{'products':[{'id':9}]}"))).isEmpty();
	}

	@Test
	void countsPagesUntilOneThatIsNotFull() {
		Optional<PageRequest> second = NUMBERS.next(page("[{'id':1},{'id':2}]"));

		assertThat(query(NUMBERS)).isEqualTo("?page=1");
		assertThat(query(second.orElseThrow())).isEqualTo("?page=2");
		assertThat(second.orElseThrow().next(page("[{'id':3}]"))).isEmpty();
		assertThat(second.orElseThrow().next(page(""))).isEmpty();
	}

	@Test
	void countsRecordsUntilTheTotal() {
		Optional<PageRequest> second = OFFSETS.next(page("{'total':3,'items':[{'id':1},{'id':2}]}"));

		assertThat(query(second.orElseThrow())).isEqualTo("?offset=2");
		assertThat(second.orElseThrow().next(page("{'total':3,'items':[{'id':3}]}"))).isEmpty();
	}

	@Test
	void takesOnlyTheQueryOfALink() {
		Optional<PageRequest> second = LINKS.next(page(
				"{'meta':{'pagination':{'links':{'next':'https://elsewhere.example/x?page=2&limit=50&a%3Ab=c'}}}}"));

		Call call = second.orElseThrow().on(Call.get("/products").query("limit", 20));

		assertThat(call.path()).isEqualTo("/products");
		assertThat(Wire.query(call.query())).isEqualTo("?page=2&limit=50&a%3Ab=c");
		assertThat(second.orElseThrow().next(page("{'meta':{'pagination':{'links':{}}}}"))).isEmpty();
	}

	@Test
	void endsAReadWhosePageRepeats() {
		Map<PageRequest, String> repeated = Map.of(VERSIONS, "{'data':[{'id':1}],'version':{'max':8}}", IDS,
				"{'products':[{'id':7},{'id':5}]}", NUMBERS, "[{'id':1},{'id':2}]", OFFSETS,
				"{'total':30,'items':[{'id':1},{'id':2}]}", LINKS,
				"{'meta':{'pagination':{'links':{'next':'?page=2'}}}}");

		repeated.forEach((first, page) -> {
			String stored = first.next(page(page)).orElseThrow().toString();

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> first.at(stored).next(page(page)))
				.withMessageContaining("page that repeats");
		});
	}

	@Test
	void goesOnAtAStoredPlace() {
		for (PageRequest first : new PageRequest[] { VERSIONS, IDS, NUMBERS, OFFSETS }) {
			assertThat(first.at("1234")).hasToString("1234");
			assertThat(first.at(first.toString())).isEqualTo(first);
		}
		assertThat(LINKS.at("page=2&limit=5")).hasToString("page=2&limit=5");
		assertThat(NUMBERS.at("3~ffffffff")).hasToString("3~ffffffff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "3~", "~4" })
	void stopsAtATextThatIsNoPlace(String text) {
		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> NUMBERS.at(text))
			.withMessageContaining("is no place");
	}

	private static String query(PageRequest request) {
		return Wire.query(request.on(Call.get("/products")).query());
	}

	private static Answer page(String json) {
		return new Answer(200, Map.of(), Json.read(json.replace('\'', '"').getBytes()), "webshop, page");
	}

}
