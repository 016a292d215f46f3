package io.evenkeel.connector.ecwid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a ticket tells of the writes of its batch. A write that it does not tell the end
 * of is unknown.
 */
final class Ticket {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final EcwidSettings settings;

	private final List<Write> writes;

	Ticket(EcwidSettings settings, List<Write> writes) {
		this.settings = settings;
		this.writes = writes;
	}

	/**
	 * The replies of a batch.
	 * @param state what the service says of it
	 * @return one reply for each write
	 */
	List<Reply> replies(JsonNode state) {
		Map<String, JsonNode> responses = new HashMap<>();
		Nodes.items(state, "responses").forEach((one) -> responses.put(Nodes.text(one, "id", ""), one));
		boolean isOver = "COMPLETED".equals(Nodes.text(state, "status"));
		return IntStream.range(0, this.writes.size())
			.mapToObj((i) -> reply(this.writes.get(i),
					responses.getOrDefault(Integer.toString(i), MissingNode.getInstance()), isOver))
			.toList();
	}

	private Reply reply(Write write, JsonNode response, boolean isOver) {
		String status = Nodes.text(response, "status", "");
		int code = response.path("httpStatusCode").asInt(0);
		if (status.equals("NOT_EXECUTED") && isOver) {
			return Reply.unsent("its batch ended before it");
		}
		if (status.equals("COMPLETED") && (code == 0 || code / 100 == 2)) {
			return Reply.done(body(response));
		}
		if (code == 429) {
			return Reply.unsent(EcwidSettings.SERVICE + " asked for a pause (429)");
		}
		if (code / 100 == 4 && code != 408) {
			return refused(write, code, body(response));
		}
		return Reply.unknown("Nobody knows whether " + write.what() + " arrived at " + this.settings.connection() + ": "
				+ (isOver ? "its part of the batch ended with " + code : "its batch is not through yet")
				+ ". It is looked up there before anything is sent again.");
	}

	private Reply refused(Write write, int code, JsonNode body) {
		return Reply.refused(code, body,
				"Refused " + write.what() + " for " + this.settings.connection() + ": " + EcwidSettings.SERVICE
						+ " says \"" + EcwidSettings.words(code, body) + "\" (" + code
						+ "). Nothing was written. Mend the record, and it is tried again.");
	}

	private static JsonNode body(JsonNode response) {
		String escaped = Nodes.text(response, "escapedHttpBody");
		if (escaped == null) {
			return response.path("httpBody");
		}
		try {
			return MAPPER.readTree(escaped);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
