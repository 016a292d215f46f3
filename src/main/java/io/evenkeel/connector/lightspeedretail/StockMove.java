package io.evenkeel.connector.lightspeedretail;

import java.util.List;

import io.evenkeel.connector.Change;
import tools.jackson.databind.JsonNode;

/**
 * A change of stock as adjustments.
 *
 * @param change the change
 * @param adjustments one for each outlet
 */
record StockMove(Change change, List<JsonNode> adjustments) {
}
