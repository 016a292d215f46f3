package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Diagnosis;
import io.evenkeel.failure.Failure;
import io.evenkeel.http.Left;
import io.evenkeel.http.ServiceRefusal;

/** Finds out whether a connection works, in plain words, without changing anything. */
final class EcwidDiagnosis {

	private final EcwidApi api;

	EcwidDiagnosis(EcwidApi api) {
		this.api = api;
	}

	Diagnosis diagnosis() {
		try {
			return facts(this.api.profile().store());
		}
		catch (Failure ex) {
			return Diagnosis.bad(words(ex, "read_store_profile"));
		}
	}

	private Diagnosis facts(StoreProfile store) {
		List<String> facts = new ArrayList<>();
		facts.add("the store is " + store.name() + " (" + this.api.settings().store() + "), its currency "
				+ store.currency());
		boolean products = canRead("/products", "read_catalog", "products and stock can be read", facts);
		boolean orders = canRead("/orders", "read_orders", "orders can be read", facts);
		facts.add("products and stock are written with the scopes create_catalog and update_catalog,"
				+ " which only a write can prove; orders are never written");
		if (store.mostProducts() != null) {
			facts.add("its plan holds " + store.mostProducts() + " products");
		}
		this.api.left().forEach((left) -> facts.add(limit(left)));
		if (!products && !orders) {
			return new Diagnosis(false, "The token is good, but opens neither the catalogue nor the orders.", facts);
		}
		return new Diagnosis(products && orders,
				(products && orders) ? "it can be read" : "The token opens only a part of what jobs need.", facts);
	}

	private boolean canRead(String path, String scope, String good, List<String> facts) {
		try {
			this.api.page(path, Map.of("responseFields", "total,count,offset,limit,items(id)"), 0);
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
		if (message.contains("INSUFFICIENT_APP_SCOPE")) {
			return "The app lacks the scope " + scope + ". Give it to the app in the store and make a new token.";
		}
		if (message.contains("INVALID_API_TOKEN") || message.contains("(401") || message.contains("(403")) {
			return "Store " + this.api.settings().store() + " refused the token. Check that it is the secret token"
					+ " of an app of this very store.";
		}
		if (failure instanceof ServiceRefusal refusal && refusal.status() == 402) {
			return "The plan of store " + this.api.settings().store() + " does not include the API. "
					+ "Its owner can choose one that does.";
		}
		if (failure instanceof ServiceRefusal refusal && refusal.status() == 404) {
			return "There is no store " + this.api.settings().store() + " at " + this.api.settings().origin()
					+ ". Check 'store' and 'url'.";
		}
		return message;
	}

}
