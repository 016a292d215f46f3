package io.evenkeel.sandbox.cseries;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Limiter;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** The shop, the account of who calls, and what is left of its limit. */
final class ShopApi {

	private static final String LIMITS = """
			{"maxAttributes": 200, "maxBrands": 1000, "maxCategories": 2000, "maxCurrencies": 10,
			 "maxDeliverydates": 50, "maxDomainNames": 10, "maxDomainForwards": 10, "maxEmailAccounts": 10,
			 "maxEmailForwards": 10, "maxFiles": 250, "maxFilesSize": 50, "maxFilters": 5, "maxFiltersValues": 15,
			 "maxGroups": 50, "maxGroupsCustomers": 1000, "maxLanguages": 10, "maxProducts": 10000,
			 "maxProductsCategories": 25, "maxProductsFiltersValues": 15, "maxProductsImages": 10,
			 "maxProductsRelations": 5, "maxProductsTags": 25, "maxProductsVariants": 50, "maxRedirects": 500,
			 "maxReviews": 100, "maxSuppliers": 10, "maxUserAccounts": 0, "maxTags": 1000, "maxTaxes": 10,
			 "maxTextpages": 20, "maxTypes": 50, "maxTypesAttributes": 100, "maxWebhooks": 10, "hasB2b": false,
			 "hasCopyright": true, "hasFilters": true, "hasMultishop": false, "hasTemplateEditor": true,
			 "hasTranslations": true}""";

	private static final List<String> AREAS = List.of("content", "products", "customers", "orders", "settings",
			"tracking");

	private static final List<String> WINDOWS = List.of("limit5Min", "limitHour", "limitDay");

	private final CSeriesStore store;

	private final Supplier<List<Limiter.Share>> shares;

	ShopApi(CSeriesStore store, Supplier<List<Limiter.Share>> shares) {
		this.store = store;
		this.shares = shares;
	}

	void routes(Router router) {
		router.on("GET", "/account", (request) -> Answers.ok("account", account(request)))
			.on("GET", "/account/permissions", (request) -> Answers.ok("accountPermissions", permissions()))
			.on("GET", "/account/ratelimit", (request) -> Answers.ok("accountRatelimit", ratelimit()))
			.on("GET", "/shop", (request) -> Answers.ok("shop", shop(request)))
			.on("GET", "/shop/company", (request) -> Answers.ok("shopCompany", company()))
			.on("GET", "/shop/limits",
					(request) -> Answers.ok("shopLimits", Json.read(LIMITS.getBytes(StandardCharsets.UTF_8))))
			.on("GET", "/time", this::time);
		new Listing(this.store, Kind.of("/languages", "language", "languages"), (request) -> Languages.rows(),
				(row, links) -> row)
			.routes(router);
	}

	private Response time(Request request) {
		Instant now = this.store.clock().instant();
		return Answers.ok("time", Json.object().put("timestamp", now.getEpochSecond()).put("datetime", Dates.of(now)));
	}

	private ObjectNode account(Request request) {
		Links links = this.store.links(request);
		ObjectNode account = Json.object().put("id", 1).put("appId", false).put("apiKey", CSeriesStandIn.KEY);
		for (String part : List.of("signout", "permissions", "ratelimit", "metafields")) {
			account.set(part, links.many("account/" + part));
		}
		return account;
	}

	private static ObjectNode permissions() {
		ObjectNode permissions = Json.object();
		AREAS.forEach((area) -> permissions.putObject(area).put("read", true).put("write", true));
		return permissions;
	}

	private ObjectNode ratelimit() {
		Instant now = this.store.clock().instant();
		List<Limiter.Share> windows = RateLimit.shown(this.shares.get());
		ObjectNode ratelimit = Json.object();
		for (int i = 0; i < WINDOWS.size(); i++) {
			Limiter.Share share = windows.get(i);
			ratelimit.putObject(WINDOWS.get(i))
				.put("limit", share.window().calls())
				.put("remaining", share.remaining())
				.put("reset", Math.max(0, Duration.between(now, share.end()).toSeconds()))
				.put("resetTime", Dates.of(share.end()));
		}
		return ratelimit;
	}

	private ObjectNode shop(Request request) {
		ObjectNode shop = Json.object().put("id", "000001").put("createdAt", "2026-01-01T00:00:00+00:00");
		shop.put("status", "test").put("isB2b", false).put("isRetail", false).put("subDomain", "sandbox");
		shop.put("mainDomain", "shop.example.com");
		address(shop);
		shop.put("industry", "");
		shop.putObject("currency")
			.put("shortcode", CSeriesStore.CURRENCY)
			.put("symbol", "€")
			.put("title", "Euro")
			.put("isDefault", true)
			.put("currencyRate", "1.000000");
		Links links = this.store.links(request);
		for (String part : List.of("company", "limits", "javascript", "website", "scripts", "metafields")) {
			shop.set(part, links.many("shop/" + part));
		}
		return shop;
	}

	private static ObjectNode company() {
		ObjectNode company = Json.object().put("name", "Sandbox").putNull("owner");
		address(company);
		company.putNull("cocLocation").put("nationalId", "");
		for (String name : List.of("Name", "AccountHolder", "AccountNumber", "Location", "Code", "Iban", "Swift")) {
			company.put("bank" + name, "");
		}
		return company;
	}

	private static void address(ObjectNode node) {
		node.put("email", "shop@example.com").put("phone", "").put("fax", "").put("street", "Quay 1");
		node.put("street2", "").put("zipcode", "3011 AA").put("city", "Rotterdam").put("region", "Zuid-Holland");
		node.set("country", Countries.shown(Json.object().stringNode("nl")));
		node.put("vatNumber", "").put("cocNumber", "");
	}

}
