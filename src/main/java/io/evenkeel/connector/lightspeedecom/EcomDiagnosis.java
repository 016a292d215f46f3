package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.Failure;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;

/** Finds out whether a connection works, in plain words, without changing anything. */
final class EcomDiagnosis {

	private final EcomApi api;

	EcomDiagnosis(EcomApi api) {
		this.api = api;
	}

	Diagnosis diagnosis() {
		try {
			return facts(this.api.profile().shop());
		}
		catch (Failure ex) {
			return Diagnosis.bad(words(ex));
		}
	}

	private Diagnosis facts(ShopProfile shop) {
		List<String> facts = new ArrayList<>();
		facts.add("the shop is " + shop.domain() + " (" + shop.id() + "), its currency " + shop.currency()
				+ ", texts are those of '" + this.api.settings().language() + "'");
		boolean products = can(facts, "products and stock can be read",
				() -> this.api.page(Route.CATALOG, Map.of(), 0, 1));
		boolean orders = can(facts, "orders can be read", () -> this.api.page(Route.ORDERS, Map.of(), 0, 1));
		boolean rights = can(facts, "", () -> facts.addAll(permissions(this.api.get(Route.PERMISSIONS))));
		can(facts, "", () -> facts.add(room(this.api.get(Route.LIMITS), this.api.count(Route.PRODUCTS))));
		can(facts, "", () -> facts.addAll(left(this.api.get(Route.RATE_LIMIT))));
		facts.add("sales never go there: orders of this service cannot be written");
		if (!products && !orders) {
			return new Diagnosis(false, "The key is good, but opens neither products nor orders.", facts);
		}
		boolean isAll = products && orders && rights;
		return new Diagnosis(isAll, isAll ? "it can be read" : "The key opens only a part of what jobs need.", facts);
	}

	private boolean can(List<String> facts, String good, Supplier<?> question) {
		try {
			question.get();
			if (!good.isEmpty()) {
				facts.add(good);
			}
			return true;
		}
		catch (Failure ex) {
			facts.add(words(ex));
			return false;
		}
	}

	private static List<String> permissions(JsonNode permissions) {
		return List.of(permission(permissions, "products", "products and stock"),
				permission(permissions, "orders", "orders"));
	}

	private static String permission(JsonNode permissions, String area, String what) {
		JsonNode own = permissions.path(area);
		boolean isRead = Nodes.flag(own, "read");
		boolean isWritten = Nodes.flag(own, "write");
		return what + ": the key may " + (isRead ? "read" : "not read") + " and " + (isWritten ? "write" : "not write")
				+ ((isRead && isWritten) ? ""
						: "; tick it for the key under Settings > Developers > API keys if a job needs it");
	}

	private static String room(JsonNode limits, long products) {
		return products + " products of at most " + Told.text(limits, "maxProducts", "an unknown number") + ", with "
				+ Told.text(limits, "maxProductsVariants", "?") + " variants and "
				+ Told.text(limits, "maxProductsCategories", "?") + " categories each at most";
	}

	private static List<String> left(JsonNode limits) {
		return List.of(left(limits, "limit5Min", "five minutes"), left(limits, "limitHour", "this hour"),
				left(limits, "limitDay", "this day"));
	}

	private static String left(JsonNode limits, String window, String words) {
		JsonNode own = limits.path(window);
		return Told.text(own, "remaining", "?") + " of " + Told.text(own, "limit", "?") + " calls are left in " + words;
	}

	private String words(Failure failure) {
		String message = String.valueOf(failure.getMessage());
		EcomSettings settings = this.api.settings();
		if (message.contains("(401")) {
			return "The shop refused key and secret. Check both, and that 'cluster' is the one of the shop: "
					+ settings.origin() + " was asked. API keys take one of the higher plans.";
		}
		if (message.contains("(403")) {
			return "The key lacks a permission: " + message;
		}
		if (failure instanceof ServiceRefusal refusal && refusal.status() == 404) {
			return "There is no shop in the language '" + settings.language() + "' at " + settings.origin()
					+ ". Check 'language', 'cluster' and 'url'.";
		}
		return message;
	}

}
