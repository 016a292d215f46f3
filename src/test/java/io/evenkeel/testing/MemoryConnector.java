package io.evenkeel.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;

/**
 * A service whose records live in the memory of the test, and which fails the way its
 * {@link MemoryStore} is told to.
 */
public final class MemoryConnector implements Connector {

	/** The service's name. */
	public static final String SERVICE = "memory";

	@Override
	public String service() {
		return SERVICE;
	}

	@Override
	public List<Setting> settings() {
		return List.of(Setting.required("store", "The name of the store."));
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return List.of();
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.allOf(RecordKind.class);
	}

	@Override
	public Map<String, List<String>> values(RecordKind kind) {
		return (kind == RecordKind.ORDERS) ? Map.of("payment-status", List.of("PAID", "AWAITING_PAYMENT", "CANCELLED"))
				: Map.of();
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		return new MemorySource(store(connection, kind), since);
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		return new MemoryTarget(store(connection, kind), kind);
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		return store(connection, kind).held();
	}

	/** Products and their stock are the same records; orders are kept apart. */
	private static MemoryStore store(Connection connection, RecordKind kind) {
		String name = connection.text("store").orElseThrow();
		return MemoryStore.named((kind == RecordKind.ORDERS) ? name + "/orders" : name);
	}

}
