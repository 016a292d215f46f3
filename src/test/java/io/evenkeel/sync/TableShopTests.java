package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.Estate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shop is a table: of HSQLDB here, of PostgreSQL in {@link TableShopOnPostgresTests}.
 */
class TableShopTests extends SyncStory {

	private DriverManagerDataSource table;

	DriverManagerDataSource newDatabase() {
		return new DriverManagerDataSource("jdbc:hsqldb:mem:shop-" + System.nanoTime() + ";hsqldb.tx=mvcc", "SA",
				"any");
	}

	@BeforeEach
	void makeTable() {
		this.table = newDatabase();
		String till = this.home.text("jobs/connections.yml").lines().skip(3).findFirst().orElseThrow();
		this.home.with("SHOP_PASSWORD", "any").file("jobs/connections.yml", """
				connections:
				  till:
				    service: memory
				%s
				  webshop:
				    service: jdbc
				    jdbc-url: "%s"
				    user: %s
				    password: ${SHOP_PASSWORD}
				    table: products
				    key: sku
				    currency: EUR
				""".formatted(till, this.table.getUrl(), this.table.getUsername()));
		JdbcTemplate shop = new JdbcTemplate(this.table);
		shop.execute("create table products (sku varchar(40) primary key, parent varchar(40), name varchar(200),"
				+ " price numeric(12,2) check (price >= 0), stock integer, published boolean)");
		shop.update("insert into products values ('A-1', null, 'Mug', 10.00, 3, true)");
		shop.update("insert into products values ('A-2', null, 'Plate', 8.00, 5, true)");
		till("1", "Mug", "10.00");
		till("2", "Plate", "8.00");
	}

	@Test
	void isBroughtInStepAndThenLeftAlone() {
		till("1", "Mug", "11.50");
		till("3", "Bowl", "4.00");

		Run first = run();

		assertThat(first.status()).as(first.message()).isEqualTo(RunStatus.COMPLETED);
		assertThat(changes(first)).containsExactly("create A-3 done", "update A-1 done");
		assertThat(rows()).containsExactly("A-1 | Mug | 11.50", "A-2 | Plate | 8.00", "A-3 | Bowl | 4.00");
		Run second = run();
		assertThat(second.count(Counts.PLANNED)).isZero();
		assertThat(second.count(Counts.DECIDED)).isZero();
	}

	@Test
	void losesWhatWasDeletedAtTheTill() {
		run();
		this.pos.delete("p2");

		assertThat(changes(run())).containsExactly("delete A-2 done");
		assertThat(rows()).containsExactly("A-1 | Mug | 10.00");
	}

	@Test
	void keepsWhatWasEditedSinceThePlan() {
		till("1", "Mug", "11.50");
		till("2", "Plate", "9.00");
		Run planned = plan();
		new JdbcTemplate(this.table).update("update products set price = 7 where sku = 'A-1'");

		Run applied = balanced(engine().apply(planned.id()));

		assertThat(changes(applied)).containsExactly("update A-1 stale", "update A-2 done");
		assertThat(rows()).containsExactly("A-1 | Mug | 7.00", "A-2 | Plate | 9.00");
	}

	@Test
	void takesTheOthersWhenItRefusesOne() {
		till("1", "Mug", "-1.00");
		till("2", "Plate", "9.00");

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_REFUSALS);
		assertThat(changes(run)).containsExactly("update A-1 refused", "update A-2 done");
		assertThat(rows()).containsExactly("A-1 | Mug | 10.00", "A-2 | Plate | 9.00");
	}

	private void till(String number, String name, String price) {
		this.pos.put("p" + number, "sku", "A-" + number, "name", name, "price", price + " EUR", "active", true);
	}

	private List<String> rows() {
		return Estate.rows(this.table, "select sku, name, price from products order by sku");
	}

}
