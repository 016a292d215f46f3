package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who a customer is: as it is written, and whole as it is read. */
final class Person {

	private static final String BILLING = "billingaddress";

	private static final String DELIVERY = "deliveryaddress";

	private static final List<String> FIELDS = List.of("email", "customertype", "bankaccount", "iban", "bic", "bank",
			"tenname", "bankname", "reference", "reservationnumber", "income", "branche", "branch", "website",
			"clubcity", "clubcomment", "clubname", "beurs", "stand", "fair", "booth", "carbrand", "cartype",
			"carweight", "birthdate", "birthtime", "birthplace", "cardnumber", "btw", "kvk", "costcentre", "findus",
			"ssnnumber", "zzppass");

	private static final List<String> ADDRESS = List.of("gender", "initials", "first_name", "last_name", "full_name",
			"company", "address_line_1", "address_line_2", "street", "housenumber", "housenumber_suffix", "zipcode",
			"city", "province", "country", "country_code", "telephone", "fax", "mobile", "comment");

	private static final List<String> ONLY_BILLING = List.of("first_name", "last_name", "fax");

	private Person() {
	}

	/**
	 * Takes over what was given; what was not stays.
	 * @param person what there was
	 * @param given what is written
	 * @return the person, without the fields that nobody gave
	 */
	static ObjectNode merged(JsonNode person, JsonNode given) {
		ObjectNode merged = person.isObject() ? (ObjectNode) person.deepCopy() : Json.object();
		given.properties().forEach((field) -> {
			JsonNode before = merged.path(field.getKey());
			JsonNode value = field.getValue();
			merged.set(field.getKey(), value.isObject() ? merged(before, value) : value);
		});
		return merged;
	}

	/**
	 * All fields, null where nobody gave one.
	 * @param person as it is kept
	 * @return as it is read
	 */
	static ObjectNode view(JsonNode person) {
		ObjectNode view = Json.object();
		view.set(BILLING, address(person.path(BILLING), true));
		view.set(DELIVERY, address(person.path(DELIVERY), false));
		FIELDS.forEach((field) -> view.put(field, Json.text(person, field)));
		return view.put("customertype", Json.text(person, "customertype", "b2c"));
	}

	private static ObjectNode address(JsonNode address, boolean isBilling) {
		ObjectNode view = Json.object();
		ADDRESS.stream()
			.filter((field) -> isBilling || !ONLY_BILLING.contains(field))
			.forEach((field) -> view.set(field, Json.has(address, field) ? address.path(field) : null));
		if (isBilling && !Json.has(address, "full_name")) {
			view.put("full_name",
					(Json.text(address, "first_name", "") + " " + Json.text(address, "last_name", "")).strip());
		}
		return view;
	}

	/**
	 * What a person is called.
	 * @param person as it is kept or read
	 * @return empty where nobody said
	 */
	static String name(JsonNode person) {
		JsonNode address = person.path(BILLING);
		return (Json.text(address, "first_name", "") + " " + Json.text(address, "last_name", "")).strip();
	}

}
