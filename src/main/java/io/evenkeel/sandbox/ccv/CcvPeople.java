package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do at the till and in the back office. Not safe for threads by itself. */
final class CcvPeople {

	private final CcvShop shop;

	private final CcvStore store;

	CcvPeople(CcvShop shop) {
		this.shop = shop;
		this.store = shop.store;
	}

	long addProduct(String number, String name, BigDecimal price, BigDecimal quantity) {
		ObjectNode given = Json.object().put("productnumber", number).put("name", name).put("price", price);
		given.put("discount", 0).put("package_id", 1).put("taxtariff", "normal").put(Stock.FIELD, quantity);
		return Table.id(this.shop.products.create(given));
	}

	/** Combinations that come along and that nobody asked for cannot be chosen. */
	long addVariant(String parent, String number, Map<String, String> options, BigDecimal quantity) {
		ObjectNode product = this.shop.stock.find(parent).product();
		product.put(Stock.TYPE, Stock.OF_COMBINATION);
		this.store.touch(product);
		Set<Long> wanted = new TreeSet<>();
		options.forEach((attribute, value) -> wanted.add(value(product, attribute, value)));
		ObjectNode own = null;
		for (ObjectNode row : this.shop.combinations.of(product)) {
			if (Combinations.ids(row).equals(wanted)) {
				own = row;
			}
			else if (Json.text(row, "product_number", "").isEmpty()) {
				this.store.combinations.put(row.put("active", false));
			}
		}
		if (own == null) {
			throw new IllegalArgumentException("a variant of " + parent + " needs a value of each of its attributes");
		}
		ObjectNode given = Json.object().put("product_number", number).put(Stock.FIELD, quantity).put("active", true);
		this.shop.combinations.change(own, given);
		return Table.id(own);
	}

	private long value(ObjectNode product, String name, String choice) {
		ObjectNode attribute = this.store.attributes.by("name", name)
			.stream()
			.findFirst()
			.orElseGet(() -> this.shop.attributes.create(Json.object().put("name", name).put("type", "option_menu")));
		ObjectNode value = this.store.attributeValues.by("attribute_id", Table.id(attribute))
			.stream()
			.filter((row) -> choice.equals(Json.text(row, "name")))
			.findFirst()
			.orElseGet(() -> this.shop.attributes.createValue(attribute,
					Json.object().put("name", choice).put("default_price", 0)));
		return this.shop.combinations.values(product)
			.stream()
			.filter((row) -> row.path("optionvalue_id").asLong(0) == Table.id(value))
			.findFirst()
			.map(Table::id)
			.orElseGet(() -> Table.id(this.shop.combinations.add(product,
					Json.object().put("optionvalue", Table.id(value)).put("price", 0))));
	}

	void edit(String number, String field, JsonNode value) {
		Stock.Found found = this.shop.stock.find(number);
		ObjectNode given = Json.object();
		given.set(field, value);
		fields(found).check(given, false);
		if (found.combination() != null) {
			this.shop.combinations.change(found.combination(), given);
		}
		else {
			this.shop.products.change(found.product(), given);
		}
	}

	/**
	 * What somebody typed, as the field has it.
	 * @param number of which product or combination
	 * @param field which field
	 * @param text what was typed
	 * @return a flag, a number or a text
	 */
	JsonNode value(String number, String field, String text) {
		return fields(this.shop.stock.find(number)).value(field, text);
	}

	private static Fields fields(Stock.Found found) {
		return (found.combination() != null) ? ProductForms.COMBINATION : ProductForms.PRODUCT;
	}

	/**
	 * The values of a combination stay with the product, so it can only be switched off.
	 */
	void delete(String number) {
		Stock.Found found = this.shop.stock.find(number);
		if (found.combination() != null) {
			this.shop.combinations.change(found.combination(), Json.object().put("active", false));
		}
		else {
			this.shop.products.delete(found.product());
		}
	}

	void sell(String number, BigDecimal quantity) {
		this.shop.stock.move(this.shop.stock.find(number), quantity.negate());
	}

	long openOrder(String number, BigDecimal quantity) {
		Stock.Found found = this.shop.stock.find(number);
		ObjectNode given = Json.object();
		ObjectNode customer = given.putObject("customer").put("email", "ann@example.com");
		customer.putObject("billingaddress")
			.put("first_name", "Ann")
			.put("last_name", "Lee")
			.put("street", "Kade")
			.put("housenumber", 1)
			.put("zipcode", "3011AA")
			.put("city", "Rotterdam")
			.put("country_code", "NL");
		ObjectNode row = given.putArray("orderrows").addObject().put("product_id", Table.id(found.product()));
		row.put("count", quantity);
		if (found.combination() != null) {
			row.put(OrderRows.COMBINATION, Table.id(found.combination()));
		}
		return Table.id(this.shop.orders.place(given));
	}

	ObjectNode order(long id) {
		return this.store.orders.find(id).orElseThrow(() -> new NoSuchElementException("there is no order " + id));
	}

}
