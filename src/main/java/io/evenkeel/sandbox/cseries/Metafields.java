package io.evenkeel.sandbox.cseries;

import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** Notes by key that apps leave at other records. A key may stand twice. */
final class Metafields {

	private static final Fields FIELDS = new Fields("{\"key\": \"\", \"value\": \"\"}").needing("key");

	private final CSeriesStore store;

	Metafields(CSeriesStore store) {
		this.store = store;
	}

	void routes(Router router) {
		Map.of("product", this.store.products, "variant", this.store.variants, "customer", this.store.customers,
				"order", this.store.orders, "invoice", this.store.invoices, "shipment", this.store.shipments)
			.forEach((owner, owners) -> routes(router, owner, owners));
	}

	private void routes(Router router, String owner, Rows owners) {
		String path = "/" + owner + "s/{owner}/metafields";
		Kind kind = Kind.of(path, owner + "Metafield", owner + "Metafields");
		new Listing(this.store, kind, (request) -> this.store.metafields.by("owner", owner(request, owner, owners)),
				(row, links) -> view(row))
			.routes(router);
		router.on("POST", path, (request) -> {
			String own = owner(request, owner, owners);
			ObjectNode row = Json.object().put("id", this.store.nextId(this.store.metafields)).put("owner", own);
			return Answers.of(201, kind.one(), write(row.put("value", ""), request, kind));
		});
		router.on("PUT", path + "/{id}",
				(request) -> Answers.ok(kind.one(), write(find(request, owner, owners), request, kind)));
		router.on("DELETE", path + "/{id}", (request) -> {
			this.store.metafields.delete(Rows.id(find(request, owner, owners)));
			return Response.empty(204);
		});
	}

	private static String owner(Request request, String kind, Rows owners) {
		String id = request.variable("owner");
		if (owners.find(id).isEmpty()) {
			throw CSeriesErrors.missing(kind);
		}
		return kind + "/" + id;
	}

	private ObjectNode find(Request request, String kind, Rows owners) {
		String owner = owner(request, kind, owners);
		return this.store.metafields.find(request.variable("id"))
			.filter((row) -> owner.equals(Json.text(row, "owner")))
			.orElseThrow(() -> CSeriesErrors.missing("metafield"));
	}

	private ObjectNode write(ObjectNode row, Request request, Kind kind) {
		FIELDS.write(row, Answers.body(request, kind.one()));
		this.store.metafields.put(this.store.date(row));
		return view(row);
	}

	static ObjectNode view(ObjectNode row) {
		ObjectNode view = Resource.plain(row);
		view.remove("owner");
		return view;
	}

}
