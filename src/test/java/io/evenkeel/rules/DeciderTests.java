package io.evenkeel.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Side;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.rules.Verdict.Action;
import io.evenkeel.rules.Verdict.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeciderTests {

	private static final String RETAIL_LEADS = TestSets.HEADER + "Names,name,,pos,copy,copy,,\n"
			+ "Prices,price,,pos,copy,copy,,\nWeights,weight,,pos,copy,copy,kilograms,\nOwn,subtitle,,shop,leave,leave,,\n";

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home).with("fields.csv", RETAIL_LEADS);
	}

	@Test
	void writesNothingOnceBothAgree() {
		Product pos = product("name=A", "price=10.00 EUR", "weight=500 g");
		Product before = product("name=B", "price=9 EUR", "subtitle=Mine");

		Verdict first = this.test.decide(PairInput.of(pos, before, null));
		Product after = product("name=A", "price=10 EUR", "weight=0.5 kg", "subtitle=Mine");
		Verdict second = this.test.decide(PairInput.of(pos, after, first.base()));

		assertThat(first.changes()).hasSize(1);
		assertThat(first.base()).isEqualTo(product("name=A", "price=10 EUR", "weight=500 g", "subtitle=Mine"));
		assertThat(second.changes()).isEmpty();
		assertThat(second.findings()).isEmpty();
		assertThat(second.base()).isSameAs(first.base());
	}

	@Test
	void comesToTheLeadersTermsWhenItLooksForDrift() {
		Product pos = product("name=A", "weight=500 g");
		Product base = product("name=A", "weight=500 g");

		Verdict verdict = this.test.decide(PairInput.of(pos, product("name=A", "weight=2 kg"), base));

		assertThat(verdict.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Kind.DRIFT);
			assertThat(finding.text()).isEqualTo("the shop was edited to 2 kg; it goes back to 0.5 kg");
		});
	}

	@Test
	void givesAnAmountWithoutCurrencyTheCurrencyOfTheOtherSide() {
		Verdict same = this.test.decide(PairInput.of(product("price=10.00"), product("price=10 EUR"), null));
		Verdict other = this.test.decide(PairInput.of(product("price=11.00"), product("price=10 EUR"), null));

		assertThat(same.changes()).isEmpty();
		assertThat(other.changes().get(0).fields().get(0).after()).isEqualTo(Money.of("11", "EUR"));
	}

	@Test
	void letsAPolicyComeBeforeTheTable() {
		this.test.withRule("pos.brand == \"Acme\"", "$pair.leave(\"name\", \"Acme names its own\");");

		Verdict verdict = this.test.decide(PairInput.of(product("name=A", "brand=Acme"), product("name=B"), null));

		assertThat(verdict.changes()).isEmpty();
	}

	@Test
	void holdsThePairWhenTwoPoliciesDisagree() {
		this.test.with("a.drl",
				"rule \"On\" when $p : ProductPair( pos.name == \"A\" ) then $p.publish(\"on\"); end\n");
		this.test.with("b.drl",
				"rule \"Off\" when $p : ProductPair( shop.name == \"B\" ) then $p.unpublish(\"off\"); end\n");

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), product("name=B"), null));

		assertThat(verdict.changes()).isEmpty();
		assertThat(verdict.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Kind.CONFLICT);
			assertThat(finding.field()).isEqualTo("published");
			assertThat(finding.text()).isEqualTo("\"On\" (rules/test/a.drl:1) wants to write true to the shop; "
					+ "\"Off\" (rules/test/b.drl:1) wants to write false to the shop");
		});
	}

	@Test
	void namesTheFirstOfTwoPoliciesThatAgree() {
		this.test.with("a.drl", "rule \"One\" when $p : ProductPair( inBoth ) then $p.publish(\"1\"); end\n");
		this.test.with("b.drl", "rule \"Two\" when $p : ProductPair( inBoth ) then $p.publish(\"2\"); end\n");

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), product("name=A"), null));

		assertThat(verdict.changes()).singleElement().satisfies((change) -> {
			assertThat(change.action()).isEqualTo(Action.PUBLISH);
			assertThat(change.because()).isEqualTo(new Verdict.Because("One", "rules/test/a.drl:1", "1"));
		});
	}

	@Test
	void doesNotGuessWhatNoRuleSpeaksOf() {
		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), null, null));

		assertThat(verdict.changes()).isEmpty();
		assertThat(verdict.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.kind()).isEqualTo(Kind.UNDECIDED));
	}

	@Test
	void writesToThePointOfSaleToo() {
		this.test.withRule("inBoth", "$pair.copyToPos(\"subtitle\", \"the till shows it\");");

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), product("name=A", "subtitle=Mine"), null));

		assertThat(verdict.changes()).singleElement()
			.satisfies((change) -> assertThat(change.side()).isEqualTo(Side.POS));
	}

	@Test
	void decidesEachPairOfABatchOnItsOwn() {
		this.test.withRule("onlyInPos", "$pair.createInShop(\"new\");");
		try (Decider decider = this.test.sets().load("test").decider(new Settings(Map.of()))) {

			List<Verdict> verdicts = decider.decide(List.of(PairInput.of(product("name=A"), null, null),
					PairInput.of(product("name=A"), product("name=B"), null),
					PairInput.of(product("name=A"), product("name=A"), null)));

			assertThat(verdicts).extracting((verdict) -> verdict.changes().size()).containsExactly(1, 1, 0);
			assertThat(verdicts.get(0).changes().get(0).action()).isEqualTo(Action.CREATE);
		}
	}

	@Test
	void stopsARuleThatFiresForEver() {
		this.test.withRule("inBoth", "$pair.note(\"again\"); update($pair);");

		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> this.test.decide(PairInput.of(product("sku=A-7"), product("sku=A-7"), null)))
			.withMessageContaining("rule \"The rule\" (rules/test/policy.drl:1) fires again and again for pair A-7");
	}

	@Test
	void namesTheRuleThatFailsAndItsPair() {
		this.test.withRule("inBoth", "$pair.setInShop(\"price\", \"cheap\", \"x\");");

		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> this.test.decide(PairInput.of(product("sku=A-7"), product("sku=A-7"), null)))
			.withMessageContaining(
					"rule \"The rule\" (rules/test/policy.drl:1) failed for pair A-7: 'cheap' is not a number");
	}

	@Test
	void namesThePairWhoseConditionFails() {
		this.test.withRule("inBoth, pos.name.length() > 3", "$pair.note(\"long\");");
		try (Decider decider = this.test.sets().load("test").decider(new Settings(Map.of()))) {
			PairInput good = PairInput.of(product("name=Long name"), product("name=B"), null);
			PairInput bad = PairInput.of(product("sku=A-7"), product("name=B"), null);

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> decider.decide(List.of(good, bad)))
				.withMessageContaining("A condition of pair A-7 failed");
		}
	}

	@Test
	void tellsTheStoryOfEachField() {
		try (Decider decider = this.test.sets().load("test").decider(new Settings(Map.of()))) {

			List<FieldStory> stories = decider.explain(PairInput.of(product("name=A", "price=10 EUR"),
					product("name=B", "price=10 EUR", "tax=VAT"), null));

			assertThat(stories).extracting(FieldStory::field)
				.containsExactly("name", "subtitle", "price", "tax", "weight");
			assertThat(stories).extracting(FieldStory::effect)
				.containsExactly("shop: B -> A", "stays; each side keeps its own", "already the same",
						"stays; no row of the table speaks of it", "stays; the pos does not tell it");
		}
	}

}
