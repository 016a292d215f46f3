package io.evenkeel.sandbox.bigcommerce;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** The store itself over HTTP: what it is, its channel, its tax classes, the time. */
final class StoreApi {

	private final BigCommerceStore store;

	StoreApi(BigCommerceStore store) {
		this.store = store;
	}

	void routes(Router router) {
		router.on("GET", "/v2/store", (request) -> Response.json(200, store()));
		router.on("GET", "/v2/time",
				(request) -> Response.json(200, Json.object().put("time", this.store.now().getEpochSecond())));
		router.on("GET", "/v2/tax_classes", (request) -> Answers.v2(request, List.of(taxClass()), (row) -> row));
		router.on("GET", "/v3/channels", this::channels);
	}

	private ObjectNode store() {
		ObjectNode view = Json.object().put("id", BigCommerceStore.HASH);
		view.put("account_uuid", "8e2d5c7a-0000-4000-8000-000000000001").put("domain", "evenkeel.example.com");
		view.put("secure_url", "https://evenkeel.example.com").put("status", "live").put("name", "Evenkeel Outdoor");
		view.put("first_name", "Ann").put("last_name", "Lee").put("address", "1 Quay").put("country", "Netherlands");
		view.put("country_code", "NL").put("phone", "").put("admin_email", "shop@example.com");
		view.put("order_email", "shop@example.com").put("language", "en").put("currency", BigCommerceStore.CURRENCY);
		view.put("currency_symbol", "€").put("decimal_separator", ".").put("thousands_separator", ",");
		view.put("decimal_places", 2).put("currency_symbol_location", "left").put("weight_units", "KGS");
		view.put("dimension_units", "Centimeters").put("dimension_decimal_places", 2);
		view.put("plan_name", "Standard").put("plan_level", "Standard").put("plan_is_trial", false);
		view.put("is_price_entered_with_tax", this.store.pricesIncludeTax());
		view.put("store_id", 1_004).put("default_channel_id", BigCommerceStore.CHANNEL).put("default_site_id", 1_000);
		view.putObject("timezone")
			.put("name", "Europe/Amsterdam")
			.put("raw_offset", 3600)
			.put("dst_offset", 7200)
			.put("dst_correction", true);
		view.putArray("active_comparison_modules");
		view.putObject("features").put("stencil_enabled", true).put("multi_storefront_enabled", true);
		return view;
	}

	private static ObjectNode taxClass() {
		return Json.object().put("id", 0).put("name", "Default Tax Class").put("created_at", "").put("updated_at", "");
	}

	private Response channels(Request request) {
		ObjectNode channel = Json.object().put("id", BigCommerceStore.CHANNEL).put("name", "Evenkeel Outdoor");
		channel.put("platform", "bigcommerce").put("type", "storefront").put("status", "active");
		channel.put("is_visible", true).put("is_enabled", true).put("is_listable_from_ui", true).put("external_id", "");
		channel.put("date_created", "2026-01-01T00:00:00Z").put("date_modified", "2026-01-01T00:00:00Z");
		channel.put("icon_url", "");
		return Answers.page(request, List.of(channel), Answers.MOST, (row) -> row);
	}

}
