package io.evenkeel.connector.ecwid;

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
 * The service {@code ecwid}: a store of Ecwid or Lightspeed eCom (E-Series). Its
 * products, variations and stock are read and written, its orders read: a sale of the
 * till never goes there (EC-3).
 */
public final class EcwidConnector implements Connector {

	private static final Set<RecordField> OF_BOTH = EnumSet.of(RecordField.SKU, RecordField.BARCODE, RecordField.PRICE,
			RecordField.COMPARE_AT_PRICE, RecordField.SUPPLY_PRICE, RecordField.STOCK, RecordField.STOCK_TRACKED,
			RecordField.LOW_STOCK_THRESHOLD, RecordField.WEIGHT, RecordField.LENGTH, RecordField.WIDTH,
			RecordField.HEIGHT);

	private static final Set<RecordField> OF_PRODUCTS = EnumSet.of(RecordField.NAME, RecordField.SUBTITLE,
			RecordField.DESCRIPTION, RecordField.BRAND, RecordField.CHARACTERISTICS, RecordField.PUBLISHED,
			RecordField.IMAGES);

	private static final Set<RecordField> OF_STOCK = EnumSet.of(RecordField.STOCK, RecordField.STOCK_TRACKED);

	private static final Duration FOR_A_TEST = Duration.ofSeconds(20);

	private final Patience patience;

	private final Duration forBatches;

	private final int callsAMinute;

	/** With the usual patience. */
	public EcwidConnector() {
		this(Patience.usual(), Patience.usual().total(), EcwidSettings.CALLS);
	}

	EcwidConnector(Patience patience, Duration forBatches, int callsAMinute) {
		this.patience = patience;
		this.forBatches = forBatches;
		this.callsAMinute = callsAMinute;
	}

	@Override
	public String service() {
		return EcwidSettings.SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return EcwidSettings.ALL;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return EcwidSettings.problems(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		EcwidApi api = api(connection, kind);
		Listing listing = (kind == RecordKind.ORDERS) ? new EcwidOrders(api) : new EcwidProducts(api, kind);
		return new EcwidSource(api, listing, since);
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		if (kind == RecordKind.ORDERS) {
			throw new InputFailure(new Problem("jobs/connections.yml", 0, "'" + connection.name()
					+ "' is a store of Ecwid, and sales never go there (EC-3):"
					+ " its orders can only be read; make it the 'shop' of the job, and let no rule write to it"));
		}
		EcwidApi api = api(connection, kind);
		return new EcwidProductsTarget(api, kind, new Batches(api, this.forBatches));
	}

	private EcwidApi api(Connection connection, RecordKind kind) {
		Urgency urgency = switch (kind) {
			case ORDERS -> Urgency.ORDERS;
			case STOCK -> Urgency.STOCK;
			case PRODUCTS -> Urgency.PRODUCTS;
		};
		return new EcwidApi(EcwidSettings.of(connection), this.patience, this.callsAMinute, urgency);
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

	@Override
	public Map<String, List<String>> values(RecordKind kind) {
		return (kind == RecordKind.ORDERS)
				? Map.of(RecordField.PAYMENT_STATUS.fieldName(), OrderMapping.PAYMENT_STATUSES,
						RecordField.FULFILMENT_STATUS.fieldName(), OrderMapping.FULFILMENT_STATUSES)
				: Map.of();
	}

	private static Set<String> names(Stream<RecordField> fields) {
		return fields.map(RecordField::fieldName).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Diagnosis test(Connection connection) {
		Duration total = (this.patience.total().compareTo(FOR_A_TEST) < 0) ? this.patience.total() : FOR_A_TEST;
		try (EcwidApi api = new EcwidApi(EcwidSettings.of(connection), this.patience.total(total), this.callsAMinute,
				Urgency.BACKGROUND)) {
			return new EcwidDiagnosis(api).diagnosis();
		}
	}

}
