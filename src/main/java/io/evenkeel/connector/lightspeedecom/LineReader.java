package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Asks for the lines of orders. Right after an order is placed, its lines may not be
 * found yet; that passes within seconds and is waited out.
 */
final class LineReader {

	/** Our id of a line's product, written there for the mapping. */
	static final String OUR_PRODUCT = "ourProduct";

	private static final String PRODUCTS = "products";

	private static final int TRIES = 4;

	private final EcomApi api;

	private final RetryTemplate retry;

	private final Catalogue catalogue;

	/** For each product asked about, whether its variants are records of their own. */
	private final Map<String, Boolean> hasVariants = new HashMap<>();

	private int asked;

	private boolean isWalked;

	LineReader(EcomApi api) {
		this.api = api;
		this.catalogue = new Catalogue(api);
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(TRIES)
			.delay(api.patience().firstPause())
			.multiplier(2)
			.predicate((failure) -> failure instanceof ServiceRefusal refusal && refusal.status() == 404)
			.build());
	}

	/**
	 * The lines of an order, each with our id of its product.
	 * @param order its JSON
	 * @return the lines
	 */
	ArrayNode lines(JsonNode order) {
		String id = Told.text(order, "id", "");
		List<JsonNode> told = Told.isInPlace(order, PRODUCTS) ? Told.others(order, PRODUCTS) : asked(id);
		ArrayNode lines = Nodes.array();
		for (JsonNode one : told) {
			ObjectNode line = (ObjectNode) one.deepCopy();
			setProduct(line);
			lines.add(line);
		}
		return lines;
	}

	private List<JsonNode> asked(String order) {
		try {
			return Objects.requireNonNull(this.retry
				.execute(() -> this.api.below(Route.ORDER_PRODUCTS, order, "the lines of order " + order)));
		}
		catch (RetryException ex) {
			if (ex.getLastException() instanceof ServiceRefusal refusal && refusal.status() == 404) {
				throw missing(order, refusal);
			}
			if (ex.getLastException() instanceof Failure failure) {
				throw failure;
			}
			throw new StopFailure("Stopped while the lines of order " + order
					+ " were waited for. Nothing is lost, start again to go on.", ex);
		}
	}

	/**
	 * An order that was set aside would not be looked at before it changes, and be
	 * missed; so one that is there is read again by the next run. One that is gone is set
	 * aside.
	 */
	private Failure missing(String order, ServiceRefusal refusal) {
		if (this.api.one(Route.ORDERS, order, "whether order " + order + " is there").isEmpty()) {
			return refusal;
		}
		return new TryAgainFailure(
				"The lines of order " + order + " cannot be found at " + this.api.settings().connection()
						+ " yet, though the order is there." + " What was read stays; the next run asks again.",
				refusal);
	}

	/**
	 * A line names a variant even where the product is one thing to sell, so the product
	 * is asked, once. One that is gone is known by its variant.
	 */
	private void setProduct(ObjectNode line) {
		String product = Told.id(line, "product");
		String variant = Told.id(line, "variant");
		if (product == null) {
			return;
		}
		boolean isOne = variant == null || !hasVariants(product);
		line.put(OUR_PRODUCT, isOne ? product : product + "-" + variant);
	}

	/**
	 * Many orders are of many products: when as many were asked for one by one as the
	 * catalogue has pages, it is walked through once and tells of all.
	 */
	private boolean hasVariants(String product) {
		if (!this.hasVariants.containsKey(product) && !this.isWalked && this.catalogue.isWalkShorter(++this.asked)) {
			this.isWalked = true;
			this.catalogue.walk(this::learn);
		}
		Boolean known = this.hasVariants.get(product);
		if (known == null) {
			JsonNode row = this.catalogue.find(List.of(product)).get(product);
			known = row == null || Options.areIn(row);
			this.hasVariants.put(product, known);
		}
		return known;
	}

	private void learn(JsonNode product) {
		this.hasVariants.put(Told.text(product, "id", ""), Options.areIn(product));
	}

}
