package io.evenkeel.sandbox.ecwid;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The store's profile, its statuses and its latest changes over HTTP. */
final class StoreApi {

	static final int TAX_ID = 947_976_181;

	private final EcwidStore store;

	StoreApi(EcwidStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", "/profile", (request) -> Answers.json(request, profile()));
		router.on("GET", "/latest-stats", this::latest);
		router.on("GET", "/profile/order_statuses", (request) -> statuses());
	}

	private ObjectNode profile() {
		ObjectNode profile = Json.object();
		profile.putObject("generalInfo")
			.put("storeId", Integer.parseInt(EcwidStore.STORE_ID))
			.put("storeUrl", "https://store" + EcwidStore.STORE_ID + ".company.site/products");
		ObjectNode account = profile.putObject("account").put("accountName", "Evenkeel Outdoor");
		account.put("accountEmail", "shop@example.com").put("suspended", false);
		account.set("availableFeatures", Json.texts(List.of("COMBINATIONS", "CUSTOMER_GROUPS", "CSV_EXPORT")));
		account.putObject("limitsAndRestrictions").put("maxProductLimit", this.store.plan().products());
		profile.putObject("settings").put("closed", false).put("storeName", "Evenkeel Outdoor");
		profile.putObject("company").put("companyName", "Evenkeel Outdoor").put("countryCode", "NL");
		profile.putObject("formatsAndUnits")
			.put("currency", "EUR")
			.put("currencyPrefix", "€")
			.put("currencyPrecision", 2)
			.put("weightUnit", "KILOGRAM")
			.put("dimensionsUnit", "CM")
			.put("timezone", "Europe/Amsterdam")
			.put("orderNumberPrefix", "");
		profile.putObject("languages").put("defaultLanguage", "en").putArray("enabledLanguages").add("en");
		profile.putObject("shipping").putArray("shippingOptions").add(shipping());
		taxes(profile);
		profile.putArray("featureToggles")
			.addObject()
			.put("name", "ALLOW_EMPTY_AND_NON_UNIQUE_SKU")
			.put("visible", false)
			.put("enabled", false);
		return profile;
	}

	private static ObjectNode shipping() {
		return Json.object()
			.put("id", "6589-1709547151586")
			.put("title", "Standard shipping")
			.put("enabled", true)
			.put("fulfilmentType", "shipping");
	}

	private void taxes(ObjectNode profile) {
		ObjectNode settings = profile.putObject("taxSettings").put("automaticTaxEnabled", false);
		settings.put("pricesIncludeTax", this.store.pricesIncludeTax());
		settings.putArray("taxes")
			.addObject()
			.put("id", TAX_ID)
			.put("name", "VAT 21%")
			.put("enabled", true)
			.put("includeInPrice", this.store.pricesIncludeTax())
			.put("taxShipping", true)
			.put("appliedByDefault", true)
			.put("defaultTax", 21);
	}

	private Response latest(Request request) {
		ObjectNode latest = Json.object();
		latest.put("productsUpdated", this.store.lastChange(this.store.products, "updated"));
		latest.put("ordersUpdated", this.store.lastChange(this.store.orders, "updateDate"));
		latest.put("customersUpdated", this.store.lastChange(this.store.customers, "updated"));
		latest.put("productCount", this.store.products.all().size());
		return Answers.json(request, latest);
	}

	private static Response statuses() {
		ArrayNode items = Json.array();
		statuses(items, Orders.PAYMENT, "PAYMENT_STATUS");
		statuses(items, Orders.FULFILMENT, "FULFILLMENT_STATUS");
		ObjectNode answer = Json.object();
		answer.set("items", items);
		return Response.json(200, answer);
	}

	private static void statuses(ArrayNode items, Set<String> words, String type) {
		for (String word : new TreeSet<>(words)) {
			boolean isCustom = word.startsWith("CUSTOM");
			items.addObject()
				.put("statusId", word)
				.put("orderStatusType", type)
				.put("defaultStatus", !isCustom)
				.put("enabled", !isCustom);
		}
	}

}
