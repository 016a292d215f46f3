package io.evenkeel.cli;

import java.math.BigDecimal;
import java.util.stream.Stream;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;
import tools.jackson.databind.JsonNode;

/** Lightspeed Retail and Ecwid. */
final class EcwidDay extends RetailDay {

	private static final String UNPAID = "AWAITING_PAYMENT";

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
	void order(Sandbox sandbox, String email, String name, String sku, boolean isPaid) {
		sandbox.ecwid().order(email).name(name).line(sku, 1).payment(isPaid ? "PAID" : UNPAID).place();
	}

	@Override
	boolean isInShop(Sandbox sandbox, String sku) {
		return sandbox.ecwid().product(sku).isPresent();
	}

	@Override
	public BigDecimal inShop(Sandbox sandbox, String sku) {
		return sandbox.ecwid().stock(sku);
	}

	@Override
	Stream<JsonNode> openLines(Sandbox sandbox) {
		return each(sandbox.ecwid().orders(), "paymentStatus", UNPAID, "/items");
	}

}
