package io.evenkeel.cli;

import java.math.BigDecimal;
import java.util.stream.Stream;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;
import tools.jackson.databind.JsonNode;

/** Lightspeed Retail and BigCommerce. */
final class BigCommerceDay extends RetailDay {

	private static final int PENDING = 1;

	private static final int COMPLETED = 10;

	@Override
	public SandboxService shop() {
		return SandboxService.BIGCOMMERCE;
	}

	@Override
	public String catalogue() {
		return "catalog-retail-to-bigcommerce";
	}

	@Override
	public String orders() {
		return "orders-bigcommerce-to-retail";
	}

	@Override
	public String stock() {
		return "stock-retail-to-bigcommerce";
	}

	@Override
	void order(Sandbox sandbox, String email, String name, String sku, boolean isPaid) {
		sandbox.bigcommerce().order(email).name(name).line(sku, 1).status(isPaid ? COMPLETED : PENDING).place();
	}

	@Override
	boolean isInShop(Sandbox sandbox, String sku) {
		return sandbox.bigcommerce().product(sku).isPresent();
	}

	@Override
	public BigDecimal inShop(Sandbox sandbox, String sku) {
		return sandbox.bigcommerce().stock(sku);
	}

	@Override
	Stream<JsonNode> openLines(Sandbox sandbox) {
		return each(sandbox.bigcommerce().orders(), "status_id", Integer.toString(PENDING), "/parts/products");
	}

}
