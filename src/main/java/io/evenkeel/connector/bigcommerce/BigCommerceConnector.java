package io.evenkeel.connector.bigcommerce;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code bigcommerce}: a store of BigCommerce. Its products, variants and
 * stock are read and written, its orders read: a sale of the till never goes there
 * (BC-7).
 */
public final class BigCommerceConnector implements Connector {

	private static final Set<RecordField> OF_BOTH = EnumSet.of(RecordField.SKU, RecordField.BARCODE, RecordField.PRICE,
			RecordField.COMPARE_AT_PRICE, RecordField.SUPPLY_PRICE, RecordField.STOCK, RecordField.STOCK_TRACKED,
			RecordField.LOW_STOCK_THRESHOLD, RecordField.WEIGHT, RecordField.LENGTH, RecordField.WIDTH,
			RecordField.HEIGHT);

	private static final Set<RecordField> OF_PRODUCTS = EnumSet.of(RecordField.NAME, RecordField.DESCRIPTION,
			RecordField.BRAND, RecordField.CHARACTERISTICS, RecordField.PUBLISHED, RecordField.IMAGES);

	private static final Set<RecordField> OF_STOCK = EnumSet.of(RecordField.STOCK, RecordField.STOCK_TRACKED);

	/** How long the service may take to write a difference of stock that it took. */
	private static final Duration FOR_STOCK = Duration.ofSeconds(15);

	private final Patience patience;

	private final Duration forStock;

	/** With the usual patience. */
	public BigCommerceConnector() {
		this(Patience.usual(), FOR_STOCK);
	}

	BigCommerceConnector(Patience patience, Duration forStock) {
		this.patience = patience;
		this.forStock = forStock;
	}

	@Override
	public String service() {
		return BigCommerceSettings.SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return BigCommerceSettings.ALL;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return BigCommerceSettings.problems(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		BigCommerceApi api = api(connection, kind);
		Listing listing = (kind == RecordKind.ORDERS) ? new BigCommerceOrders(api) : new BigCommerceProducts(api, kind);
		return new BigCommerceSource(api, listing, since);
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		if (kind == RecordKind.ORDERS) {
			throw new InputFailure(new Problem("jobs/connections.yml", 0, "'" + connection.name()
					+ "' is a store of BigCommerce, and sales never go there (BC-7):"
					+ " its orders can only be read; make it the 'shop' of the job, and let no rule write to it"));
		}
		return new BigCommerceProductsTarget(api(connection, kind), kind, this.forStock);
	}

	private BigCommerceApi api(Connection connection, RecordKind kind) {
		Urgency urgency = switch (kind) {
			case ORDERS -> Urgency.ORDERS;
			case STOCK -> Urgency.STOCK;
			case PRODUCTS -> Urgency.PRODUCTS;
		};
		return new BigCommerceApi(BigCommerceSettings.of(connection), this.patience, urgency);
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		return switch (kind) {
			case ORDERS -> Optional.of(Set.of());
			case STOCK -> Optional.of(names(OF_STOCK.stream()));
			case PRODUCTS -> {
				Set<String> names = names(Stream.concat(OF_BOTH.stream(),
						variant ? Stream.of(RecordField.OPTIONS) : OF_PRODUCTS.stream()));
				names.add("parent");
				yield Optional.of(names);
			}
		};
	}

	private static Set<String> names(Stream<RecordField> fields) {
		return fields.map(RecordField::fieldName).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Map<String, List<String>> values(RecordKind kind) {
		return (kind == RecordKind.ORDERS) ? Map.of(RecordField.STATUS.fieldName(), Statuses.ALL,
				RecordField.PAYMENT_STATUS.fieldName(), Statuses.OF_PAYMENTS) : Map.of();
	}

	@Override
	public Diagnosis test(Connection connection) {
		try (BigCommerceApi api = new BigCommerceApi(BigCommerceSettings.of(connection),
				this.patience.total(Duration.ofSeconds(20)), Urgency.BACKGROUND)) {
			return new BigCommerceDiagnosis(api).diagnosis();
		}
	}

}
