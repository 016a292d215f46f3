package io.evenkeel.connector.ccv;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * The service {@code ccv}: a CCV SalesPOS, or a CCV Shop, which is the same service. Its
 * products and stock are read and written, its orders read and placed.
 */
public final class CcvConnector implements Connector {

	private static final Set<RecordField> OF_BOTH = EnumSet.of(RecordField.SKU, RecordField.BARCODE, RecordField.PRICE,
			RecordField.PRICE_WITHOUT_TAX, RecordField.STOCK, RecordField.ACTIVE);

	private static final Set<RecordField> OF_PRODUCTS = EnumSet.of(RecordField.NAME, RecordField.SHORT_DESCRIPTION,
			RecordField.DESCRIPTION, RecordField.COMPARE_AT_PRICE, RecordField.SUPPLY_PRICE, RecordField.TAX,
			RecordField.BRAND, RecordField.SUPPLIER, RecordField.STOCK_TRACKED, RecordField.WEIGHT,
			RecordField.CATEGORIES, RecordField.CHARACTERISTICS);

	private static final Set<RecordField> OF_ORDERS = EnumSet.of(RecordField.REFERENCE, RecordField.NUMBER,
			RecordField.STATUS, RecordField.PAYMENT_STATUS, RecordField.PAYMENT_METHOD, RecordField.PAYMENT_TERMS,
			RecordField.NOTE, RecordField.LINES, RecordField.TOTAL, RecordField.CUSTOMER, RecordField.CUSTOMER_UPDATE,
			RecordField.CUSTOMER_EMAIL, RecordField.CUSTOMER_NAME, RecordField.CUSTOMER_FIRST_NAME,
			RecordField.CUSTOMER_LAST_NAME, RecordField.CUSTOMER_COMPANY, RecordField.CUSTOMER_PHONE,
			RecordField.CUSTOMER_KIND, RecordField.CUSTOMER_REGISTRATION_NUMBER, RecordField.CUSTOMER_VAT_NUMBER,
			RecordField.BILLING, RecordField.SHIPPING);

	private final Patience patience;

	private final CcvSettings.Pacing pacing;

	/** With the usual patience. */
	public CcvConnector() {
		this(Patience.usual(), CcvSettings.Pacing.USUAL);
	}

	CcvConnector(Patience patience, CcvSettings.Pacing pacing) {
		this.patience = patience;
		this.pacing = pacing;
	}

	@Override
	public String service() {
		return CcvSettings.SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return CcvSettings.ALL;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return CcvSettings.problems(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		CcvApi api = api(connection, kind);
		Listing listing = (kind == RecordKind.ORDERS) ? new OrderList(api) : new ProductList(api, kind, since != null);
		return new CcvSource(api, listing, since);
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		CcvApi api = api(connection, kind);
		return (kind == RecordKind.ORDERS) ? new CcvOrdersTarget(api) : new CcvProductsTarget(api, kind);
	}

	private CcvApi api(Connection connection, RecordKind kind) {
		Urgency urgency = switch (kind) {
			case ORDERS -> Urgency.ORDERS;
			case STOCK -> Urgency.STOCK;
			case PRODUCTS -> Urgency.PRODUCTS;
		};
		return new CcvApi(CcvSettings.of(connection), this.patience, this.pacing, urgency);
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		Set<String> names = new LinkedHashSet<>();
		switch (kind) {
			case STOCK -> names.addAll(Set.of(RecordField.STOCK.fieldName()));
			case ORDERS -> {
				names.addAll(names(OF_ORDERS));
				names.addAll(OrderForm.EXTRAS);
			}
			case PRODUCTS -> {
				names.addAll(names(OF_BOTH));
				names.addAll(names(variant ? Set.of(RecordField.OPTIONS) : OF_PRODUCTS));
				names.addAll(Extras.written(variant));
				names.add("parent");
			}
		}
		if (kind == RecordKind.STOCK && !variant) {
			names.add(RecordField.STOCK_TRACKED.fieldName());
		}
		return Optional.of(names);
	}

	private static Set<String> names(Set<RecordField> fields) {
		return fields.stream().map(RecordField::fieldName).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Map<String, List<String>> values(RecordKind kind) {
		return (kind == RecordKind.ORDERS) ? Map.of(RecordField.STATUS.fieldName(), Statuses.ALL,
				RecordField.PAYMENT_STATUS.fieldName(), Statuses.OF_PAYMENTS) : Map.of();
	}

	@Override
	public Diagnosis test(Connection connection) {
		try (CcvApi api = new CcvApi(CcvSettings.of(connection), this.patience.total(Duration.ofSeconds(20)),
				this.pacing, Urgency.BACKGROUND)) {
			return new CcvDiagnosis(api).diagnosis();
		}
	}

}
