package io.evenkeel.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.rules.ExampleReport;
import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.run.ALedger;
import io.evenkeel.run.JsonDocument;
import io.evenkeel.sync.LinkEvent;
import io.evenkeel.sync.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the JSON documents against {@code src/docs/formats.md}, key by key. */
class FormatsTests {

	private static final Map<String, String> FREE_NAMES = Map.of("updates-by-field", "FIELD", "settings", "SETTING",
			"fields", "FIELD");

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void makeAHome() {
		this.line = new ACommandLine(this.home);
	}

	@Test
	void describesARun() {
		aNightWasRun();

		assertThat(keysOf("report", "nightly-catalog")).isEqualTo(documented("A run"));
	}

	@Test
	void describesAPlanByTheSameKeys() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, RunStatus.PLANNED));

			assertThat(keysOf("plan", "nightly-catalog")).isEqualTo(documented("A run"));
		}
	}

	@Test
	void describesProblems() {
		this.line.file("jobs/broken.yml", "job: broken\n");

		assertThat(keysOf("lint")).isEqualTo(documented("Problems"));
		assertThat(documented("Problems")).containsAll(keysOf("rules", "check", "smal"));
	}

	@Test
	void describesJobsAndTheirStatus() {
		aNightWasRun();

		assertThat(keysOf("jobs")).isEqualTo(documented("Jobs"));
		assertThat(keysOf("status")).isEqualTo(documented("Status"));
		assertThat(keysOf("history")).isEqualTo(documented("History"));
	}

	@Test
	void describesConnections() {
		assertThat(keysOf("connections")).isEqualTo(documented("Connections"));
	}

	@Test
	void describesWhyARecordIsWhatItIs() {
		Because because = new Because("Retail leads the price", "rules/small/fields.csv:2", "the till knows");
		Story story = new Story("A-1", Product.product("1").build(), Product.product("11").build(),
				new Link(1, 2, "sku", 1, null),
				List.of(new FieldStory("price", Side.POS, "1", "2", "3", "stays", because, "pos")),
				List.of(new Finding(1, "held", "A-1", "price", "half", new Reason("r", "s", "x"), 1, 1)),
				List.of(new NearMiss("r", "s", List.of("price"), 1, 2, "pos.active == false", "it is true")),
				new Story.Rules("small", "1a2b3c4d"), 1,
				List.of(new LinkEvent(
						new LinkChange(3, 1, "link", "Ann", "they are one", Instant.EPOCH, null, null, 1, 0),
						"linked pos 1 with shop 11")));
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, List.of(story)));

			assertThat(keysOf("explain", "nightly-catalog", "A-1")).isEqualTo(documented("Explain"));
		}
	}

	@Test
	void describesLinksAndWhatPeopleChangedAboutThem() {
		this.line.file("retail.csv", "id,sku,name,price\n1,A-1,Mug,10.00 EUR\n2,A-2,Jug,10.00 EUR\n");
		this.line.file("shop.csv", "id,sku,name,price\n11,A-1,Mug,10.00 EUR\n");
		this.line.file("rules/small/policy.drl", """
				rule "What is on one side only stays there"
				when
				    $pair : ProductPair( !inBoth )
				then
				    $pair.unlinked("a person links it");
				end
				""");
		assertThat(this.line.run("run", "nightly-catalog")).as(this.line.err()).isZero();
		assertThat(this.line.run("unlink", "nightly-catalog", "A-1", "--yes")).as(this.line.err()).isZero();

		assertThat(keysOf("links", "nightly-catalog")).isEqualTo(documented("Links"));
		assertThat(keysOf("links", "nightly-catalog", "--log")).isEqualTo(documented("Link changes"));
		assertThat(keysOf("links", "nightly-catalog", "--undo", "1")).isEqualTo(documented("Link plans"));
		assertThat(documented("Link plans")).containsAll(keysOf("relink", "nightly-catalog", "--all"))
			.containsAll(keysOf("link", "nightly-catalog", "A-2", "11"))
			.containsAll(keysOf("unlink", "nightly-catalog", "--all"));
	}

	@Test
	void describesRuleTests() {
		ExampleReport report = new ExampleReport(
				List.of(new ExampleReport.Result("an example", "examples/a.yml:1", List.of("price differs"))));
		StringWriter out = new StringWriter();

		JsonDocument.write(out, (json) -> RulesTestCommand.write(json, Map.of("small", report)));

		assertThat(keys(out.toString())).isEqualTo(documented("Rule tests"));
	}

	@Test
	void describesPublishedRulesAndTheirDifferences() {
		assertThat(keysOf("rules", "publish", "small")).isEqualTo(documented("Rules published"));
		assertThat(keysOf("rules", "versions", "small")).isEqualTo(documented("Rule versions"));

		this.line.file("rules/small/fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason
				The shop leads the price,price,,shop,leave,leave,,it sells it
				""");

		assertThat(keysOf("rules", "diff", "small")).isEqualTo(documented("Rule differences"));
	}

	@Test
	void describesWhatRulesSay() {
		this.line.file("rules/small/policy.drl", """
				rule "Mugs keep their price"
				when
				    $pair : ProductPair( inBoth, pos.name == "Mug" )
				then
				    $pair.leave("price", "a mug is a mug");
				end
				""");

		assertThat(keysOf("rules", "show", "small")).isEqualTo(documented("Rule view"));
	}

	@Test
	void describesCoverageAndImpact() {
		this.line.file("retail.csv", "id,sku,name,price\n1,A-1,Mug,11.00 EUR\n");
		this.line.file("shop.csv", "id,sku,name,price\n11,A-1,Mug,10.00 EUR\n");
		assertThat(this.line.run("plan", "nightly-catalog")).as(this.line.err()).isZero();
		this.line.file("rules/small/fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason
				The shop leads the price,price,,shop,leave,leave,,it sells it
				""");

		assertThat(keysOf("rules", "coverage", "nightly-catalog")).isEqualTo(documented("Rule coverage"));
		assertThat(keysOf("rules", "impact", "nightly-catalog")).isEqualTo(documented("Rule impact"));
	}

	private void aNightWasRun() {
		try (ALedger ledger = new ALedger(this.home.resolve("state"))) {
			ledger.aBusyNight();
		}
	}

	private Set<String> keysOf(String... command) {
		String[] arguments = Arrays.copyOf(command, command.length + 2);
		arguments[command.length] = "--format";
		arguments[command.length + 1] = "json";
		this.line.run(arguments);
		assertThat(this.line.out()).as(this.line.err()).startsWith("{");
		return keys(this.line.out());
	}

	private static Set<String> keys(String document) {
		Set<String> keys = new TreeSet<>();
		collect("", JsonMapper.shared().readTree(document), keys);
		return keys;
	}

	private static void collect(String path, JsonNode node, Set<String> keys) {
		if (node.isObject()) {
			String free = FREE_NAMES.get(path.substring(path.lastIndexOf('.') + 1));
			node.properties()
				.forEach((property) -> collect(
						(path.isEmpty() ? "" : path + ".") + ((free != null) ? free : property.getKey()),
						property.getValue(), keys));
		}
		else if (node.isArray()) {
			node.forEach((element) -> collect(path + "[]", element, keys));
		}
		else {
			keys.add(path);
		}
	}

	private static Set<String> documented(String section) {
		Pattern key = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);
		String text = formats();
		int begin = text.indexOf("\n## " + section + "\n");
		int end = text.indexOf("\n#", begin + 1);
		return key.matcher(text.substring(begin, end))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String formats() {
		try {
			return Files.readString(Path.of("src/docs/formats.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
