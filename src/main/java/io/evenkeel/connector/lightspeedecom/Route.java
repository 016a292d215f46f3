package io.evenkeel.connector.lightspeedecom;

import java.util.List;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resources of the service, with where they are and what their envelopes are called:
 * the names follow no rule.
 */
enum Route {

	SHOP("/shop", "shop", "shops"), LIMITS("/shop/limits", "shopLimits", "shopLimits"),
	PERMISSIONS("/account/permissions", "accountPermissions", "accountPermissions"),
	RATE_LIMIT("/account/ratelimit", "accountRatelimit", "accountRatelimit"),
	CATALOG("/catalog", "product", "products"), PRODUCTS("/products", "product", "products"),
	PRODUCT_ATTRIBUTES("/products/{product}/attributes", "productAttribute", "productAttributes"),
	VARIANTS("/variants", "variant", "variants"), VARIANTS_BULK("/variants/bulk", "variant", "variants"),
	MOVEMENTS("/variants/movements", "variantMovement", "variantsMovements"), BRANDS("/brands", "brand", "brands"),
	SUPPLIERS("/suppliers", "supplier", "suppliers"), TAXES("/taxes", "tax", "taxes"), TYPES("/types", "type", "types"),
	ATTRIBUTES("/attributes", "attribute", "attributes"),
	TYPES_ATTRIBUTES("/types/attributes", "typesAttribute", "typesAttributes"),
	CATEGORIES("/categories", "category", "categories"),
	CATEGORIES_PRODUCTS("/categories/products", "categoriesProduct", "categoriesProducts"),
	ORDERS("/orders", "order", "orders"), ORDER_PRODUCTS("/orders/{order}/products", "orderProduct", "orderProducts"),
	CUSTOM_STATUSES("/orders/customstatuses", "customStatus", "customStatuses");

	private final String path;

	private final String one;

	private final String many;

	Route(String path, String one, String many) {
		this.path = path;
		this.one = one;
		this.many = many;
	}

	String list() {
		return this.path + ".json";
	}

	String count() {
		return this.path + "/count.json";
	}

	/**
	 * Where one of them is.
	 * @return the path with its id as the last variable
	 */
	String item() {
		return this.path + "/{id}.json";
	}

	/**
	 * What its list is called in messages.
	 * @return such as {@code categories products}
	 */
	String words() {
		return this.path.replaceAll("\\{[^}]*}/", "").substring(1).replace('/', ' ');
	}

	/**
	 * The rows in an answer.
	 * @param body the answer
	 * @return null when it is no list of this kind
	 */
	@Nullable List<JsonNode> rows(JsonNode body) {
		return body.has(this.many) ? Told.others(body, this.many) : null;
	}

	/**
	 * The row in an answer that has one, by whichever name.
	 * @param body the answer
	 * @return the row, a missing node for none
	 */
	JsonNode row(JsonNode body) {
		JsonNode row = body.path(this.one);
		JsonNode other = body.path(this.many);
		return row.isObject() ? row : other.isArray() ? other.path(0) : other;
	}

	ObjectNode wrapped(JsonNode fields) {
		ObjectNode body = Nodes.object();
		body.set((this == PRODUCT_ATTRIBUTES) ? this.many : this.one, fields);
		return body;
	}

}
