package io.evenkeel.cli;

import io.evenkeel.sync.ImpactReport;
import io.evenkeel.sync.PairImpact;
import io.evenkeel.sync.PairImpact.Difference;
import io.evenkeel.sync.PriceChange;
import tools.jackson.core.JsonGenerator;

/** What other rules would do differently, as a JSON document. */
final class ImpactJson {

	private ImpactJson() {
	}

	static void write(JsonGenerator json, ImpactReport impact) {
		json.writeStartObject();
		json.writeStringProperty("job", impact.job());
		json.writeStringProperty("before", impact.before());
		json.writeStringProperty("after", impact.after());
		json.writeName("since");
		if (impact.since() != null) {
			json.writeNumber(impact.since());
		}
		else {
			json.writeNull();
		}
		json.writeNumberProperty("records", impact.pairs());
		json.writeNumberProperty("different", impact.differences().size());
		json.writeObjectPropertyStart("counts");
		ImpactReport.KINDS.forEach((kind) -> json.writeNumberProperty(kind, impact.count(kind)));
		json.writeEndObject();
		json.writeObjectPropertyStart("fields");
		impact.fields().forEach(json::writeNumberProperty);
		json.writeEndObject();
		json.writeArrayPropertyStart("prices");
		impact.prices().forEach((price) -> write(json, price));
		json.writeEndArray();
		json.writeArrayPropertyStart("owners");
		impact.owners().forEach((owner) -> {
			json.writeStartObject();
			json.writeStringProperty("field", owner.field());
			json.writeStringProperty("before", owner.before());
			json.writeStringProperty("after", owner.after());
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeArrayPropertyStart("differences");
		impact.differences().forEach((pair) -> write(json, pair));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, PriceChange price) {
		json.writeStartObject();
		json.writeStringProperty("currency", price.currency());
		json.writeNumberProperty("count", price.count());
		json.writeStringProperty("min", price.min().toPlainString());
		json.writeStringProperty("median", price.median().toPlainString());
		json.writeStringProperty("max", price.max().toPlainString());
		json.writeStringProperty("sum", price.sum().toPlainString());
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, PairImpact pair) {
		json.writeStartObject();
		json.writeStringProperty("key", pair.key());
		json.writeArrayPropertyStart("differences");
		for (Difference difference : pair.differences()) {
			json.writeStartObject();
			json.writeStringProperty("side", difference.side());
			json.writeStringProperty("what", difference.what());
			json.writeStringProperty("before", difference.before());
			json.writeStringProperty("after", difference.after());
			json.writeStringProperty("source", difference.source());
			json.writeStringProperty("reason", difference.reason());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

}
