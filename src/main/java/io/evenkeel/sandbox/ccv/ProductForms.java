package io.evenkeel.sandbox.ccv;

/** What the bodies of products and of all around them may have. */
final class ProductForms {

	static final Fields PRODUCT = new Fields("""
			string productnumber eannumber mpnnumber name! shortdescription description taxtariff unit stocktype
			string stocklocation ordering_without_stock brand condition maincategory subcategory meta_description
			string meta_keywords page_title alias specs stock_delivery_type stock_delivery_standard
			string show_order_button photo_size hide_without_category memo marktplaats_status
			string marktplaats_price_type google_shopping_category
			bool active stockenabled no_index no_follow show_in_template show_on_beginpage show_on_facebook
			bool fixed_staggered_prices marktplaats_active is_included_for_export_feed
			float vatrate price! discount! purchaseprice container_deposit_price safety_deposit_price stock
			float weight amount_sold minimal_order_amount marktplaats_cpc marktplaats_daily_budget
			float marktplaats_total_budget
			int credit_points_custom brand_id condition_id color_id package_id! decimal_amount
			int stock_delivery_number product_layout supplier_id marktplaats_category_id""")
		.among("taxtariff", "normal", "low a", "low b", "extra low", "zero")
		.among("stocktype", Stock.OF_PRODUCT, Stock.OF_COMBINATION);

	static final Fields COMBINATION = new Fields("""
			string note product_number ean_number sku_number delivery_time_type delivery_default_text
			float stock
			int delivery_time
			bool active""");

	static final Fields ATTRIBUTE = new Fields("""
			string name! type!""").among("type", Attributes.TYPES);

	static final Fields ATTRIBUTE_VALUE = new Fields("""
			string name!
			float default_price!""");

	static final Fields PRODUCT_VALUE = new Fields("""
			int optionvalue! position
			float price! stock
			bool enable""");

	static final Fields PRODUCT_VALUE_CHANGE = new Fields("""
			int optionposition position
			float price
			bool enable""");

	static final Fields NAME = new Fields("""
			string name!""");

	static final Fields CATEGORY = new Fields("""
			string name! description description_bottom description_photo_position description_photo_size
			string description_photo_source description_photo_file_type searchwords photo_source photo_file_type
			string orderby meta_description meta_keywords page_title alias
			int layout_of_products_id color color_alternative layout_of_categories_id items_per_page position
			int parentcategory_id
			bool show_big_photo productphoto_in_canvas show_orderbutton show_on_website no_index no_follow""");

	static final Fields PRODUCT_TO_CATEGORY = new Fields("""
			int position product_id! category_id!""");

	static final Fields POSITION = new Fields("""
			int position""");

	static final Fields PROPERTY = new Fields("""
			int parent position
			string name! description icon type""");

	static final Fields PROPERTY_OPTION = new Fields("""
			string name!
			int position""");

	static final Fields PROPERTY_VALUE = new Fields("""
			int product_id! product_property_id!
			plain value!""");

	static final Fields PROPERTY_VALUE_CHANGE = new Fields("""
			plain value!""");

	static final Fields PRODUCT_TO_GROUP = new Fields("""
			int product_id! product_property_group_id!""");

	private ProductForms() {
	}

}
