package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The further fields of products and their combinations, under the service's own names,
 * each with the type that the service wants.
 */
final class Extras {

	/** How a value goes into JSON. */
	private enum Form {

		TEXT, FLAG, WHOLE, NUMBER

	}

	private static final Map<String, Form> OF_PRODUCTS = forms(
			"mpnnumber unit stocktype stocklocation ordering_without_stock maincategory subcategory page_title"
					+ " meta_description meta_keywords alias specs stock_delivery_type stock_delivery_standard"
					+ " show_order_button hide_without_category memo google_shopping_category condition",
			"no_index no_follow show_in_template show_on_beginpage is_included_for_export_feed",
			"package_id credit_points_custom decimal_amount stock_delivery_number product_layout",
			"container_deposit_price safety_deposit_price minimal_order_amount amount_sold");

	private static final Map<String, Form> OF_COMBINATIONS = forms(
			"note sku_number delivery_time_type delivery_default_text", "", "delivery_time", "");

	/** Read, and written under another name or not at all. */
	private static final Set<String> ONLY_READ = Set.of("deeplink", "is_multishop_product", "can_be_ordered",
			"createdate");

	private Extras() {
	}

	private static Map<String, Form> forms(String texts, String flags, String wholes, String numbers) {
		Map<String, Form> forms = new LinkedHashMap<>();
		Stream.of(texts.split(" ")).forEach((name) -> forms.put(name, Form.TEXT));
		Stream.of(flags.split(" ")).forEach((name) -> forms.put(name, Form.FLAG));
		Stream.of(wholes.split(" ")).forEach((name) -> forms.put(name, Form.WHOLE));
		Stream.of(numbers.split(" ")).forEach((name) -> forms.put(name, Form.NUMBER));
		forms.remove("");
		return forms;
	}

	private static Map<String, Form> of(boolean variant) {
		return variant ? OF_COMBINATIONS : OF_PRODUCTS;
	}

	static Set<String> written(boolean variant) {
		return of(variant).keySet().stream().map((name) -> FieldChange.EXTRA + name).collect(Collectors.toSet());
	}

	static Set<String> names(boolean variant) {
		return variant ? OF_COMBINATIONS.keySet()
				: Stream.concat(OF_PRODUCTS.keySet().stream(), ONLY_READ.stream()).collect(Collectors.toSet());
	}

	/**
	 * The value of a further field.
	 * @param row the record's JSON
	 * @param name the field
	 * @return its text, the numbers plain; null where there is none
	 */
	static @Nullable String read(JsonNode row, String name) {
		JsonNode value = row.path(name);
		return value.isNumber() ? Nodes.plain(value.decimalValue()).toPlainString() : Nodes.text(row, name);
	}

	/**
	 * Puts a further field into a body.
	 * @param body the body
	 * @param field the change, its field beginning with {@code extra.}
	 * @param variant whether it is a combination's
	 * @throws IllegalArgumentException when the service does not take it
	 */
	static void write(ObjectNode body, FieldChange field, boolean variant) {
		String name = field.field().substring(FieldChange.EXTRA.length());
		Form form = Optional.ofNullable(of(variant).get(name))
			.orElseThrow(() -> new IllegalArgumentException("CCV does not write the field '" + name + "'"));
		String text = (field.after() != null) ? field.after().toString() : "";
		try {
			switch (form) {
				case TEXT -> body.put(name, text);
				case FLAG -> body.put(name, flag(text));
				case WHOLE -> body.put(name, text.isEmpty() ? 0 : new BigDecimal(text).intValueExact());
				case NUMBER -> body.put(name, new BigDecimal(text.isEmpty() ? "0" : text));
			}
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is no value for the field '" + name + "' of CCV", ex);
		}
	}

	private static boolean flag(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "yes", "1" -> true;
			case "false", "no", "0", "" -> false;
			default -> throw new NumberFormatException(text);
		};
	}

}
