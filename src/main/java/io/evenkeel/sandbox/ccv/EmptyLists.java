package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Router;

/** Lists that records lead to and that nothing stands in here, photos for one. */
final class EmptyLists {

	private static final List<String> OF_PRODUCTS = List.of("productlabels", "productphotos", "productvariations",
			"productvideos", "producttaxtariffexceptions", "productattachments", "productkeywords", "productrelevant",
			"productstaggeredprices", "productreviews", "productshippingcosts");

	private static final List<String> OF_ORDERS = List.of("ordermessages", "ordernotifications",
			"orderaffiliatenetworks", "orderlabels");

	private EmptyLists() {
	}

	static void routes(Resource.Api api) {
		CcvStore store = api.store();
		OF_PRODUCTS.forEach((name) -> route(api, store.products, name));
		OF_ORDERS.forEach((name) -> route(api, store.orders, name));
		route(api, store.combinations, "attributecombinationphotos");
		route(api, store.users, "disabledpaymethods");
		route(api, store.users, "creditpointmutations");
		for (String name : List.of("cashups", "terminalreceipts")) {
			api.router()
				.on("GET", "/" + name,
						(request) -> new Listing().page(request, List.of(), api.links().to(name), (row) -> row));
		}
	}

	private static void route(Resource.Api api, Table parents, String name) {
		Router router = api.router();
		router.on("GET", "/" + parents.kind() + "/{id}/" + name, (request) -> {
			long id = Table.id(parents.get(request.variable("id")));
			return new Listing().page(request, List.of(), api.links().to(parents.kind(), id, name), (row) -> row);
		});
	}

}
