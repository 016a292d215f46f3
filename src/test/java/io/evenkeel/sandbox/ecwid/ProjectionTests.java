package io.evenkeel.sandbox.ecwid;

import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTests {

	private static final JsonNode PAGE = Json.read("""
			{"total": 1, "count": 1, "items": [{"id": 7, "sku": "A", "media": {"images": [{"id": "1", "x": 2}]}}]}"""
		.getBytes());

	@Test
	void keepsWhatIsNamedAtEveryDepth() {
		JsonNode part = Projection.of("total,items(id,media(images(id)))").apply(PAGE);

		assertThat(part).hasToString("{\"total\":1,\"items\":[{\"id\":7,\"media\":{\"images\":[{\"id\":\"1\"}]}}]}");
	}

	@Test
	void leavesOutWhatIsNotThere() {
		assertThat(Projection.of("items(name),offset").apply(PAGE)).hasToString("{\"items\":[{}]}");
	}

}
