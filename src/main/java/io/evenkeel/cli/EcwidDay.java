package io.evenkeel.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;
import tools.jackson.databind.JsonNode;

/** Lightspeed Retail and Ecwid. */
final class EcwidDay implements DemoDay {

	private static final String OUTLET = "Main Street";

	private static final String UNPAID = "AWAITING_PAYMENT";

	@Override
	public SandboxService till() {
		return SandboxService.RETAIL;
	}

	@Override
	public SandboxService shop() {
		return SandboxService.ECWID;
	}

	@Override
	public String catalogue() {
		return "catalog-retail-to-ecwid";
	}

	@Override
	public String orders() {
		return "orders-ecwid-to-retail";
	}

	@Override
	public String stock() {
		return "stock-retail-and-ecwid";
	}

	@Override
	public String place() {
		return OUTLET;
	}

	@Override
	public Map<String, String> sell(Sandbox sandbox) {
		Iterator<String> most = soldOnBothSides(sandbox).iterator();
		Map<String, String> sold = new LinkedHashMap<>();
		String sku = most.next();
		sandbox.retail().sell(sku, 2, OUTLET);
		sold.put(sku, "2 sold at the till in " + OUTLET);
		sku = most.next();
		sandbox.ecwid().order("ann@example.com").name("Ann Archer").line(sku, 1).place();
		sold.put(sku, "1 sold in the shop, paid");
		sku = most.next();
		sandbox.ecwid().order("bo@example.com").name("Bo Baker").line(sku, 1).payment(UNPAID).place();
		sold.put(sku, "1 ordered in the shop, not paid yet: it stays out of the till");
		return sold;
	}

	@Override
	public Collection<String> soldOnBothSides(Sandbox sandbox) {
		return sandbox.retail()
			.products()
			.stream()
			.map((product) -> product.path("sku").asString(""))
			.filter((sku) -> sandbox.ecwid().product(sku).isPresent())
			.sorted(Comparator.comparing((String sku) -> atTill(sandbox, sku)).reversed())
			.limit(3)
			.toList();
	}

	@Override
	public BigDecimal atTill(Sandbox sandbox, String sku) {
		return sandbox.retail().stock(sku, OUTLET);
	}

	@Override
	public BigDecimal inShop(Sandbox sandbox, String sku) {
		return sandbox.ecwid().stock(sku);
	}

	@Override
	public BigDecimal waiting(Sandbox sandbox, String sku) {
		BigDecimal pieces = BigDecimal.ZERO;
		for (JsonNode order : sandbox.ecwid().orders()) {
			if (order.path("paymentStatus").asString("").equals(UNPAID)) {
				for (JsonNode item : order.path("items")) {
					boolean is = item.path("sku").asString("").equals(sku);
					pieces = is ? pieces.add(item.path("quantity").decimalValue()) : pieces;
				}
			}
		}
		return pieces;
	}

}
