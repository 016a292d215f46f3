package io.evenkeel.cli;

import java.util.List;
import java.util.Locale;

import io.evenkeel.ledger.LinkChange;
import io.evenkeel.sync.Evidence;
import io.evenkeel.sync.LinkPlan;
import io.evenkeel.sync.LinkPlan.Shown;
import io.evenkeel.sync.LinkStep.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A plan about links as a JSON document: how many steps there are, and some of them. */
final class LinkPlanJson {

	private LinkPlanJson() {
	}

	/**
	 * Writes a plan.
	 * @param json where it goes
	 * @param job the job
	 * @param plan the plan
	 * @param some the steps that are shown
	 * @param done the change that did it; null when it is not done
	 */
	static void write(JsonGenerator json, String job, LinkPlan plan, List<Shown> some, @Nullable LinkChange done) {
		json.writeStartObject();
		json.writeStringProperty("job", job);
		json.writeStringProperty("action", plan.action());
		json.writePOJOProperty("undoes", plan.undoes());
		json.writePOJOProperty("change", (done != null) ? done.nr() : null);
		json.writeObjectPropertyStart("totals");
		for (Kind kind : Kind.values()) {
			json.writeNumberProperty(word(kind), plan.count(kind));
		}
		json.writeEndObject();
		json.writeArrayPropertyStart("steps");
		some.forEach((shown) -> step(json, shown));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void step(JsonGenerator json, Shown shown) {
		json.writeStartObject();
		json.writeStringProperty("step", word(shown.step().kind()));
		LinksJson.record(json, "pos", shown.pos());
		LinksJson.record(json, "shop", shown.shop());
		String how = shown.step().how();
		json.writeStringProperty("linked-by", how.isEmpty() ? null : how);
		texts(json, "evidence", shown.evidence().stream().map(Evidence::words).toList());
		texts(json, "next-run", shown.next());
		json.writeEndObject();
	}

	private static void texts(JsonGenerator json, String name, List<String> texts) {
		json.writeArrayPropertyStart(name);
		texts.forEach(json::writeString);
		json.writeEndArray();
	}

	private static String word(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

}
