package io.evenkeel.connector.lightspeedretail;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code lightspeed-retail}: Lightspeed Retail (X-Series). Products with
 * variants, the stock at each outlet, and the sales that orders of the shop become.
 */
public final class RetailConnector implements Connector {

	private static final Set<RecordField> OF_ORDERS = EnumSet.of(RecordField.NUMBER, RecordField.REFERENCE,
			RecordField.PLACED, RecordField.STATUS, RecordField.REGISTER, RecordField.CUSTOMER_EMAIL,
			RecordField.CUSTOMER_NAME, RecordField.CUSTOMER_FIRST_NAME, RecordField.CUSTOMER_LAST_NAME,
			RecordField.CUSTOMER_COMPANY, RecordField.CUSTOMER_PHONE, RecordField.BILLING, RecordField.SHIPPING,
			RecordField.LINES, RecordField.PAYMENTS, RecordField.TOTAL, RecordField.NOTE);

	private final Patience patience;

	public RetailConnector() {
		this(Patience.usual());
	}

	RetailConnector(Patience patience) {
		this.patience = patience;
	}

	@Override
	public String service() {
		return RetailSettings.SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return RetailSettings.ALL;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return RetailSettings.problems(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		RetailApi api = api(connection, kind);
		return switch (kind) {
			case PRODUCTS -> new RetailProducts(api, since);
			case STOCK -> new RetailStock(api, since);
			case ORDERS -> new RetailOrders(api, since);
		};
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		RetailApi api = api(connection, kind);
		return switch (kind) {
			case PRODUCTS -> new RetailProductsTarget(api);
			case STOCK -> new RetailStockTarget(api);
			case ORDERS -> new RetailOrdersTarget(api);
		};
	}

	private RetailApi api(Connection connection, RecordKind kind) {
		return new RetailApi(RetailSettings.of(connection), this.patience, switch (kind) {
			case PRODUCTS -> Urgency.PRODUCTS;
			case STOCK -> Urgency.STOCK;
			case ORDERS -> Urgency.ORDERS;
		});
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		Set<RecordField> fields = switch (kind) {
			case PRODUCTS -> products(variant);
			case STOCK -> EnumSet.of(RecordField.STOCK_BY_OUTLET);
			case ORDERS -> OF_ORDERS;
		};
		Set<String> names = fields.stream().map(RecordField::fieldName).collect(Collectors.toSet());
		if (variant) {
			names.add("parent");
		}
		return Optional.of(names);
	}

	/** What can be written again later; what is written only once is not held against. */
	private static Set<RecordField> products(boolean variant) {
		Set<RecordField> fields = EnumSet.copyOf(DetailsForm.FIELDS);
		if (!variant) {
			fields.addAll(CommonForm.FIELDS);
			fields.remove(RecordField.OPTIONS);
		}
		return fields;
	}

	@Override
	public Diagnosis test(Connection connection) {
		return new ConnectionTest(RetailSettings.of(connection), this.patience).run();
	}

}
