package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainTests extends SyncStory {

	private static final String SET = "retail-to-e-series";

	@Test
	void tellsWhoEditedAFieldSinceBothAgreed() {
		both("1", "Mug");
		run();
		this.pos.edit("p1", "price", "11.00 EUR");
		this.shop.edit("s1", "name", "Shop's mug");
		plan();

		Story story = story();

		assertThat(field(story, "price").changed()).isEqualTo("pos");
		assertThat(field(story, "name").changed()).isEqualTo("shop");
		assertThat(field(story, "sku").changed()).isNull();
		assertThat(story.rules().set()).isEqualTo(SET);
		assertThat(story.rules().version()).isEqualTo(published().current(SET).version());
	}

	@Test
	void tellsWhichRulesCameCloseAndWhatKeptThemFromFiring() {
		both("1", "Mug");
		run();

		Story story = story();

		assertThat(miss(story, "What is inactive at the till is off sale in the shop")).satisfies((miss) -> {
			assertThat(miss.condition()).isEqualTo("pos.active == false");
			assertThat(miss.why()).isEqualTo("it is true");
			assertThat(miss.held()).isEqualTo(1);
			assertThat(miss.of()).isEqualTo(3);
			assertThat(miss.fields()).containsExactly("published");
			assertThat(miss.source()).startsWith("rules/" + SET + "/availability.drl:");
			assertThat(miss.isClose()).isTrue();
		});
		assertThat(miss(story, "New products are for sale at once where the job says so").isClose()).isFalse();
		assertThat(story.nearMisses().get(0).isClose()).isTrue();
	}

	@Test
	void asksAConditionOnlyWhereTheRuleWouldAskIt() {
		both("1", "Mug");
		extra("""
				rule "Only long descriptions are held"
				when
				    $pair : ProductPair( inBoth, $text : pos.description, pos.description != null && $text.length() > 9 )
				then
				    $pair.hold("it is long");
				end

				rule "Switched off"
				    enabled false
				when
				    $pair : ProductPair( inBoth, settings.isOn("create-missing") || pos.name == "Mug" )
				then
				    $pair.hold("never");
				end

				rule "It fires"
				when
				    $pair : ProductPair( inBoth, pos.price.amount > 5 )
				then
				    $pair.note("it fired");
				end
				""");
		run();

		Story story = story();

		assertThat(miss(story, "Only long descriptions are held").condition()).isEqualTo("pos.description != null");
		assertThat(miss(story, "Only long descriptions are held").why()).isEqualTo("it is unknown");
		assertThat(miss(story, "Switched off").why()).isEqualTo("all its conditions hold, but it says enabled false");
		assertThat(story.nearMisses()).map(NearMiss::rule).doesNotContain("It fires");
	}

	@Test
	void tellsWhichRowWithConditionsDoesNotCount() {
		both("1", "Mug");
		String table = "rules/" + SET + "/fields.csv";
		String[] lines = this.home.text(table).split("\n");
		StringBuilder edited = new StringBuilder(lines[0]).append(",when pos.brand\n");
		for (int i = 1; i < lines.length; i++) {
			edited.append(lines[i]).append(",\n");
		}
		edited.append("Acme keeps its name,name,,shop,leave,leave,,Acme knows better,Acme\n");
		this.home.file(table, edited.toString());
		run();

		assertThat(miss(story(), "Acme keeps its name")).satisfies((miss) -> {
			assertThat(miss.condition()).isEqualTo("pos.brand is Acme");
			assertThat(miss.why()).isEqualTo("it is unknown");
			assertThat(miss.fields()).containsExactly("name");
		});
	}

	private void extra(String rules) {
		this.home.file("rules/" + SET + "/extra.drl", rules);
	}

	private Story story() {
		List<Story> stories = engine().explain(TestHome.JOB, "A-1");
		assertThat(stories).hasSize(1);
		return stories.get(0);
	}

	private static FieldStory field(Story story, String name) {
		return story.fields().stream().filter((field) -> field.field().equals(name)).findFirst().orElseThrow();
	}

	private static NearMiss miss(Story story, String rule) {
		return story.nearMisses().stream().filter((miss) -> miss.rule().equals(rule)).findFirst().orElseThrow();
	}

}
