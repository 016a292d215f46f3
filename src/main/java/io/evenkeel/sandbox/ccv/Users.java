package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** Accounts of customers. A user's name stands once; there is no search by e-mail. */
final class Users {

	private static final long FIRST_GROUP = 1;

	private final CcvStore store;

	Users(CcvStore store) {
		this.store = store;
	}

	void routes(Resource.Api api) {
		Listing listing = new Listing("id", "username").same("approval_status", "approval_status");
		new Resource(api, this.store.users, (row) -> view(api.links(), row)).listed(listing)
			.under(this.store.userGroups, "group_id", listing)
			.shown()
			.made(OrderForms.USER, this::create)
			.changed(OrderForms.USER_CHANGE, this::change)
			.deleted(this.store.users::delete);
		new Resource(api, this.store.userGroups, (row) -> group(api.links(), row)).listed(new Listing("id")).shown();
	}

	private ObjectNode create(ObjectNode given) {
		ObjectNode user = Json.object().put("group_id", FIRST_GROUP).put("status", true);
		user.put("approval_status", "approved").put("product_in_category_discount", "no");
		user.putObject("userinfo");
		checkNew(Json.text(given, "username", ""));
		return write(user, given);
	}

	private void change(ObjectNode user, ObjectNode given) {
		if (given.has("username") && !Json.text(given, "username", "").equals(Json.text(user, "username"))) {
			checkNew(Json.text(given, "username", ""));
		}
		write(user, given);
	}

	private void checkNew(String username) {
		if (username.isBlank()) {
			throw CcvErrors.invalid("username is empty");
		}
		if (!this.store.users.by("username", username).isEmpty()) {
			throw CcvErrors.exists("There is a user '" + username + "' already.");
		}
	}

	/** A password is taken and never kept. */
	private ObjectNode write(ObjectNode user, ObjectNode given) {
		if (given.has("group_id")) {
			this.store.userGroups.get(Json.text(given, "group_id", ""));
		}
		ObjectNode info = Person.merged(user.path("userinfo"), given.path("userinfo"));
		user.setAll(given.deepCopy().without(List.of("password", "encryption", "gender")));
		user.set("userinfo", info);
		return this.store.users.put(user);
	}

	static ObjectNode view(Links links, ObjectNode user) {
		long id = Table.id(user);
		ObjectNode view = links.object("users", id).put("id", id).put("username", Json.text(user, "username"));
		view.put("group_id", user.path("group_id").asLong(0)).put("status", Json.flag(user, "status"));
		view.put("approval_status", Json.text(user, "approval_status"));
		view.put("product_in_category_discount", Json.text(user, "product_in_category_discount"));
		view.set("userinfo", Person.view(user.path("userinfo")));
		for (String below : new String[] { "creditpoints", "creditpointmutations", "disabledpaymethods" }) {
			view.set(below, links.object("users", id, below));
		}
		view.set("parent", links.object("usergroups", user.path("group_id").asLong(0)));
		return view;
	}

	private static ObjectNode group(Links links, ObjectNode row) {
		ObjectNode view = links.object("usergroups", Table.id(row)).put("id", Table.id(row));
		view.put("name", Json.text(row, "name")).set("users", links.object("usergroups", Table.id(row), "users"));
		return view;
	}

}
