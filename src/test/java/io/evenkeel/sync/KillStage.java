package io.evenkeel.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Run;
import io.evenkeel.testing.Catalogue;
import io.evenkeel.testing.Estate;
import io.evenkeel.testing.PostgresServer;
import io.evenkeel.testing.TestHome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a killed run plays: two sides that agreed on the evening before, with a full
 * evening of changes ahead. Copied for each run, so that all begin alike.
 */
enum KillStage {

	/** The shop is a file, the state is PostgreSQL. */
	FILE_ON_POSTGRES(true, true),

	/** The shop is a table of PostgreSQL, and so is the state. */
	TABLE_ON_POSTGRES(false, true),

	/** The shop is a file, and so is the state. */
	FILE_ON_HSQLDB(true, false);

	static final String JOB = "nightly";

	private static final String SHOP_URL = "SHOP_URL";

	private final boolean file;

	private final boolean postgres;

	private TestHome base;

	KillStage(boolean file, boolean postgres) {
		this.file = file;
		this.postgres = postgres;
	}

	boolean isOnHsqldb() {
		return !this.postgres;
	}

	/** Sets the stage: the first evening is over, and much has happened since. */
	void set(Path folder) {
		TestHome home = TestHome.in(folder).withStateInFiles();
		if (this.postgres) {
			home.withStateInPostgres();
		}
		home.file("jobs/nightly.yml", """
				job: nightly
				pos: till
				shop: webshop
				rules: retail-to-e-series
				guard:
				  delete: off
				  unpublish: off
				  price-change: off
				  stock-to-zero: off
				""");
		home.file("till.csv", Catalogue.till(1));
		makeShop(home);
		try (Engine engine = home.engine()) {
			engine.run(JOB);
		}
		home.file("till.csv", Catalogue.till(2));
		editShop(home);
		this.base = home;
	}

	/** A stage as it was set. */
	TestHome copyTo(Path folder) {
		TestHome copy = this.base.copyTo(folder);
		if (this.postgres) {
			copy.withStateInPostgres(PostgresServer.copyOf(this.base.env().get(Engines.STATE_URL)));
		}
		if (!this.file) {
			copy.with(SHOP_URL, PostgresServer.copyOf(this.base.env().get(SHOP_URL)));
		}
		return copy;
	}

	/** What the shop shows. */
	List<String> shop(TestHome home) {
		return this.file ? home.text("shop.csv").lines().toList()
				: Estate.rows(shopDatabase(home), "select * from products order by sku");
	}

	/** No file of a write under way is left behind. */
	List<String> leftovers(TestHome home) {
		try (var files = Files.list(home.path(""))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.contains("evenkeel"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the run left in the ledger, and what it counted. */
	Map<String, List<String>> estate(TestHome home, Run run) {
		Map<String, List<String>> estate = Estate.of(home.state());
		estate.put("counts",
				run.counts()
					.entrySet()
					.stream()
					.filter((count) -> !count.getKey().equals("rules-micros"))
					.map(Object::toString)
					.sorted()
					.toList());
		return estate;
	}

	private void makeShop(TestHome home) {
		if (this.file) {
			home.file("jobs/connections.yml", """
					connections:
					  till: {service: file, path: till.csv, layout: plain}
					  webshop: {service: file, path: shop.csv, layout: plain}
					""");
			StringBuilder csv = new StringBuilder("id,parent,sku,name,price,stock,published\n");
			Catalogue.shop((sku, parent, name, price, stock, published) -> csv.append("%s,%s,%s,%s,%s,%s,%b\n"
				.formatted(sku, text(parent), sku, text(name), text(price), (price != null) ? stock : "", published)));
			home.file("shop.csv", csv.toString());
			return;
		}
		home.with(SHOP_URL, PostgresServer.newDatabase());
		home.file("jobs/connections.yml", """
				connections:
				  till: {service: file, path: till.csv, layout: plain}
				  webshop:
				    service: jdbc
				    jdbc-url: ${SHOP_URL}
				    user: postgres
				    password: ${EVENKEEL_STATE_PASSWORD}
				    table: products
				    key: sku
				""");
		JdbcTemplate shop = new JdbcTemplate(shopDatabase(home));
		shop.execute("create table products (sku varchar(40) primary key, parent varchar(40), name varchar(200),"
				+ " price numeric(12,2), stock integer, published boolean)");
		Catalogue.shop((sku, parent, name, price, stock, published) -> shop.update(
				"insert into products values (?, ?, ?, cast(? as numeric), ?, ?)", sku, parent, name, price,
				(price != null) ? stock : null, published));
	}

	/** Somebody edits names that the till leads, and deletes a few records. */
	private void editShop(TestHome home) {
		if (this.file) {
			home.file("shop.csv",
					String.join("\n",
							home.text("shop.csv")
								.lines()
								.filter((line) -> !line.startsWith("T-77,") && !line.startsWith("T-3077,"))
								.map((line) -> line.replaceFirst(",Thing (\\d*20),", ",Edited $1,"))
								.toList())
							+ "\n");
			return;
		}
		JdbcTemplate shop = new JdbcTemplate(shopDatabase(home));
		shop.update("delete from products where sku in ('T-77', 'T-3077')");
		shop.update("update products set name = 'Edited' where name like 'Thing %20'");
	}

	private static DriverManagerDataSource shopDatabase(TestHome home) {
		return new DriverManagerDataSource(home.env().get(SHOP_URL), PostgresServer.USER, "any");
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

}
