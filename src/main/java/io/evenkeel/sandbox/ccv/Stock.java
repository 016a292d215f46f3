package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many there are: of a product, or of each of its combinations. The stock of a
 * product that is counted by combination is the sum of them.
 */
final class Stock {

	static final String FIELD = "stock";

	static final String TYPE = "stocktype";

	static final String OF_PRODUCT = "product";

	static final String OF_COMBINATION = "attribute_combination";

	private final CcvStore store;

	Stock(CcvStore store) {
		this.store = store;
	}

	/**
	 * What a number stands for.
	 *
	 * @param product the product
	 * @param combination its combination; null for the product as such
	 */
	record Found(ObjectNode product, @Nullable ObjectNode combination) {

		ObjectNode counted() {
			return (this.combination != null && isOfCombination(this.product)) ? this.combination : this.product;
		}

	}

	static boolean isOfCombination(JsonNode product) {
		return OF_COMBINATION.equals(Json.text(product, TYPE));
	}

	/**
	 * What a number stands for.
	 * @param number a product's number, or the number or SKU of a combination
	 * @return the first that has it
	 * @throws NoSuchElementException when there is none
	 */
	Found find(String number) {
		return found(number).orElseThrow(() -> new NoSuchElementException("there is no product " + number));
	}

	Optional<Found> found(String number) {
		return this.store.products.by("productnumber", number)
			.stream()
			.findFirst()
			.map((product) -> new Found(product, null))
			.or(() -> combination("product_number", number))
			.or(() -> combination("sku_number", number));
	}

	private Optional<Found> combination(String field, String number) {
		return this.store.combinations.by(field, number)
			.stream()
			.findFirst()
			.map((row) -> new Found(this.store.products.get(row.path("product_id").asLong(0)), row));
	}

	BigDecimal of(String number) {
		return Json.number(find(number).counted(), FIELD);
	}

	void set(Found found, BigDecimal quantity) {
		keep(found.product(), found.counted().put(FIELD, quantity));
		this.store.touch(found.product());
	}

	/**
	 * Takes what is sold, or gives it back; a product that has no stock stays as it is.
	 * @param found what is sold
	 * @param delta how many more
	 */
	void move(Found found, BigDecimal delta) {
		if (!Json.flag(found.product(), "stockenabled")) {
			return;
		}
		ObjectNode counted = found.counted();
		keep(found.product(), counted.put(FIELD, Json.number(counted, FIELD).add(delta)));
		this.store.moved(found.product());
	}

	private void keep(ObjectNode product, ObjectNode counted) {
		if (counted != product) {
			this.store.combinations.put(counted);
			sum(product);
		}
	}

	/**
	 * Writes the sum of its combinations into a product that is counted by them.
	 * @param product the product, kept by the caller
	 */
	void sum(ObjectNode product) {
		if (isOfCombination(product)) {
			product.put(FIELD,
					this.store.combinations.by("product_id", Table.id(product))
						.stream()
						.map((row) -> Json.number(row, FIELD))
						.reduce(BigDecimal.ZERO, BigDecimal::add));
		}
	}

}
