package io.evenkeel.commerce;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How much of a product is in an outlet.
 *
 * @param id the id on its side
 * @param product the id of the product or variant
 * @param outlet the outlet, warehouse or location; null where the side has only one
 * @param physical the quantity on the shelf
 * @param reserved the quantity promised to open orders; null when the side does not tell
 */
public record StockLevel(String id, String product, @Nullable String outlet, BigDecimal physical,
		@Nullable BigDecimal reserved) implements CommerceRecord {
}
