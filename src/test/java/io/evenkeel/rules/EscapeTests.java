package io.evenkeel.rules;

import io.evenkeel.commerce.RecordKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every way out is tried against each fence alone: none of them leans on another.
 */
class EscapeTests {

	private static final String FILE = "hostile.drl";

	@TempDir
	Path home;

	@ParameterizedTest
	@MethodSource("attacks")
	void isRefusedByTheCheckOfTheText(Attack attack) {
		RuleFolder folder = new RuleFolder("test", "rules/test", List.of(attack.file()), List.of());

		List<Problem> problems = new PolicyCheck(folder, List.of()).check();

		assertThat(problems).isNotEmpty().allSatisfy((problem) -> {
			assertThat(problem.file()).isEqualTo("rules/test/" + FILE);
			assertThat(problem.line()).isPositive();
		});
	}

	@ParameterizedTest
	@MethodSource("attacksOnTheClassLoader")
	void isRefusedByTheClassLoader(Attack attack) throws Exception {
		DroolsBuild fenced = new DroolsBuild();

		DroolsBuild.Result result = fenced.compile(attack.sources(), "loader");

		if (result.module() != null) {
			Path module = Files.write(this.home.resolve("module.jar"), result.module());
			RuleFolder folder = RuleFolder.read(Files.createDirectories(this.home.resolve("test")), this.home);
			RuleSet rules = new CompiledRules(folder, "loader", fenced.load(module.toFile(), "loader"),
					FieldTable.empty(RecordKind.PRODUCTS, ValueTables.NONE), Map.of("Hostile", new Place(FILE, 1)),
					List.of());
			try (Decider decider = rules.decider(new Settings(Map.of()))) {
				assertThatExceptionOfType(StopFailure.class).isThrownBy(
						() -> decider.decide(List.of(PairInput.of(product("name=A"), product("name=A"), null))));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("attacksOnTheCode")
	void isRefusedByTheLookAtTheCode(Attack attack) {
		DroolsBuild unfenced = new DroolsBuild(EscapeTests.class.getClassLoader());

		DroolsBuild.Result result = unfenced.compile(attack.sources(), "code");

		assertThat(result.module() != null).as("compiles without a fence: %s", result.complaints())
			.isEqualTo(attack.open());
		if (attack.open()) {
			assertThat(new BytecodeFence("rules/test").problems(result.classes())).isNotEmpty();
		}
	}

	static Stream<Attack> attacksOnTheClassLoader() throws Exception {
		return attacks().filter(Attack::loader);
	}

	static Stream<Attack> attacksOnTheCode() throws Exception {
		return attacks().filter(Attack::code);
	}

	static Stream<Attack> attacks() throws Exception {
		byte[] content = Files.readAllBytes(Path.of("src/test/resources/rules/escapes.yml"));
		return YamlNode.read(new RuleFile("escapes.yml", "escapes.yml", content)).items().stream().map(Attack::of);
	}

	/**
	 * One way out.
	 *
	 * @param name what it tries
	 * @param rule the rule that tries it
	 * @param open whether Drools compiles it when nothing holds it back
	 * @param loader whether the class loader is to refuse it
	 * @param code whether the look at the code is to refuse it
	 */
	record Attack(String name, String rule, boolean open, boolean loader, boolean code) {

		static Attack of(YamlNode node) {
			Map.Entry<String, YamlNode> entry = node.entries().entrySet().iterator().next();
			YamlNode attack = entry.getValue();
			YamlNode then = attack.entry("then");
			YamlNode when = attack.entry("when");
			String rule = "rule \"Hostile\"\nwhen\n$pair : ProductPair( %s )\nthen\n%s\nend\n"
				.formatted((when != null) ? when.text() : "", (then != null) ? then.text() : "$pair.note(\"x\");");
			return new Attack(entry.getKey(), rule, isOn(attack, "open"), isOn(attack, "loader"), isOn(attack, "code"));
		}

		private static boolean isOn(YamlNode attack, String key) {
			return attack.entry(key) == null || !attack.entry(key).text().equals("no");
		}

		RuleFile file() {
			return new RuleFile(FILE, "rules/test/" + FILE, this.rule.getBytes(StandardCharsets.UTF_8));
		}

		RuleSources sources() {
			return new RuleSources(Map.of(FILE, RuleSources.PREAMBLE + this.rule), Map.of());
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
