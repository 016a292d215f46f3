package io.evenkeel.connector.lightspeedecom;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the service's JSON of a product from the fields of a change: these and no others,
 * so that nothing else is touched. What is of its variant is not in it, and neither is
 * what has calls of its own (categories, characteristics).
 */
final class ProductForm {

	private static final String VISIBILITY = "visibility";

	private static final String VISIBLE = "visible";

	private static final String HIDDEN = "hidden";

	private final EcomSettings settings;

	private final Titles titles;

	ProductForm(EcomSettings settings, Titles titles) {
		this.settings = settings;
		this.titles = titles;
	}

	/**
	 * The body of an update.
	 * @param change the change
	 * @param current the product as it stands
	 * @return the body, empty when there is nothing to write
	 */
	ObjectNode update(Change change, JsonNode current) {
		ObjectNode body = Nodes.object();
		change.fields().forEach((field) -> put(body, current, field));
		switch (change.action()) {
			case PUBLISH -> publish(body, current, true);
			case UNPUBLISH -> publish(body, current, false);
			default -> {
			}
		}
		return body;
	}

	/**
	 * The body of a new product, which stays hidden until all of it is written.
	 * @param change the change
	 * @param reference our reference, by which it is found again
	 * @return the body
	 */
	ObjectNode create(Change change, String reference) {
		ObjectNode body = update(change, Nodes.object());
		if (Nodes.text(body, "title") == null) {
			throw new IllegalArgumentException("a product of Lightspeed eCom needs a name");
		}
		body.put(VISIBILITY, HIDDEN).put(this.settings.referenceField(), reference);
		return body;
	}

	private void put(ObjectNode body, JsonNode current, FieldChange field) {
		Object after = field.after();
		if (field.field().startsWith(FieldChange.EXTRA)) {
			Extra.named(field.field(), this.settings)
				.filter(Extra::isOfProduct)
				.ifPresent((extra) -> extra(body, extra, (String) after));
			return;
		}
		switch (RecordField.named(field.field()).orElse(RecordField.NUMBER)) {
			case NAME -> body.put("title", text(after)).put("fulltitle", text(after));
			case SHORT_DESCRIPTION -> body.put("description", text(after));
			case DESCRIPTION -> body.put("content", text(after));
			case BRAND -> name(body, "brand", text(after).isEmpty() ? 0 : this.titles.made(Route.BRANDS, text(after)));
			case SUPPLIER ->
				name(body, "supplier", text(after).isEmpty() ? 0 : this.titles.known(Route.SUPPLIERS, text(after)));
			case PUBLISHED -> publish(body, current, Boolean.TRUE.equals(after));
			default -> {
			}
		}
	}

	private void extra(ObjectNode body, Extra extra, @Nullable String after) {
		if (!extra.isWritten()) {
			throw new IllegalArgumentException("Lightspeed eCom does not take the field " + extra.extraName());
		}
		if (extra == Extra.TYPE) {
			name(body, "type", text(after).isEmpty() ? 0 : this.titles.made(Route.TYPES, text(after)));
			return;
		}
		extra.write(body, after);
	}

	private static void name(ObjectNode body, String field, long id) {
		if (id != 0) {
			body.put(field, id);
		}
		else {
			body.putNull(field);
		}
	}

	/** One that shows itself while there is stock is published already. */
	private static void publish(ObjectNode body, JsonNode current, boolean isWanted) {
		boolean isShown = Boolean.TRUE.equals(ProductMapping.isPublished(current));
		if (isShown != isWanted || !current.has(VISIBILITY)) {
			body.put(VISIBILITY, isWanted ? VISIBLE : HIDDEN);
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/**
	 * Whether a new product is to be shown once it is complete.
	 * @param change its creation
	 * @return what to show it as; null to keep it hidden
	 */
	static @Nullable String shownAs(Change change) {
		String word = (String) change.fields()
			.stream()
			.filter((field) -> field.field().equals(FieldChange.EXTRA + Extra.VISIBILITY.extraName()))
			.findFirst()
			.map(FieldChange::after)
			.orElse(null);
		if (word != null) {
			return word.equals(HIDDEN) ? null : word;
		}
		return Boolean.TRUE.equals(change.after(RecordField.PUBLISHED)) ? VISIBLE : null;
	}

	static ObjectNode shown(String visibility) {
		return Nodes.object().put(VISIBILITY, visibility);
	}

}
