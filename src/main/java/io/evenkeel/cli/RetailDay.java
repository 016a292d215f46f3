package io.evenkeel.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;
import tools.jackson.databind.JsonNode;

/** Lightspeed Retail and a shop. */
abstract class RetailDay implements DemoDay {

	private static final String OUTLET = "Main Street";

	@Override
	public final SandboxService till() {
		return SandboxService.RETAIL;
	}

	@Override
	public final String place() {
		return OUTLET;
	}

	@Override
	public final Map<String, String> sell(Sandbox sandbox) {
		Iterator<String> most = soldOnBothSides(sandbox).iterator();
		Map<String, String> sold = new LinkedHashMap<>();
		String sku = most.next();
		sandbox.retail().sell(sku, 2, OUTLET);
		sold.put(sku, "2 sold at the till in " + OUTLET);
		sku = most.next();
		order(sandbox, "ann@example.com", "Ann Archer", sku, true);
		sold.put(sku, "1 sold in the shop, paid");
		sku = most.next();
		order(sandbox, "bo@example.com", "Bo Baker", sku, false);
		sold.put(sku, "1 ordered in the shop, not paid yet: it stays out of the till");
		return sold;
	}

	/** Orders one piece in the shop. */
	abstract void order(Sandbox sandbox, String email, String name, String sku, boolean isPaid);

	@Override
	public final Collection<String> soldOnBothSides(Sandbox sandbox) {
		return sandbox.retail()
			.products()
			.stream()
			.map((product) -> product.path("sku").asString(""))
			.filter((sku) -> isInShop(sandbox, sku))
			.sorted(Comparator.comparing((String sku) -> atTill(sandbox, sku)).reversed())
			.limit(3)
			.toList();
	}

	abstract boolean isInShop(Sandbox sandbox, String sku);

	@Override
	public final BigDecimal atTill(Sandbox sandbox, String sku) {
		return sandbox.retail().stock(sku, OUTLET);
	}

	@Override
	public final BigDecimal waiting(Sandbox sandbox, String sku) {
		return openLines(sandbox).filter((line) -> sku.equals(line.path("sku").asString("")))
			.map((line) -> line.path("quantity").decimalValue())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The lines of the orders that stay out of the till. */
	abstract Stream<JsonNode> openLines(Sandbox sandbox);

	static Stream<JsonNode> each(List<JsonNode> orders, String field, String value, String lines) {
		return orders.stream()
			.filter((order) -> order.path(field).asString("").equals(value))
			.flatMap((order) -> order.at(lines).valueStream());
	}

}
