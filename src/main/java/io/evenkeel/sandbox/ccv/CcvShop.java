package io.evenkeel.sandbox.ccv;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a shop and how they hang together. Whoever uses it holds the store's lock.
 */
final class CcvShop {

	final CcvStore store;

	final Links links;

	final Stock stock;

	final Combinations combinations;

	final Attributes attributes;

	final Products products;

	final Orders orders;

	private final Named named;

	CcvShop(Clock clock, Supplier<String> origin) {
		this.store = new CcvStore(clock);
		this.links = new Links(origin);
		this.named = new Named(this.store);
		this.stock = new Stock(this.store);
		this.combinations = new Combinations(this.store, this.stock);
		this.attributes = new Attributes(this.store, this.combinations);
		this.products = new Products(this.store, this.named, this.combinations, this.stock);
		this.orders = new Orders(this.store, this.stock, this.combinations);
	}

	/**
	 * Everything that the service answers to.
	 * @return the routes
	 */
	Router router() {
		Router router = new Router();
		Resource.Api api = new Resource.Api(this.store, router, this.links);
		EmptyLists.routes(api);
		new ShopApi(this.store, this.products, this.links).routes(router);
		this.named.routes(api);
		new ProductApi(this.store, this.products, this.combinations).routes(api);
		this.attributes.routes(api);
		new CombinationApi(this.store, this.combinations, this.links).routes(api);
		new Categories(this.store).routes(api);
		new Properties(this.store).routes(api);
		new Users(this.store).routes(api);
		new OrderApi(this.store, this.orders).routes(api);
		return router;
	}

	/**
	 * A product as it is read, with all that hangs on it in its place.
	 * @param product the product
	 * @return lists instead of links to combinations, categories and property groups
	 */
	JsonNode whole(ObjectNode product) {
		ObjectNode whole = new ProductView(this.store, this.links).of(product);
		CombinationApi combinationView = new CombinationApi(this.store, this.combinations, this.links);
		PropertyView propertyView = new PropertyView(this.store, this.links);
		whole.set("attributecombinations",
				Json.array(this.combinations.of(product).stream().map(combinationView::combination).toList()));
		List<ObjectNode> links = this.store.productToCategories.by("product_id", Table.id(product));
		whole.set("producttocategories", Json.array(links.stream()
			.map((link) -> Categories.view(this.links, this.store.categories.get(link.path("category_id").asLong(0))))
			.toList()));
		whole.set("producttopropertygroups",
				Json.array(this.store.productToGroups.by("product_id", Table.id(product))
					.stream()
					.map(propertyView::link)
					.toList()));
		return whole;
	}

	/**
	 * An order as it is read, with its rows and notes in their place, and the mails that
	 * the customer got.
	 * @param order the order
	 * @return lists instead of links
	 */
	JsonNode whole(ObjectNode order, OrderView view) {
		ObjectNode whole = view.of(order);
		ArrayNode rows = whole.putArray("orderrows");
		this.orders.rows().of(order).forEach((row) -> rows.add(view.row(row)));
		ArrayNode notes = whole.putArray("ordernotes");
		this.store.orderNotes.by("order_id", Table.id(order)).forEach((note) -> notes.add(view.note(note)));
		whole.set("mails", order.path(Orders.MAILS).deepCopy());
		return whole;
	}

}
