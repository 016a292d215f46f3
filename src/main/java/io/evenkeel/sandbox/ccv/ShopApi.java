package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is to know about the shop itself, and what its key may do. */
final class ShopApi {

	static final long SHOP = 1;

	static final String NAME = "Evenkeel Outdoor";

	private static final List<String> RESOURCES = List.of("attributecombinations", "attributes", "attributevalues",
			"brands", "cashups", "categories", "categorytree", "conditions", "languages", "merchant", "ordernotes",
			"orderrows", "orders", "packages", "paymethods", "productattributevalues", "productproperties",
			"productpropertygroups", "productpropertyoptions", "productpropertyvalues", "products",
			"producttocategories", "producttopropertygroups", "status", "suppliers", "terminalreceipts", "usergroups",
			"users", "webshops");

	private final CcvStore store;

	private final Products products;

	private final Links links;

	ShopApi(CcvStore store, Products products, Links links) {
		this.store = store;
		this.products = products;
		this.links = links;
	}

	void routes(Router router) {
		router.on("GET", "/", (request) -> Response.json(200, root()))
			.on("GET", "/status", (request) -> Response.json(200, this.links.object("status").put("status", "OK")))
			.on("GET", "/webshops", (request) -> list("webshops", webshop()))
			.on("GET", "/webshops/{id}", (request) -> Response.json(200, own(request, webshop())))
			.on("GET", "/webshops/{id}/settings", (request) -> Response.json(200, own(request, settings())))
			.on("GET", "/webshops/{id}/merchant", (request) -> Response.json(200, own(request, merchant())))
			.on("GET", "/merchant", (request) -> list("merchant", merchant()))
			.on("GET", "/merchant/{id}", (request) -> Response.json(200, own(request, merchant())))
			.on("GET", "/languages",
					(request) -> list("languages", language("nl", "Nederlands"), language("en", "English")))
			.on("GET", "/paymethods",
					(request) -> list("paymethods", paymethod(1, "cash", "Contant"), paymethod(2, "pin", "Pin")));
	}

	private Response list(String name, ObjectNode... items) {
		ObjectNode list = this.links.object(name);
		list.set("items", Json.array(List.of(items)));
		return Response.json(200, list);
	}

	private static ObjectNode own(Request request, ObjectNode answer) {
		if (!request.variable("id").equals(Long.toString(SHOP))) {
			throw CcvErrors.missing("webshops", request.variable("id"));
		}
		return answer;
	}

	private JsonNode root() {
		ObjectNode root = Json.object().put("href", this.links.root());
		ArrayNode items = root.putArray("items");
		RESOURCES.stream()
			.filter((name) -> !this.store.settings.isDisabled(name))
			.forEach((name) -> items.addObject()
				.put("href", this.links.to(name))
				.put("title", name)
				.put("description", "")
				.put("uri", Links.BASE + "/" + name + "/"));
		return root;
	}

	private ObjectNode webshop() {
		ObjectNode shop = this.links.object("webshops", SHOP).put("id", SHOP).put("name", NAME);
		shop.put("is_multishop_system", false).put("is_salespos", this.store.settings.is(Settings.Switch.SALES_POS));
		shop.put("product_limit", this.store.settings.productLimit()).put("product_limit_left", this.products.left());
		shop.put("api_root", this.links.root()).set("webshops", this.links.object("webshops", SHOP, "webshops"));
		shop.set("parent", this.links.object("webshops"));
		return shop;
	}

	private ObjectNode settings() {
		ObjectNode settings = this.links.object("webshops", SHOP, "settings").put("webshop_enabled", true);
		settings.put("webshop_disabled_title", "").put("webshop_disabled_text", "");
		settings.put("currency", CcvStore.CURRENCY).put("default_vat_rat", 21);
		settings.put("prices_include_vat", this.store.settings.is(Settings.Switch.PRICES_INCLUDE_VAT))
			.put("full_ssl_webshop", false);
		settings.put("creditpoint_value", 0).set("languages", Json.texts(List.of("nl", "en")));
		settings.put("backend_language", "nl").put("separate_domain_per_language", false).put("stock", true);
		settings.put("ordering_without_stock", "allow");
		settings.putObject("stock_level_warnings").put("low_threshold", 2).put("high_threshold", 10);
		settings.putArray("multishop_readonly_properties");
		settings.putArray("checkout_type").add("default");
		settings.putNull("takeoutsettings").putArray("quotation_status");
		settings.set("order_status", Statuses.settings());
		settings.putArray("invoice_status");
		settings.putArray("return_status");
		settings.set("parent", this.links.object("webshops", SHOP));
		return settings;
	}

	private ObjectNode merchant() {
		ObjectNode merchant = this.links.object("merchant", SHOP).putNull("gender").put("first_name", "Kim");
		merchant.put("last_name", "Visser").put("full_name", "Kim Visser").put("company", NAME);
		merchant.put("email", "shop@example.com").put("address_line", "Kade 1").put("street", "Kade");
		merchant.put("housenumber", "1").put("zipcode", "3011AA").put("city", "Rotterdam").put("country", "Nederland");
		merchant.put("country_code", "NL").putNull("telephone").putNull("tax_number").putNull("coc_number");
		merchant.set("parent", this.links.object("webshops", SHOP));
		return merchant;
	}

	private ObjectNode language(String code, String label) {
		ObjectNode language = this.links.object("languages").put("label", label).put("active", true);
		return language.put("base_language", code).put("iso_code", code).put("flag_icon", "");
	}

	private static ObjectNode paymethod(int id, String method, String label) {
		ObjectNode row = Json.object().put("id", id).put("psp", "offline").put("method", method);
		row.put("combined_name", "offline_" + method).put("label", label).put("extra_costs", false);
		row.put("extra_costs_fixed", 0).put("extra_costs_percentage", 0);
		return row.putNull("apppsp").putNull("apppsppaymethod");
	}

}
