package io.evenkeel.sandbox.cseries;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a stock, with who made it. */
final class Movements {

	static final String API = "api";

	static final String MANUAL = "manual";

	static final String AUTO = "auto";

	private static final Kind KIND = Kind.of("/variants/movements", "variantMovement", "variantsMovements", "variant",
			"product");

	/** The stock that the movements until now add up to. */
	private static final String KNOWN = "moved";

	private final CSeriesStore store;

	private String channel = API;

	Movements(CSeriesStore store) {
		this.store = store;
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this.store.movements, Movements::view).routes(router);
	}

	String channel() {
		return this.channel;
	}

	/**
	 * Does work whose movements are put down to somebody else than the API.
	 * @param who a channel
	 * @param work what is done
	 */
	void by(String who, Runnable work) {
		String before = this.channel;
		this.channel = who;
		try {
			work.run();
		}
		finally {
			this.channel = before;
		}
	}

	/**
	 * Notes the change since the last time.
	 * @param variant the variant as it is kept now
	 */
	void follow(ObjectNode variant) {
		int level = variant.path(Variants.LEVEL).asInt(0);
		int change = level - variant.path(KNOWN).asInt(0);
		if (change == 0) {
			return;
		}
		this.store.variants.put(variant.put(KNOWN, level));
		ObjectNode row = Json.object().put("id", this.store.nextId(this.store.movements));
		row.put("createdAt", this.store.now()).put("channel", this.channel).put("stockLevelChange", change);
		row.set("product", variant.path("product"));
		row.put("variant", Rows.id(variant));
		this.store.movements.put(row);
	}

	private static ObjectNode view(JsonNode row, Links links) {
		ObjectNode view = ((ObjectNode) row).deepCopy();
		view.set("product", links.one("products", row.path("product")));
		view.set("variant", links.one("variants", row.path("variant")));
		return view;
	}

}
