package io.evenkeel.sandbox.retail;

import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** Sales over HTTP. */
final class SaleApi {

	private final RetailShop shop;

	private final Sales sales;

	SaleApi(RetailShop shop, Sales sales) {
		this.shop = shop;
		this.sales = sales;
	}

	void routes(Router router) {
		router.on("GET", "/sales", (request) -> Answers.page(this.shop.sales, request, SaleApi::view));
		router.on("POST", "/sales", (request) -> Answers.data(view(this.sales.post(Answers.body(request)))));
		router.on("GET", "/sales/{id}", (request) -> Answers.data(view(this.sales.sale(request.variable("id")))));
		router.on("PUT", "/sales/{id}",
				(request) -> Answers.data(view(this.sales.put(request.variable("id"), Answers.body(request)))));
		router.on("POST", "/sales/{id}/actions/return",
				(request) -> Answers.data(view(this.sales.giveBack(request.variable("id")))));
		router.on("PUT", "/sales/{id}/actions/return",
				(request) -> Answers.data(view(this.sales.giveBack(request.variable("id")))));
	}

	/**
	 * A sale as it is shown: its version stands apart.
	 * @param row the sale
	 * @return a copy
	 */
	static ObjectNode view(ObjectNode row) {
		ObjectNode view = row.deepCopy();
		view.remove("version");
		view.putObject("_metadata").set("version", row.path("version"));
		return view;
	}

}
