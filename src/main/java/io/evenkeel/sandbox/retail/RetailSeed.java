package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A new account: one retailer, two outlets, three registers, taxes, ways to pay, a
 * cashier.
 */
final class RetailSeed {

	static final String MAIN_STREET = "Main Street";

	static final String HARBOUR = "Harbour";

	private final RetailShop shop;

	RetailSeed(RetailShop shop) {
		this.shop = shop;
	}

	private ObjectNode row(String kind, String name) {
		String id = UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8)).toString();
		return this.shop.row(id).put("name", name);
	}

	void plant(String domain) {
		this.shop.retailer(retailer(domain));
		outlet(MAIN_STREET);
		outlet(HARBOUR);
		register("Main Street till", MAIN_STREET, "M");
		register("Web orders", MAIN_STREET, "W");
		register("Harbour till", HARBOUR, "H");
		tax("No Tax", BigDecimal.ZERO, false);
		tax("VAT 21%", new BigDecimal("0.21"), true);
		tax("VAT 9%", new BigDecimal("0.09"), false);
		payment("Cash", 1);
		payment("Card", 2);
		payment("Web", 5);
		cashier();
	}

	private ObjectNode retailer(String domain) {
		ObjectNode retailer = row("retailer", "Evenkeel Outdoor").put("domain_prefix", domain)
			.put("store_url", "https://" + domain + ".retail.lightspeed.app")
			.put("account_status", "active")
			.put("tax_exclusive", false)
			.put("country", "NL")
			.put("culture", "en");
		retailer.putObject("currency").put("code", "EUR").put("symbol", "€");
		return retailer;
	}

	private void outlet(String name) {
		ObjectNode outlet = row("outlet", name).put("time_zone", "Europe/Amsterdam")
			.put("currency", "EUR")
			.put("currency_symbol", "€")
			.put("display_prices", "inclusive")
			.put("physical_city", "Rotterdam")
			.put("physical_country_id", "NL");
		outlet.putArray("attributes");
		this.shop.outlets.put(outlet);
	}

	private void register(String name, String outlet, String prefix) {
		this.shop.registers.put(row("register", name).put("outlet_id", Table.id(this.shop.outlets.by(outlet).get(0)))
			.put("is_open", true)
			.put("invoice_prefix", prefix)
			.put("invoice_suffix", "")
			.put("invoice_sequence", 1)
			.put("register_open_time", this.shop.now())
			.putNull("register_close_time"));
	}

	/**
	 * The tax of a name, made where it is missing.
	 * @param name its name
	 * @param rate such as 0.21
	 * @param isDefault whether products have it unless they say otherwise
	 * @return its id
	 */
	String tax(String name, BigDecimal rate, boolean isDefault) {
		return this.shop.taxes.by(name).stream().map(Table::id).findFirst().orElseGet(() -> {
			ObjectNode tax = row("tax", name).put("display_name", name).put("is_default", isDefault);
			tax.putArray("rates")
				.addObject()
				.put("id", Table.id(row("rate", name)))
				.put("name", name)
				.put("rate", rate)
				.put("display_name", name);
			return Table.id(this.shop.taxes.put(tax));
		});
	}

	private void payment(String name, int type) {
		this.shop.paymentTypes.put(row("payment", name).put("type_id", type));
	}

	private void cashier() {
		this.shop.users.put(row("user", "Kim").put("username", "kim")
			.put("display_name", "Kim at the till")
			.put("email", "kim@example.com")
			.put("account_type", "admin")
			.put("is_primary_user", true));
	}

	/**
	 * Something with a name, made where it is missing.
	 * @param table of what kind
	 * @param kind the kind's name
	 * @param name its name
	 * @return its id
	 */
	String named(Table table, String kind, String name) {
		return table.by(name)
			.stream()
			.map(Table::id)
			.findFirst()
			.orElseGet(() -> Table.id(table.put(row(kind, name).put("description", (String) null))));
	}

	static BigDecimal number(String text) {
		return text.isBlank() ? BigDecimal.ZERO : Prices.plain(new BigDecimal(text.strip()));
	}

	static ObjectNode code(String code) {
		return Json.object()
			.put("id", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString())
			.put("code", code)
			.put("type", "CUSTOM");
	}

}
