package io.evenkeel.connector.ccv;

import java.util.Set;

import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Errors;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;

/**
 * Reads error bodies. The service numbers its errors: most of those that begin with 500
 * refuse the call for good, whatever a 500 means elsewhere.
 */
final class CcvErrors implements Errors {

	private static final Set<String> PASSING = Set.of("500.10");

	private static final Set<String> THERE_ALREADY = Set.of("500.40", "500.50");

	private static final String LIMIT_OF_ALL = "429.11";

	@Override
	public String sentence(int status, JsonNode body) {
		String code = code(body);
		String words = Nodes.text(body, "developermessage", Nodes.text(body, "message", ""));
		return (code.isEmpty() ? words : code + " " + words).strip();
	}

	private static String code(JsonNode body) {
		return Nodes.text(body, "code", "");
	}

	@Override
	public boolean isRefusal(int status, JsonNode body) {
		return code(body).startsWith("50") && !PASSING.contains(code(body));
	}

	@Override
	public boolean isLimitOfAll(JsonNode body) {
		return LIMIT_OF_ALL.equals(code(body));
	}

	/**
	 * Whether a write was refused because what it wants is so already.
	 * @param refusal the refusal
	 * @return true when the write is done
	 */
	static boolean isThereAlready(ServiceRefusal refusal) {
		return THERE_ALREADY.contains(code(refusal.body()));
	}

}
