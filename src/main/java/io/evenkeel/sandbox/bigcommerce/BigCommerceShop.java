package io.evenkeel.sandbox.bigcommerce;

import java.time.Clock;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a store and how they hang together. Whoever uses it holds the store's
 * lock.
 */
final class BigCommerceShop {

	final BigCommerceStore store;

	final Orders orders;

	final Refunds refunds;

	final Adjustments adjustments;

	final BigCommercePeople people;

	private final Options options;

	private final Variants variants;

	private final Brands brands;

	private final ProductForm form;

	private final Customers customers;

	BigCommerceShop(Clock clock) {
		this.store = new BigCommerceStore(clock);
		this.options = new Options(this.store);
		this.variants = new Variants(this.store, this.options);
		this.brands = new Brands(this.store);
		this.form = new ProductForm(this.store, this.variants, this.brands);
		this.customers = new Customers(this.store);
		this.orders = new Orders(this.store);
		this.refunds = new Refunds(this.store, this.orders);
		this.adjustments = new Adjustments(this.store);
		this.people = new BigCommercePeople(this.store, this.form, this.variants, this.refunds);
	}

	/**
	 * Everything that the service answers to.
	 * @param origin where the service is; asked for when it is known
	 * @return the routes
	 */
	Router router(Supplier<String> origin) {
		Router router = new Router();
		new ProductApi(this.store, this.form).routes(router);
		new VariantApi(this.store, this.variants).routes(router);
		new ProductPartsApi(this.store, this.options, this.variants).routes(router);
		this.brands.routes(router);
		new CategoryApi(this.store).routes(router);
		new InventoryApi(this.store, this.adjustments).routes(router);
		Supplier<OrderView> view = () -> new OrderView(origin.get(), new Statuses(this.store.labels()));
		new OrderApi(this.store, this.orders, view).routes(router);
		new PaymentApi(this.store, this.refunds).routes(router);
		new Metafields(this.store).routes(router);
		this.customers.routes(router);
		new StoreApi(this.store).routes(router);
		return router;
	}

	long place(OrderDraft draft) {
		boolean includesTax = this.store.pricesIncludeTax();
		JsonNode body = draft.body(this.people::find, this.customers::of, includesTax);
		return Rows.id(this.orders.place(body, draft.terms(includesTax)));
	}

}
