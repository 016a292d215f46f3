package io.evenkeel.sandbox.ccv;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people have set in the back office. */
final class Settings {

	/** What is on or off. */
	enum Switch {

		/** Prices have their VAT in them. */
		PRICES_INCLUDE_VAT,

		/** The shop is a till. */
		SALES_POS,

		/** What is sold counts as changed. */
		SALES_MOVE_MODIFYDATE,

		/** A change that changes nothing is refused. */
		REFUSES_SAME_VALUES,

		/** What hangs on a product is told with it when it is asked for. */
		EXPANDS

	}

	private final Set<Switch> on = EnumSet.complementOf(EnumSet.of(Switch.REFUSES_SAME_VALUES));

	private final Set<String> disabled = new TreeSet<>();

	private StockTaking stockTaking = StockTaking.AT_ONCE;

	private int productLimit = -1;

	private long changed;

	boolean is(Switch one) {
		return this.on.contains(one);
	}

	void set(Switch one, boolean isOn) {
		this.changed++;
		if (isOn) {
			this.on.add(one);
		}
		else {
			this.on.remove(one);
		}
	}

	StockTaking stockTaking() {
		return this.stockTaking;
	}

	void stockTaking(StockTaking taking) {
		this.changed++;
		this.stockTaking = taking;
	}

	int productLimit() {
		return this.productLimit;
	}

	void productLimit(int limit) {
		this.changed++;
		this.productLimit = limit;
	}

	boolean isDisabled(String resource) {
		return this.disabled.contains(resource);
	}

	void disable(Collection<String> resources) {
		this.changed++;
		this.disabled.addAll(resources);
	}

	long changed() {
		return this.changed;
	}

	JsonNode save() {
		ObjectNode saved = Json.object().put("stockTaking", this.stockTaking.name());
		saved.put("productLimit", this.productLimit);
		saved.set("on", Json.texts(this.on.stream().map(Switch::name).toList()));
		saved.set("disabled", Json.texts(this.disabled));
		return saved;
	}

	void restore(JsonNode saved) {
		this.stockTaking = StockTaking.valueOf(Json.text(saved, "stockTaking", this.stockTaking.name()));
		this.productLimit = saved.path("productLimit").asInt(-1);
		this.on.clear();
		Json.items(saved, "on").forEach((one) -> this.on.add(Switch.valueOf(one.asString(""))));
		Json.items(saved, "disabled").forEach((name) -> this.disabled.add(name.asString("")));
	}

}
