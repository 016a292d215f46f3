package io.evenkeel.connector.jdbc;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Outcome.Kind;
import io.evenkeel.connector.Target;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.jdbc.Changes.create;
import static io.evenkeel.connector.jdbc.Changes.set;
import static io.evenkeel.connector.jdbc.Changes.update;
import static org.assertj.core.api.Assertions.assertThat;

class PostgresWritingTests extends JdbcWritingTests {

	private static final String DIE = "create function die() returns trigger language plpgsql as $$ begin"
			+ " if new.name = 'die' then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$";

	@Override
	TestDatabase newDatabase() {
		return PostgresReadingTests.postgres();
	}

	@Override
	String countWaiting() {
		return "select count(*) from pg_locks where not granted";
	}

	@Override
	String listType() {
		return "text[]";
	}

	@Test
	void doesNotKnowWhatACommitBecameThatWasCutOff() {
		database().run(DIE, "create constraint trigger die after insert on products deferrable initially deferred"
				+ " for each row execute function die()");
		Change lethal = create("B-1", set("name", null, "die"));
		try (Target target = target(Map.of("table", "products", "key", "sku"))) {
			List<Outcome> outcomes = target.apply(List.of(lethal, update("gone", set("name", "a", "b"))));

			assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.UNKNOWN, Kind.STALE);
			assertThat(outcomes.get(0).message()).contains("was lost while it committed");

			assertThat(target.probe(List.of(lethal))).extracting(Outcome::kind).containsExactly(Kind.UNSENT);
			assertThat(target.apply(List.of(create("B-2")))).extracting(Outcome::kind).containsExactly(Kind.DONE);
		}
	}

	@Test
	void knowsThatNothingWasWrittenWhenTheConnectionWasLostBeforeTheCommit() {
		try (Target target = target(Map.of("table", "products", "key", "sku"))) {
			database().text("select count(pg_terminate_backend(pid)) from pg_stat_activity"
					+ " where datname = current_database() and pid <> pg_backend_pid()");

			Outcome lost = target.apply(List.of(create("B-1"))).get(0);
			Outcome again = target.apply(List.of(create("B-1"))).get(0);

			assertThat(lost.kind()).isEqualTo(Kind.UNSENT);
			assertThat(lost.message()).contains("webshop (PostgreSQL at jdbc:postgresql://localhost")
				.contains("Nothing was written");
			assertThat(again.kind()).isEqualTo(Kind.DONE);
		}
	}

	@Test
	void refusesTheOneThatAConstraintRefusesAtTheCommit() {
		database().run("alter table products add unique (description) deferrable initially deferred");

		List<Outcome> outcomes = applyAll(Map.of("table", "products", "key", "sku"),
				List.of(create("B-1", set("description", null, "same")), create("B-2", set("description", null, "x")),
						create("B-3", set("description", null, "same"))));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.DONE, Kind.DONE, Kind.REFUSED);
		assertThat(database().text("select count(*) from products")).isEqualTo("4");
	}

	@Test
	void writesUuidsEnumerationsAndJson() {
		database().run("create type colour as enum ('red', 'blue')",
				"create table things (id uuid primary key default gen_random_uuid(), sku text unique, brand colour,"
						+ " options jsonb, tags json)");
		Map<String, Object> settings = Map.of("table", "things", "key", "id");
		Change thing = create("T-1", set("brand", null, "red"), set("options", null, Map.of("Size", "4\"2")),
				set("tags", null, List.of("a|b")));

		Outcome outcome = applyAll(settings, List.of(thing)).get(0);

		assertThat(outcome.kind()).describedAs(outcome.message()).isEqualTo(Kind.DONE);
		assertThat(((Product) outcome.now().record()).getOptions()).isEqualTo(Map.of("Size", "4\"2"));
		assertThat(((Product) outcome.now().record()).getTags()).containsExactly("a|b");
		assertThat(applyAll(settings, List.of(thing)).get(0).targetId()).isEqualTo(outcome.targetId());
		assertThat(applyAll(settings, List.of(create("T-2", set("brand", null, "green")))).get(0).kind())
			.isEqualTo(Kind.REFUSED);
	}

}
