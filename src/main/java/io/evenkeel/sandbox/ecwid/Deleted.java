package io.evenkeel.sandbox.ecwid;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.node.ObjectNode;

/** The lists of what was deleted, with dates. */
final class Deleted {

	private Deleted() {
	}

	static Response page(Request request, Entities kind) {
		List<ObjectNode> rows = kind.deleted()
			.stream()
			.filter((row) -> Answers.isWithin(EcwidDates.seconds(Json.text(row, "date", "")),
					request.query("from_date"), request.query("to_date")))
			.toList();
		return Answers.page(request, rows, (row) -> row);
	}

}
