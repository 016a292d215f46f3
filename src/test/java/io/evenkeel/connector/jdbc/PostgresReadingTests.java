package io.evenkeel.connector.jdbc;

import io.evenkeel.commerce.RecordKind;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.PageSource;
import io.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresReadingTests extends JdbcReadingTests {

	static TestDatabase postgres() {
		return new TestDatabase(PostgresServer.newDatabase(), PostgresServer.USER, "a-secret-word");
	}

	@Override
	TestDatabase newDatabase() {
		return postgres();
	}

	@Override
	String listType() {
		return "text[]";
	}

	@Test
	void readsUuidsArraysAndJson() {
		TestDatabase database = postgres();
		database.run("create table things (id uuid primary key, name text, tags text[], options jsonb, images json)",
				"insert into things values ('6f1c1a52-0d5e-4d0e-9a57-5a2f6f3f7c11', 'Boot', '{new,\"a|b\"}',"
						+ " '{\"Colour\": \"Red\"}', '[\"a.jpg\", \"b.jpg\"]')");

		try (PageSource source = new JdbcConnector()
			.source(database.connection(Map.of("table", "public.things", "key", "id")), RecordKind.PRODUCTS, null)) {
			Product boot = (Product) source.read(null).items().get(0).record();

			assertThat(boot.getTags()).containsExactly("new", "a|b");
			assertThat(boot.getOptions()).containsExactly(Map.entry("Colour", "Red"));
			assertThat(boot.getImages()).containsExactly("a.jpg", "b.jpg");
			assertThat(source.stillThere(List.of(boot.getId(), "no uuid"))).containsExactly(boot.getId());
		}
	}

}
