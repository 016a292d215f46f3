package io.evenkeel.sandbox.cseries;

import java.util.List;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers, one for an address of e-mail. */
final class Customers extends Resource {

	static final List<String> COUNTRIES = List.of("addressBillingCountry", "addressShippingCountry");

	private static final String FIELDS = """
			{"isConfirmed": false, "type": "registered", "gender": "", "nationalId": "", "email": "", "firstname": "",
			 "middlename": "", "lastname": "", "phone": "", "mobile": "", "isCompany": false, "companyName": "",
			 "companyCoCNumber": "", "companyVatNumber": "", "addressBillingName": "", "addressBillingStreet": "",
			 "addressBillingStreet2": "", "addressBillingNumber": "", "addressBillingExtension": "",
			 "addressBillingZipcode": "", "addressBillingCity": "", "addressBillingRegion": "",
			 "addressBillingCountry": "", "addressShippingCompany": "", "addressShippingName": "",
			 "addressShippingStreet": "", "addressShippingStreet2": "", "addressShippingNumber": "",
			 "addressShippingExtension": "", "addressShippingZipcode": "", "addressShippingCity": "",
			 "addressShippingRegion": "", "addressShippingCountry": "", "memo": "", "doNotifyRegistered": false,
			 "doNotifyConfirmed": false, "doNotifyPassword": false}""";

	Customers(CSeriesStore store) {
		super(store, store.customers, Kind.of("/customers", "customer", "customers", "email"),
				new Fields(FIELDS).needing("email", "lastname"), true);
	}

	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		boolean isTaken = this.rows.by("email", Json.text(row, "email", ""))
			.stream()
			.anyMatch((other) -> Rows.id(other) != Rows.id(row));
		if (isTaken) {
			throw CSeriesErrors.invalid("email", "There is a customer with this address");
		}
		for (String country : COUNTRIES) {
			if (!Json.text(row, country, "").isEmpty() && !Countries.isKnown(row.path(country))) {
				throw CSeriesErrors.invalid(Map.of(country, "There is no such country"));
			}
		}
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = plain(row);
		view.putNull("lastOnlineAt").put("remoteIp", false).put("userAgent", false).put("referralId", false);
		view.put("birthDate", false).put("language", false);
		absent(view);
		long id = Rows.id(row);
		for (String list : List.of("invoices", "orders", "reviews", "shipments", "tickets")) {
			view.set(list, links.many(list + "?customer=" + id));
		}
		view.set("groups", links.many("groups/customers?customer=" + id));
		view.set("metafields", links.many("customers/" + id + "/metafields"));
		view.set("login", links.many("customers/" + id + "/login"));
		return view;
	}

	/**
	 * What is empty is told as false in some places, and countries are objects.
	 * @param view of a customer or an order
	 */
	static void absent(ObjectNode view) {
		for (String field : List.of("gender", "addressShippingCompany")) {
			if (Json.text(view, field, "").isEmpty()) {
				view.put(field, false);
			}
		}
		COUNTRIES.forEach((field) -> view.set(field, Countries.shown(view.path(field))));
	}

}
