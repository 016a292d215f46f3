package io.evenkeel.sandbox.cseries;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Limiter;
import io.evenkeel.sandbox.web.Router;

/**
 * The parts of a shop and how they hang together. Whoever uses it holds the store's lock.
 */
final class CSeriesShop {

	final CSeriesStore store;

	final Products products;

	final Variants variants;

	final Movements movements;

	final Sets sets;

	final Categories categories;

	final Customers customers;

	final OrderPlacing placing;

	final OrderStates states;

	final OrderApi orders;

	final OrderView view;

	private final Events events;

	CSeriesShop(Clock clock, Supplier<String> origin) {
		this.store = new CSeriesStore(clock, origin);
		this.movements = new Movements(this.store);
		this.variants = new Variants(this.store, this.movements);
		this.products = new Products(this.store, this.variants);
		this.sets = new Sets(this.store);
		this.categories = new Categories(this.store);
		this.customers = new Customers(this.store);
		this.events = new Events(this.store, this.movements);
		Papers papers = new Papers(this.store, this.events);
		this.placing = new OrderPlacing(this.store, this.variants, this.customers, this.movements, papers, this.events);
		this.states = new OrderStates(this.store, this.variants, this.movements, this.events);
		this.view = new OrderView(this.store, this.customers);
		Credits credits = new Credits(this.store, this.variants, this.movements, papers);
		this.orders = new OrderApi(this.store, this.states, this.view, credits);
	}

	/**
	 * Everything that the service answers to. What has a word where others have an id
	 * comes first.
	 * @param shares what is left of the limit
	 * @return the routes
	 */
	Router router(Supplier<List<Limiter.Share>> shares) {
		Router router = new Router();
		new ShopApi(this.store, shares).routes(router);
		new CategoryProducts(this.store).routes(router);
		new TypeAttributes(this.store).routes(router);
		new ProductAttributes(this.store).routes(router);
		new Metafields(this.store).routes(router);
		List.of(Simple.brands(this.store), Simple.suppliers(this.store), Simple.deliverydates(this.store),
				Simple.taxes(this.store), Simple.attributes(this.store), Simple.types(this.store),
				Simple.customStatuses(this.store), this.sets, this.categories, this.customers, this.variants,
				this.products)
			.forEach((resource) -> resource.routes(router));
		new PaperApi(this.store, this.states, this.view).routes(router);
		this.events.routes(router);
		this.orders.routes(router);
		return router;
	}

	long place(OrderDraft draft) {
		long order = this.placing.place(draft);
		this.orders.placed(order);
		return order;
	}

}
