package io.evenkeel.ledger;

import java.nio.file.Path;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger to test, once in the files of HSQLDB and once in PostgreSQL. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
abstract class OnBothDatabases {

	@Parameter
	Dialect database;

	Ledger ledger;

	int jobId;

	int pos;

	int shop;

	private StateDatabase state;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.state = (this.database == Dialect.HSQLDB) ? StateDatabase.embedded(folder, "test", (notice) -> {
		}) : StateDatabase.at(PostgresServer.newDatabase(), PostgresServer.USER, "any");
		this.ledger = anotherProcess();
		this.jobId = this.ledger.sides().jobId("nightly");
		this.pos = Refs.sideId(this.jobId, Side.POS);
		this.shop = Refs.sideId(this.jobId, Side.SHOP);
	}

	@AfterEach
	void close() {
		this.state.close();
	}

	/** The same state as another process sees it. */
	Ledger anotherProcess() {
		return Ledger.on(this.state.dataSource());
	}

	JdbcTemplate sql() {
		return new JdbcTemplate(this.state.dataSource());
	}

	long beginRun() {
		return this.ledger.runs().begin(this.jobId, Run.RUN, "rules", "v1");
	}

	static Product product(String id, String sku) {
		return Product.product(id).with(RecordField.SKU, sku).with(RecordField.NAME, "Name of " + id).build();
	}

	static Snapshot snapshot(long ref, Product product) {
		return new Snapshot(ref, product.id(), product.hashCode() + 10L, Snapshot.State.LIVE, product);
	}

	static Reason reason(String rule) {
		return new Reason(rule, "rules/fields.csv:3", "ES-4: so it is");
	}

}
