package io.evenkeel.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;
import tools.jackson.databind.JsonNode;

/** CCV SalesPOS and Lightspeed eCom C-Series. */
final class SalesPosDay implements DemoDay {

	private static final int MANY = 100_000;

	@Override
	public SandboxService till() {
		return SandboxService.CCV;
	}

	@Override
	public SandboxService shop() {
		return SandboxService.CSERIES;
	}

	@Override
	public String catalogue() {
		return "products-ccv-to-c-series";
	}

	@Override
	public String orders() {
		return "orders-c-series-to-ccv";
	}

	@Override
	public String stock() {
		return "stock-ccv-to-c-series";
	}

	@Override
	public String place() {
		return "available";
	}

	@Override
	public void hurry(Sandbox sandbox) {
		sandbox.cseries().limits(MANY, MANY, MANY, MANY);
		sandbox.ccv().limits(MANY, Duration.ofMinutes(1));
		sandbox.ccv().routeLimits(MANY, MANY, Duration.ofMinutes(1));
	}

	@Override
	public Map<String, String> sell(Sandbox sandbox) {
		Iterator<String> most = soldOnBothSides(sandbox).iterator();
		Map<String, String> sold = new LinkedHashMap<>();
		String sku = most.next();
		sandbox.ccv().sell(sku, 2);
		sold.put(sku, "2 sold at the till");
		sku = most.next();
		sandbox.cseries().order("ann@example.com").name("Ann Archer").line(sku, 1).paid(true).place();
		sold.put(sku, "1 sold in the shop, paid");
		sku = most.next();
		sandbox.cseries().order("bo@example.com").name("Bo Baker").line(sku, 1).paid(false).place();
		sold.put(sku, "1 ordered in the shop, not paid yet: it stays out of the till");
		return sold;
	}

	@Override
	public Collection<String> soldOnBothSides(Sandbox sandbox) {
		return sandbox.ccv()
			.products()
			.stream()
			.filter((product) -> product.path("stocktype").asString("").equals("product"))
			.map((product) -> product.path("productnumber").asString(""))
			.filter((sku) -> sandbox.cseries().product(sku).isPresent() && atTill(sandbox, sku).signum() > 0)
			.sorted(Comparator.comparing((String sku) -> atTill(sandbox, sku)).reversed())
			.limit(3)
			.toList();
	}

	@Override
	public BigDecimal atTill(Sandbox sandbox, String sku) {
		return sandbox.ccv().stock(sku);
	}

	@Override
	public BigDecimal inShop(Sandbox sandbox, String sku) {
		return sandbox.cseries().stock(sku);
	}

	@Override
	public BigDecimal waiting(Sandbox sandbox, String sku) {
		BigDecimal pieces = BigDecimal.ZERO;
		for (JsonNode order : sandbox.cseries().orders()) {
			if (order.path("paymentStatus").asString("").equals("not_paid")) {
				for (JsonNode item : order.path("products")) {
					boolean is = item.path("sku").asString("").equals(sku);
					pieces = is ? pieces.add(item.path("quantityOrdered").decimalValue()) : pieces;
				}
			}
		}
		return pieces;
	}

}
