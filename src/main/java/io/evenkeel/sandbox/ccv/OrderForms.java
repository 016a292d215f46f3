package io.evenkeel.sandbox.ccv;

/** What the bodies of orders and users may have. */
final class OrderForms {

	static final Fields BILLING = new Fields("""
			string gender initials first_name last_name full_name company address_line_1 address_line_2 street
			string housenumber_suffix zipcode city province country country_code telephone fax mobile comment
			int housenumber""");

	static final Fields DELIVERY = new Fields("""
			string gender initials full_name company address_line_1 address_line_2 street housenumber_suffix
			string zipcode city province country country_code telephone mobile comment
			int housenumber""");

	static final Fields PERSON = new Fields("""
			object billingaddress deliveryaddress
			string email customertype bankaccount bankname bank tenname iban bic reference reservationnumber
			string income branche branch website clubcity clubcomment clubname beurs stand fair booth carbrand
			string cartype carweight birthdate birthtime birthplace cardnumber btw kvk costcentre findus
			string ssnnumber zzppass""").with("billingaddress", BILLING)
		.with("deliveryaddress", DELIVERY)
		.among("customertype", "b2c", "b2b");

	static final Fields ROW = new Fields("""
			string product_type product_name product_number unit memo
			bool auto_create_deposit_rows
			int product_id package_id
			float count! price product_purchase_price discount tax weight attribute_combination_id""");

	static final Fields ORDER = new Fields("""
			int invoicenumber status takeoutslot user_id
			bool is_completed paid safety_deposit_returned taxes_included order_row_taxes_included
			bool shipping_taxes_included is_intra_community_order is_platform_sale
			float total_shipping paymethod_costs extra_costs
			string extra_costs_description currency orderedinlng track_and_trace_code track_and_trace_carrier
			string deliver_date deliver_method reservationnumber
			object customer
			array orderrows!""").with("customer", PERSON)
		.with("orderrows", ROW)
		.among("deliver_method", "shipping", "delivery", "pickup");

	static final Fields ORDER_CHANGE = new Fields("""
			int invoicenumber status takeoutslot
			bool paid safety_deposit_returned taxes_included order_row_taxes_included shipping_taxes_included
			bool is_intra_community_order is_platform_sale mail
			float total_shipping paymethod_costs extra_costs
			string extra_costs_description currency orderedinlng note track_and_trace_code
			string track_and_trace_carrier deliver_date deliver_method reservationnumber
			object customer
			array orderrows""").with("customer", PERSON)
		.with("orderrows", ROW)
		.among("deliver_method", "shipping", "delivery", "pickup");

	static final Fields ROWS = new Fields("""
			array orderrows!""").with("orderrows", ROW);

	static final Fields ROW_CHANGE = new Fields("""
			float count price discount""");

	static final Fields NOTE = new Fields("""
			string note""");

	static final Fields USER = new Fields("""
			string username! password! encryption gender product_in_category_discount
			int group_id
			bool status
			object userinfo""").with("userinfo", PERSON);

	static final Fields USER_CHANGE = new Fields("""
			string username password encryption approval_status product_in_category_discount
			int group_id
			bool status
			object userinfo""").with("userinfo", PERSON);

	private OrderForms() {
	}

}
