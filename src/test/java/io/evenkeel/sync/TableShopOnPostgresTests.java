package io.evenkeel.sync;

import io.evenkeel.testing.PostgresServer;
import io.evenkeel.testing.TestHome;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The stories of a shop that is a table, with table and state in PostgreSQL. */
class TableShopOnPostgresTests extends TableShopTests {

	@Override
	DriverManagerDataSource newDatabase() {
		return new DriverManagerDataSource(PostgresServer.newDatabase(), PostgresServer.USER, "any");
	}

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
