/**
 * A stand-in of BigCommerce: catalogue, inventory and customers (v3), orders and store
 * (v2). Where the service's documents leave a choice open: a product whose stock is not
 * tracked takes no adjustment; an adjustment of stock does not move a product's
 * {@code date_modified}; an option and its value must be there before a variant uses
 * them, unless the variant is made together with its product; a limit above the maximum
 * is cut down in v3 and refused with 413 in v2; a filter that does not exist is refused
 * with 422; an order takes its stock when it is placed, an incomplete one does not, and a
 * cancelled, declined or refunded one gives it back; {@code external_order_id} may stand
 * twice; whatever the gateway in front refuses (401, 403, 429) has the shape of v3.
 */
@org.springframework.modulith.NamedInterface("bigcommerce")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.bigcommerce;
