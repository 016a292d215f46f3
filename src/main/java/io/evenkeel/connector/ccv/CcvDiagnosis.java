package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.Failure;
import io.evenkeel.http.Call;
import io.evenkeel.http.Left;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;

/** Finds out whether a connection works, in plain words, without changing anything. */
final class CcvDiagnosis {

	private static final List<String> OF_PRODUCTS = List.of("products", "attributecombinations", "attributes",
			"attributevalues", "productattributevalues", "categories", "categorytree", "producttocategories",
			"productpropertygroups", "productproperties", "productpropertyvalues", "producttopropertygroups", "brands",
			"suppliers", "packages");

	private static final List<String> OF_STOCK = List.of("products", "attributecombinations");

	private static final List<String> OF_ORDERS = List.of("orders", "orderrows", "ordernotes", "users", "packages");

	private final CcvApi api;

	CcvDiagnosis(CcvApi api) {
		this.api = api;
	}

	Diagnosis diagnosis() {
		try {
			return facts(resources());
		}
		catch (Failure ex) {
			return Diagnosis.bad(words(ex));
		}
	}

	/** The service tells at its root what the keys open. */
	private Set<String> resources() {
		JsonNode root = this.api.send(Call.get("/").about("the list of what the keys open")).json();
		return Nodes.each(root, "items").map(CcvDiagnosis::name).collect(Collectors.toSet());
	}

	private static String name(JsonNode item) {
		String address = Nodes.text(item, "uri", Nodes.text(item, "href", Nodes.text(item, "title", "")));
		return address.replaceFirst("/+$", "").replaceFirst(".*/", "");
	}

	private Diagnosis facts(Set<String> open) {
		List<String> facts = new ArrayList<>();
		if (!open.contains("webshops")) {
			return Diagnosis.bad("The keys of " + this.api.settings().shop()
					+ " do not open 'webshops', which every job needs for currency and prices. Allow it under"
					+ " My web shop > Settings > API settings.");
		}
		Shop shop = Shop.of(this.api);
		facts.add("the shop is " + shop.name() + ", a " + (shop.isSalesPos() ? "SalesPOS" : "web shop")
				+ ", its currency " + shop.currency() + ", its prices are entered "
				+ (shop.isPriceWithTax() ? "with" : "without") + " tax");
		facts.add((shop.productLimit() < 0) ? "any number of products is allowed"
				: shop.productsLeft() + " of " + shop.productLimit() + " products can still be made");
		boolean products = flow("products", OF_PRODUCTS, open, facts);
		boolean stock = flow("stock", OF_STOCK, open, facts);
		boolean orders = flow("orders", OF_ORDERS, open, facts);
		facts.add("each kind of read may be made 150 times a minute, each kind of write 100 times");
		this.api.left().forEach((left) -> facts.add(limit(left)));
		boolean isAll = products && stock && orders;
		boolean isAny = products || stock || orders;
		return new Diagnosis(isAll, isAll ? "it can be read and written"
				: isAny ? "The keys open only a part of what jobs need." : "The keys open nothing of what jobs need.",
				facts);
	}

	private static boolean flow(String records, List<String> needed, Set<String> open, List<String> facts) {
		String missing = needed.stream().filter((one) -> !open.contains(one)).collect(Collectors.joining(", "));
		facts.add(missing.isEmpty() ? "jobs about " + records + " are possible"
				: "jobs about " + records + " are not possible: the keys do not open " + missing
						+ "; allow it under My web shop > Settings > API settings");
		return missing.isEmpty();
	}

	private static String limit(Left left) {
		return left.calls() + " of at most " + left.window().calls() + " calls in " + left.window().length().toSeconds()
				+ " s are left, as far as is known";
	}

	private String words(Failure failure) {
		String message = String.valueOf(failure.getMessage());
		if (message.contains("(401") || message.contains("(403")) {
			return "The shop " + this.api.settings().shop() + " refused the keys: " + message
					+ " Both keys must be of this very shop, and this machine's clock right to five minutes.";
		}
		if (failure instanceof ServiceRefusal refusal && refusal.status() == 404) {
			return "There is no API of CCV at " + this.api.settings().origin() + ". Check 'shop' and 'url'.";
		}
		return message;
	}

}
