package io.evenkeel.connector.lightspeedecom;

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
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code lightspeed-ecom}: a shop of Lightspeed eCom (C-Series). Its
 * products, variants and stock are read and written, its orders read: the service takes
 * none.
 */
public final class EcomConnector implements Connector {

	private static final Set<RecordField> OF_STOCK = EnumSet.of(RecordField.STOCK, RecordField.STOCK_TRACKED,
			RecordField.STOCK_TRACKING);

	private final Patience patience;

	/** With the usual patience. */
	public EcomConnector() {
		this(Patience.usual());
	}

	EcomConnector(Patience patience) {
		this.patience = patience;
	}

	@Override
	public String service() {
		return EcomSettings.SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return EcomSettings.ALL;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return EcomSettings.problems(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		EcomApi api = api(connection, kind);
		Listing listing = (kind == RecordKind.ORDERS) ? new EcomOrders(api) : new EcomProducts(api, kind);
		return new EcomSource(api, listing, since);
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		if (kind == RecordKind.ORDERS) {
			throw new InputFailure(new Problem("jobs/connections.yml", 0, "'" + connection.name()
					+ "' is a shop of Lightspeed eCom, which takes no orders from outside:"
					+ " its orders can only be read; make it the 'shop' of the job, and let no rule write to it"));
		}
		return new EcomProductsTarget(api(connection, kind), kind);
	}

	private EcomApi api(Connection connection, RecordKind kind) {
		Urgency urgency = switch (kind) {
			case ORDERS -> Urgency.ORDERS;
			case STOCK -> Urgency.STOCK;
			case PRODUCTS -> Urgency.PRODUCTS;
		};
		return new EcomApi(EcomSettings.of(connection), this.patience, urgency);
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		return switch (kind) {
			case ORDERS -> Optional.of(Set.of());
			case STOCK -> Optional.of(names(OF_STOCK.stream()));
			case PRODUCTS -> {
				Set<String> names = names(Stream.concat(VariantForm.FIELDS.stream(),
						variant ? Stream.of(RecordField.OPTIONS) : ProductWrites.OF_PRODUCTS.stream()));
				names.add("parent");
				extras(connection).filter((extra) -> extra.isWritten() && !(variant && extra.isOfProduct()))
					.forEach((extra) -> names.add(FieldChange.EXTRA + extra.extraName()));
				yield Optional.of(names);
			}
		};
	}

	/** Settings that are still to be mended rule nothing out. */
	private static Stream<Extra> extras(Connection connection) {
		return EcomSettings.problems(connection).isEmpty() ? Extra.of(EcomSettings.of(connection))
				: Stream.of(Extra.values());
	}

	private static Set<String> names(Stream<RecordField> fields) {
		return fields.map(RecordField::fieldName).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Map<String, List<String>> values(RecordKind kind) {
		return (kind == RecordKind.ORDERS) ? Statuses.ALL : Map.of();
	}

	@Override
	public Diagnosis test(Connection connection) {
		try (EcomApi api = new EcomApi(EcomSettings.of(connection), this.patience.total(Duration.ofSeconds(20)),
				Urgency.BACKGROUND)) {
			return new EcomDiagnosis(api).diagnosis();
		}
	}

}
