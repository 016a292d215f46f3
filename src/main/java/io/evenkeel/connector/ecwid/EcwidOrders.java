package io.evenkeel.connector.ecwid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * The list of orders, of every payment and fulfilment status; baskets that were never
 * ordered (INCOMPLETE) are not in it.
 */
final class EcwidOrders implements Listing {

	private final EcwidApi api;

	EcwidOrders(EcwidApi api) {
		this.api = api;
	}

	@Override
	public String path() {
		return "/orders";
	}

	@Override
	public Map<String, String> query() {
		return Map.of("responseFields", EcwidApi.envelope(OrderMapping.FIELDS.toString()));
	}

	@Override
	public List<Item> items(JsonNode row, StoreProfile store) {
		return List.of(Items.order(new OrderMapping(store, this.api.settings().store()),
				this.api.settings().connection(), row));
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> wanted = ids.stream().filter((id) -> id.matches("\\w+")).collect(Collectors.toSet());
		return this.api.byIds(path(), "ids", wanted, "id")
			.stream()
			.map((row) -> Nodes.text(row, "id", ""))
			.filter(wanted::contains)
			.collect(Collectors.toSet());
	}

}
