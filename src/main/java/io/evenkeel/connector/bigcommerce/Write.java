package io.evenkeel.connector.bigcommerce;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a change, sent together with others of its kind.
 *
 * @param kind what it does
 * @param ids what it is done to; null for a new product
 * @param body what is sent
 * @param what what it is about, for messages
 */
record Write(Kind kind, @Nullable Ids ids, ObjectNode body, String what) {

	/** The kinds, in the order in which they are sent. */
	enum Kind {

		CREATE_PRODUCT(1), CREATE_VARIANT(50), UPDATE_PRODUCT(10), UPDATE_VARIANT(50), RENUMBER_VARIANT(1),
		DELETE_PART(1), ADD_IMAGE(1), SET_STOCK(2000), CHANGE_STOCK(2000), DELETE_VARIANT(1), DELETE_PRODUCT(250);

		private final int most;

		Kind(int most) {
			this.most = most;
		}

		/**
		 * How many the service takes in one call.
		 * @return at least 1
		 */
		int most() {
			return this.most;
		}

		/**
		 * Whether sent twice is the same as sent once.
		 * @return false for what adds something
		 */
		boolean isRepeatable() {
			return this != CREATE_PRODUCT && this != CREATE_VARIANT && this != ADD_IMAGE && this != CHANGE_STOCK;
		}

	}

	/**
	 * Whether two writes are one: the same done twice to the same.
	 * @param other another write
	 * @return true when one of them is enough
	 */
	boolean isSameAs(Write other) {
		return this.kind.isRepeatable() && this.kind == other.kind && this.ids != null && this.ids.equals(other.ids)
				&& this.body.equals(other.body);
	}

	static Write product(ObjectNode body, String what) {
		return new Write(Kind.CREATE_PRODUCT, null, body, what);
	}

	/**
	 * Changes fields. A batch of variants takes no article numbers, so a variant that
	 * gets another goes by itself.
	 * @param ids what is changed
	 * @param fields the fields
	 * @param what what it is about
	 * @return the write
	 */
	static Write update(Ids ids, ObjectNode fields, String what) {
		if (ids.isVariant() && fields.has("sku")) {
			return new Write(Kind.RENUMBER_VARIANT, ids, fields, what);
		}
		ObjectNode body = Nodes.object();
		body.put("id", Long.parseLong((ids.variant() != null) ? ids.variant() : ids.product()));
		body.setAll(fields);
		return new Write(ids.isVariant() ? Kind.UPDATE_VARIANT : Kind.UPDATE_PRODUCT, ids, body, what);
	}

	static Write variant(Ids product, ObjectNode body, String what) {
		return new Write(Kind.CREATE_VARIANT, product, body, what);
	}

	/**
	 * A stock level, or a difference of it, at one place. A variant goes by its own id,
	 * what is counted as a product by the product's.
	 * @param kind SET_STOCK or CHANGE_STOCK
	 * @param ids the record
	 * @param location the place
	 * @param quantity the level or the difference
	 * @param what what it is about
	 * @return the write
	 */
	static Write stock(Kind kind, Ids ids, long location, int quantity, String what) {
		ObjectNode body = Nodes.object().put("location_id", location).put("quantity", quantity);
		String variant = ids.variant();
		body.put((variant != null) ? "variant_id" : "product_id",
				Long.parseLong((variant != null) ? variant : ids.product()));
		return new Write(kind, ids, body, what);
	}

	static Write delete(Ids ids, String what) {
		return new Write(ids.isVariant() ? Kind.DELETE_VARIANT : Kind.DELETE_PRODUCT, ids, Nodes.object(), what);
	}

	/**
	 * Takes something away from a product.
	 * @param product the product
	 * @param list the list it is in, such as {@code images}
	 * @param part its row there
	 * @param what what it is about
	 * @return the write
	 */
	static Write deletePart(Ids product, String list, JsonNode part, String what) {
		ObjectNode body = Nodes.object().put("list", list).put("id", part.path("id").asLong());
		return new Write(Kind.DELETE_PART, product, body, what);
	}

	static Write addImage(Ids product, ObjectNode image, String what) {
		return new Write(Kind.ADD_IMAGE, product, image, what);
	}

}
