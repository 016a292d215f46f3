package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Diagnosis;
import io.evenkeel.failure.Failure;
import io.evenkeel.http.Left;
import io.evenkeel.http.ServiceRefusal;

/** Finds out whether a connection works, in plain words, without changing anything. */
final class BigCommerceDiagnosis {

	private final BigCommerceApi api;

	BigCommerceDiagnosis(BigCommerceApi api) {
		this.api = api;
	}

	Diagnosis diagnosis() {
		try {
			return facts(this.api.profile().store());
		}
		catch (Failure ex) {
			return Diagnosis.bad(words(ex, "store_v2_information_read_only (Information & settings)"));
		}
	}

	private Diagnosis facts(StoreProfile store) {
		List<String> facts = new ArrayList<>();
		facts.add("the store is " + store.name() + " (" + this.api.settings().store() + ", plan " + store.plan()
				+ "), its currency " + store.currency() + ", its prices are entered "
				+ (store.isPriceWithTax() ? "with" : "without") + " tax");
		boolean products = canRead(BigCommerceApi.PRODUCTS, "store_v2_products (Products)",
				"products and stock can be read", facts);
		boolean orders = canRead(BigCommerceApi.ORDERS, "store_v2_orders (Orders)", "orders can be read", facts);
		boolean stock = canRead("/v3/inventory/items", "store_inventory (Store inventory)",
				"stock by location can be read", facts);
		facts.add("products are written with the scope store_v2_products, stock with store_inventory,"
				+ " which only a write can prove; orders are never written");
		this.api.left().forEach((left) -> facts.add(limit(left)));
		if (!products && !orders) {
			return new Diagnosis(false, "The token is good, but opens neither the catalogue nor the orders.", facts);
		}
		boolean isAll = products && orders && stock;
		return new Diagnosis(isAll, isAll ? "it can be read" : "The token opens only a part of what jobs need.", facts);
	}

	private boolean canRead(String path, String scope, String good, List<String> facts) {
		try {
			this.api.ask(path, Map.of("limit", "1"), path.substring(path.lastIndexOf('/') + 1));
			facts.add(good);
			return true;
		}
		catch (Failure ex) {
			facts.add(words(ex, scope));
			return false;
		}
	}

	private static String limit(Left left) {
		return left.calls() + " of " + left.window().calls() + " calls in " + left.window().length().toSeconds()
				+ " s are left";
	}

	private String words(Failure failure, String scope) {
		String message = String.valueOf(failure.getMessage());
		String store = this.api.settings().store();
		if (message.contains("(401")) {
			return "Store " + store + " refused the token. Check that it is the access token"
					+ " of a store-level API account of this very store.";
		}
		if (message.contains("(403")) {
			return "The API account of store " + store + " lacks the scope " + scope
					+ ". Make a new account that has it, and use its token.";
		}
		if (failure instanceof ServiceRefusal refusal && (refusal.status() == 402 || refusal.status() == 507)) {
			return "The plan of store " + store + " does not include this. Its owner can choose one that does.";
		}
		if (failure instanceof ServiceRefusal refusal && refusal.status() == 404) {
			return "There is no store " + store + " at " + this.api.settings().origin() + ". Check 'store' and 'url'.";
		}
		return message;
	}

}
