package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order that a customer is about to place: by iDEAL, paid, with an account, nothing
 * for shipping, unless it says otherwise. Amounts are as the shop has prices, with or
 * without tax.
 */
public final class OrderDraft {

	private final ToLongFunction<OrderDraft> place;

	private final ObjectNode order = Json.object();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private String shippingTitle = "Default shipping";

	private BigDecimal shipping = BigDecimal.ZERO;

	private BigDecimal paymentFee = BigDecimal.ZERO;

	private BigDecimal discount = BigDecimal.ZERO;

	private boolean isPaid = true;

	private boolean isGuest;

	OrderDraft(String email, ToLongFunction<OrderDraft> place) {
		this.place = place;
		this.order.put("email", email);
		name(email.replaceAll("@.*", "") + " Customer");
		paymentMethod("ideal", "iDEAL");
		address("Quay", "1", "", "3011 AA", "Rotterdam", "nl");
	}

	public OrderDraft name(String name) {
		int blank = name.lastIndexOf(' ');
		this.order.put("firstname", (blank < 0) ? "" : name.substring(0, blank));
		this.order.put("lastname", (blank < 0) ? name : name.substring(blank + 1));
		this.order.put("addressBillingName", name).put("addressShippingName", name);
		return this;
	}

	public OrderDraft phone(String phone) {
		this.order.put("phone", phone);
		return this;
	}

	public OrderDraft company(String company) {
		this.order.put("isCompany", true).put("companyName", company);
		return this;
	}

	public OrderDraft vat(String number) {
		this.order.put("companyVatNumber", number);
		return this;
	}

	public OrderDraft coc(String number) {
		this.order.put("companyCoCNumber", number);
		return this;
	}

	/**
	 * Where the bill and the parcel go.
	 * @param street without the number
	 * @param number the number of the house
	 * @param extension what follows the number; empty for nothing
	 * @param zipcode as the country writes it
	 * @param city the city
	 * @param country a code of two letters
	 * @return this
	 */
	public OrderDraft address(String street, String number, String extension, String zipcode, String city,
			String country) {
		address("Billing", List.of(street, number, extension, zipcode, city, country));
		return shippingAddress(street, number, extension, zipcode, city, country);
	}

	/**
	 * Where the parcel goes, if it is not where the bill goes.
	 * @param street without the number
	 * @param number the number of the house
	 * @param extension what follows the number; empty for nothing
	 * @param zipcode as the country writes it
	 * @param city the city
	 * @param country a code of two letters
	 * @return this
	 */
	public OrderDraft shippingAddress(String street, String number, String extension, String zipcode, String city,
			String country) {
		address("Shipping", List.of(street, number, extension, zipcode, city, country));
		return this;
	}

	private void address(String kind, List<String> parts) {
		List<String> names = List.of("Street", "Number", "Extension", "Zipcode", "City", "Country");
		for (int i = 0; i < names.size(); i++) {
			this.order.put("address" + kind + names.get(i), parts.get(i));
		}
	}

	/**
	 * Without an account.
	 * @return this
	 */
	public OrderDraft asGuest() {
		this.isGuest = true;
		return this;
	}

	/**
	 * Adds a line.
	 * @param sku the SKU, article code or EAN of a variant
	 * @param quantity how many
	 * @return this
	 */
	public OrderDraft line(String sku, int quantity) {
		this.lines.merge(sku, quantity, Integer::sum);
		return this;
	}

	public OrderDraft shipping(String title, BigDecimal price) {
		this.shippingTitle = title;
		this.shipping = price;
		return this;
	}

	public OrderDraft paymentFee(BigDecimal price) {
		this.paymentFee = price;
		return this;
	}

	/**
	 * Takes an amount off the whole order.
	 * @param amount how much, above zero
	 * @return this
	 */
	public OrderDraft discount(BigDecimal amount) {
		this.discount = amount;
		return this;
	}

	public OrderDraft paymentMethod(String id, String title) {
		this.order.put("paymentId", id).put("paymentTitle", title);
		return this;
	}

	public OrderDraft paymentMethod(String id) {
		return paymentMethod(id, id);
	}

	public OrderDraft paid(boolean paid) {
		this.isPaid = paid;
		return this;
	}

	public OrderDraft comment(String text) {
		this.order.put("comment", text);
		return this;
	}

	/**
	 * Places it.
	 * @return the order's id
	 * @throws IllegalStateException when there is not enough of something whose stock is
	 * enforced
	 */
	public long place() {
		return this.place.applyAsLong(this);
	}

	ObjectNode order() {
		return this.order;
	}

	Map<String, Integer> lines() {
		return this.lines;
	}

	String shippingTitle() {
		return this.shippingTitle;
	}

	BigDecimal shipping() {
		return this.shipping;
	}

	BigDecimal paymentFee() {
		return this.paymentFee;
	}

	BigDecimal discount() {
		return this.discount;
	}

	boolean isPaid() {
		return this.isPaid;
	}

	boolean isGuest() {
		return this.isGuest;
	}

}
