package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Nodes;
import io.evenkeel.http.ServiceRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes names in place of links into products: brand, supplier, type, taxes, categories
 * as paths, characteristics. Only what is wanted is asked for, and only where the
 * catalogue did not tell it; what is not wanted is taken out.
 */
final class Details {

	static final String CATEGORIES = "categories";

	static final String ATTRIBUTES = "attributes";

	/** The id of a product's type; its title stands in {@code type}. */
	static final String TYPE_ID = "typeId";

	/** What takes further calls or lists. */
	static final Set<RecordField> ALL = EnumSet.of(RecordField.BRAND, RecordField.SUPPLIER, RecordField.TAX,
			RecordField.CATEGORIES, RecordField.CHARACTERISTICS);

	/** So many links are asked for product by product. */
	private static final int FEW = 10;

	private final EcomApi api;

	private final Titles titles;

	private final CategoryTree tree;

	/** Which categories products are in; empty until a page of products needs it. */
	private @Nullable Map<String, List<String>> links;

	Details(EcomApi api, Titles titles, CategoryTree tree) {
		this.api = api;
		this.titles = titles;
		this.tree = tree;
	}

	/**
	 * Completes products.
	 * @param rows products of the catalogue
	 * @param wanted what is wanted, of {@link #ALL}
	 */
	void complete(Collection<JsonNode> rows, Set<RecordField> wanted) {
		boolean isMuch = rows.stream().filter((row) -> !Told.isInPlace(row, CATEGORIES)).count() > FEW;
		for (JsonNode one : rows) {
			ObjectNode row = (ObjectNode) one;
			type(row, wanted.contains(RecordField.CHARACTERISTICS));
			name(row, "brand", Route.BRANDS, wanted.contains(RecordField.BRAND));
			name(row, "supplier", Route.SUPPLIERS, wanted.contains(RecordField.SUPPLIER));
			Nodes.each(row, Catalogue.VARIANTS)
				.forEach((variant) -> name((ObjectNode) variant, "tax", Route.TAXES, wanted.contains(RecordField.TAX)));
			list(row, CATEGORIES, wanted.contains(RecordField.CATEGORIES) ? categories(row, isMuch) : null);
			list(row, ATTRIBUTES, wanted.contains(RecordField.CHARACTERISTICS) ? attributes(row) : null);
		}
	}

	private void type(ObjectNode row, boolean isWanted) {
		String id = Told.id(row, "type");
		name(row, "type", Route.TYPES, isWanted);
		if (id != null) {
			row.put(TYPE_ID, id);
		}
	}

	private void name(ObjectNode row, String field, Route route, boolean isWanted) {
		String name = null;
		if (isWanted) {
			String told = Told.text(row.path(field), "title");
			name = (told != null) ? told : this.titles.title(route, Told.id(row, field));
		}
		row.remove(field);
		if (name != null) {
			row.put(field, name);
		}
	}

	private static void list(ObjectNode row, String field, @Nullable ArrayNode list) {
		row.remove(field);
		if (list != null) {
			row.set(field, list);
		}
	}

	private ArrayNode categories(JsonNode row, boolean isMuch) {
		ArrayNode paths = Nodes.array();
		categoryIds(row, isMuch).stream()
			.map(this.tree::path)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.sorted()
			.forEach(paths::add);
		return paths;
	}

	private List<String> categoryIds(JsonNode row, boolean isMuch) {
		if (Told.isInPlace(row, CATEGORIES)) {
			return Nodes.texts(array(Told.others(row, CATEGORIES)), "id");
		}
		String product = Told.text(row, "id", "");
		if (isMuch || this.links != null) {
			return allLinks().getOrDefault(product, List.of());
		}
		return links(product).stream().map((link) -> Told.id(link, "category")).filter(Objects::nonNull).toList();
	}

	private static ArrayNode array(List<JsonNode> rows) {
		ArrayNode array = Nodes.array();
		rows.forEach(array::add);
		return array;
	}

	/**
	 * The links of a product to its categories.
	 * @param product its id
	 * @return the rows of the table of links
	 */
	List<JsonNode> links(String product) {
		return this.api.all(Route.CATEGORIES_PRODUCTS, Map.of("product", product));
	}

	/** The table of links, 250 in a call: the fewest calls for a page of products. */
	private Map<String, List<String>> allLinks() {
		if (this.links == null) {
			Map<String, List<String>> all = new HashMap<>();
			this.api.walk(Route.CATEGORIES_PRODUCTS, Map.of(), 0, (rows) -> {
				rows.forEach((row) -> all
					.computeIfAbsent(Objects.requireNonNullElse(Told.id(row, "product"), ""),
							(id) -> new ArrayList<>(1))
					.add(Objects.requireNonNullElse(Told.id(row, "category"), "").intern()));
				return true;
			});
			this.links = all;
		}
		return this.links;
	}

	/** Only a product with a type has any. */
	private ArrayNode attributes(JsonNode row) {
		if (!row.has(TYPE_ID)) {
			return Nodes.array();
		}
		List<JsonNode> told = Told.isInPlace(row, ATTRIBUTES) ? Told.others(row, ATTRIBUTES)
				: asked(Told.text(row, "id", ""));
		ArrayNode attributes = Nodes.array();
		told.forEach((one) -> attributes.addObject()
			.put("id", Told.text(one.path("attribute"), "id", Told.text(one, "id", "")))
			.put("title", Told.text(one.path("attribute"), "title", Told.text(one, "title", "")))
			.put("value", Told.text(one, "value", "")));
		return attributes;
	}

	/** A product that went meanwhile has none. */
	private List<JsonNode> asked(String product) {
		try {
			return this.api.below(Route.PRODUCT_ATTRIBUTES, product, "the characteristics of product " + product);
		}
		catch (ServiceRefusal ex) {
			if (ex.status() == 404) {
				return List.of();
			}
			throw ex;
		}
	}

}
