package io.evenkeel.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a trace must not tell about people. By the name of the field, whatever the case
 * and with or without underscores; a product's name falls under it too, which is a small
 * loss. An e-mail address is found anywhere.
 */
final class PersonalData {

	/** The one list, in lower case and without underscores, hyphens and digits. */
	private static final Set<String> FIELDS = Set.of("email", "emailaddress", "customeremail", "name", "firstname",
			"lastname", "middlename", "fullname", "displayname", "companyname", "company", "phone", "phonenumber",
			"mobile", "fax", "street", "streetname", "housenumber", "address", "suburb", "postcode", "zip", "zipcode",
			"city", "birthdate", "dateofbirth", "gender", "taxid", "vatnumber", "nationalid", "ipaddress", "ip",
			"remoteip", "note", "notes", "comments", "customercomment", "ordercomments", "privateadminnotes", "contact",
			"websiteurl", "companycocnumber", "companyvatnumber", "comment", "memo", "twitter", "keyword", "keywords");

	/** Addresses that are spread over fields: {@code addressBillingStreet}. */
	private static final List<String> PREFIXES = List.of("address", "physical", "postal");

	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9._+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

	private PersonalData() {
	}

	static JsonNode mask(JsonNode node) {
		if (node.isObject()) {
			ObjectNode masked = JsonNodeFactory.instance.objectNode();
			node.properties().forEach((field) -> masked.set(field.getKey(), mask(field.getKey(), field.getValue())));
			return masked;
		}
		if (node.isArray()) {
			ArrayNode masked = JsonNodeFactory.instance.arrayNode();
			node.forEach((element) -> masked.add(mask(element)));
			return masked;
		}
		return node.isString() ? JsonNodeFactory.instance.stringNode(mask(node.asString())) : node;
	}

	private static JsonNode mask(String field, JsonNode value) {
		boolean hidden = isPersonal(field) && value.isValueNode() && !value.isNull();
		if (hidden) {
			return JsonNodeFactory.instance.stringNode(Secrets.MASK);
		}
		return isPersonal(field) && value.isArray() ? masks(value.size()) : mask(value);
	}

	private static ArrayNode masks(int count) {
		ArrayNode masks = JsonNodeFactory.instance.arrayNode();
		for (int i = 0; i < count; i++) {
			masks.add(Secrets.MASK);
		}
		return masks;
	}

	static String mask(String text) {
		return EMAIL.matcher(text).replaceAll(Secrets.MASK);
	}

	static List<Call.Parameter> mask(List<Call.Parameter> query) {
		return query.stream()
			.map((parameter) -> new Call.Parameter(parameter.name(),
					isPersonal(parameter.name()) ? Secrets.MASK : mask(parameter.value())))
			.toList();
	}

	private static boolean isPersonal(String field) {
		String plain = field.replaceFirst(":.*", "").replaceAll("[_\\-0-9]", "").toLowerCase(Locale.ROOT);
		return FIELDS.contains(plain) || PREFIXES.stream().anyMatch(plain::startsWith);
	}

}
