package io.evenkeel.connector.jdbc;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code jdbc}: a table or query of PostgreSQL or HSQLDB as a source, a table
 * with key columns as a target. The id of a record is its key.
 */
public final class JdbcConnector implements Connector {

	@Override
	public String service() {
		return "jdbc";
	}

	@Override
	public List<Setting> settings() {
		return SettingsCheck.SETTINGS;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return new SettingsCheck(connection).problems();
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.of(RecordKind.PRODUCTS, RecordKind.STOCK);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		return new JdbcSource(new Database(JdbcSettings.of(connection), true));
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		JdbcSettings settings = JdbcSettings.of(connection);
		if (settings.query() != null) {
			throw settings.needsMending("query", "a query can only be read; name a 'table' to write to");
		}
		return new JdbcTarget(new Database(settings, false));
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		try (Database database = new Database(JdbcSettings.of(connection), true)) {
			return Optional.of(Set.copyOf(database.columns().byField().keySet()));
		}
	}

}
