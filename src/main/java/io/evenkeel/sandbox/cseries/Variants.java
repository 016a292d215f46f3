package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sold: every product has at least one, and one of them is the default. */
final class Variants extends Resource {

	static final String LEVEL = "stockLevel";

	static final String TRACKING = "stockTracking";

	private static final int MOST = 50;

	private static final int MOST_IN_BULK = 250;

	private static final Kind KIND = Kind.of("/variants", "variant", "variants", "product", "articleCode", "ean",
			"sku");

	private static final String FIELDS = """
			{"isDefault": false, "sortOrder": 1, "articleCode": "", "ean": "", "sku": "", "hs": "", "unitPrice": 0,
			 "unitUnit": null, "priceExcl": 0, "priceIncl": 0, "priceCost": 0, "oldPriceExcl": 0, "oldPriceIncl": 0,
			 "stockTracking": "enabled", "stockLevel": 0, "stockAlert": 0, "stockMinimum": 0,
			 "stockBuyMinimum": 1, "stockBuyMaximum": 10000, "weight": 0, "weightValue": "0.000",
			 "weightUnit": "kg", "volume": 0, "volumeValue": 0, "volumeUnit": "l", "colli": 0, "sizeX": 0,
			 "sizeY": 0, "sizeZ": 0, "sizeXValue": "0.000", "sizeYValue": "0.000", "sizeZValue": "0.000",
			 "sizeUnit": "cm", "title": "Default", "taxType": "auto", "options": []}""";

	private final VariantOptions options;

	private final VariantPrices prices;

	private final VariantView view;

	private final Movements movements;

	Variants(CSeriesStore store, Movements movements) {
		super(store, store.variants, KIND, fields(store), true);
		this.options = new VariantOptions(store);
		this.prices = new VariantPrices(store);
		this.view = new VariantView(this.prices, this.options);
		this.movements = movements;
	}

	private static Fields fields(CSeriesStore store) {
		return new Fields(FIELDS).naming("product", store.products)
			.naming("tax", store.taxes)
			.needing("product")
			.whole(LEVEL, "stockAlert", "stockMinimum", "stockBuyMinimum", "stockBuyMaximum")
			.mayBeNegative(LEVEL)
			.among(TRACKING, Set.of("disabled", "enabled", "indicator"));
	}

	@Override
	void routes(Router router) {
		router.on("PUT", "/variants/bulk", this::bulk);
		this.movements.routes(router);
		super.routes(router);
	}

	/** All of them, or none. */
	private Response bulk(Request request) {
		List<JsonNode> given = Answers.bodies(request, KIND.one());
		if (given.size() > MOST_IN_BULK) {
			throw CSeriesErrors.invalid(KIND.one(), "At most " + MOST_IN_BULK + " at a time");
		}
		List<ObjectNode> before = given.stream().map(this::named).toList();
		given.forEach((one) -> check(named(one), one));
		Links links = this.store.links(request);
		for (int i = 0; i < before.size(); i++) {
			update(named(given.get(i)), given.get(i));
		}
		return Answers.ok(KIND.many(), Json
			.array(before.stream().map((row) -> view(this.rows.find(Rows.id(row)).orElseThrow(), links)).toList()));
	}

	private ObjectNode named(JsonNode given) {
		String id = given.path("id").asString("");
		return this.rows.find(id).orElseThrow(() -> CSeriesErrors.invalid("id", "There is no variant " + id));
	}

	void addDefault(long product) {
		create(Json.object().put("product", product));
	}

	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		List<ObjectNode> others = this.rows.by("product", row.path("product").asLong(0))
			.stream()
			.filter((other) -> Rows.id(other) != Rows.id(row))
			.toList();
		if (isNew && others.size() >= MOST) {
			throw CSeriesErrors.invalid("product", "A product has at most " + MOST + " variants");
		}
		boolean isMoved = !isNew && this.rows.find(Rows.id(row))
			.filter((before) -> before.path("product").asLong(0) != row.path("product").asLong(0))
			.isPresent();
		if (isMoved) {
			throw CSeriesErrors.invalid("product", "A variant stays with its product");
		}
		this.options.check(row);
		this.prices.complete(row, given, isNew);
		if (given.has("stockBuyMininum") && given.path("stockBuyMininum").isIntegralNumber()) {
			row.set("stockBuyMinimum", given.path("stockBuyMininum"));
		}
		row.put("stockSold", row.path("stockSold").asInt(0));
		row.put("isDefault", Json.flag(row, "isDefault") || others.stream().noneMatch(Variants::isDefault));
	}

	static boolean isDefault(JsonNode row) {
		return Json.flag(row, "isDefault");
	}

	@Override
	void kept(ObjectNode row, boolean isNew) {
		if (isDefault(row)) {
			this.rows.by("product", row.path("product").asLong(0))
				.stream()
				.filter((other) -> Rows.id(other) != Rows.id(row) && isDefault(other))
				.toList()
				.forEach((other) -> this.rows.put(other.deepCopy().put("isDefault", false)));
		}
		this.movements.follow(row);
		show(row);
	}

	/** A product that shows itself when there is some of it. */
	private void show(ObjectNode variant) {
		this.store.products.find(variant.path("product").asLong(0))
			.ifPresent((product) -> this.store.products.put(product.put("isVisible", isVisible(product))));
	}

	boolean isVisible(JsonNode product) {
		return switch (Json.text(product, "visibility", "")) {
			case "hidden" -> false;
			case "auto" -> this.rows.by("product", Rows.id(product)).stream().anyMatch(Variants::isInStock);
			default -> true;
		};
	}

	static boolean isInStock(JsonNode row) {
		return !Json.text(row, TRACKING, "").equals("enabled")
				|| row.path(LEVEL).asInt(0) > row.path("stockMinimum").asInt(0);
	}

	/**
	 * Changes the stock of a variant that is tracked.
	 * @param id its id; one that is gone is left alone
	 * @param change how many more
	 * @param sold how many more were sold
	 */
	void move(long id, int change, int sold) {
		this.rows.find(id).ifPresent((row) -> {
			row.put("stockSold", row.path("stockSold").asInt(0) + sold);
			if (!Json.text(row, TRACKING, "").equals("disabled")) {
				row.put(LEVEL, row.path(LEVEL).asInt(0) + change);
			}
			this.rows.put(this.store.date(row));
			kept(row, false);
		});
	}

	/** The last one stays; when the default goes, the next one is it. */
	@Override
	void remove(ObjectNode row) {
		List<ObjectNode> others = this.rows.by("product", row.path("product").asLong(0))
			.stream()
			.filter((other) -> Rows.id(other) != Rows.id(row))
			.toList();
		if (others.isEmpty()) {
			throw CSeriesErrors.invalid("id", "The last variant of a product cannot be deleted");
		}
		super.remove(row);
		if (isDefault(row)) {
			this.rows.put(others.get(0).deepCopy().put("isDefault", true));
		}
		this.store.metafields.by("owner", "variant/" + Rows.id(row))
			.forEach((part) -> this.store.metafields.delete(Rows.id(part)));
		show(row);
	}

	Money price(JsonNode row) {
		return this.prices.of(row, "price");
	}

	BigDecimal rate(JsonNode row) {
		return this.prices.rate(row);
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		return this.view.of(row, links);
	}

}
