package io.evenkeel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.failure.Problem;

/** A home with one rule set, {@code test}, that a test writes. */
final class TestSets {

	static final String HEADER = "rule,field,from,leads,on create,on update,conversion,reason\n";

	private final Path home;

	TestSets(Path home) {
		this.home = home;
	}

	TestSets with(String file, String content) {
		try {
			Path path = this.home.resolve("rules/test").resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	TestSets withRule(String condition, String consequence) {
		return with("policy.drl", "rule \"The rule\"\nwhen\n\t$pair : ProductPair( " + condition + " )\nthen\n\t"
				+ consequence + "\nend\n");
	}

	RuleSets sets() {
		return new RuleSets(this.home.resolve("rules"), this.home.resolve("state/rules"), this.home);
	}

	Path cache() {
		return this.home.resolve("state/rules");
	}

	List<String> problems() {
		return sets().check("test").stream().map(Problem::toString).toList();
	}

	Verdict decide(PairInput pair) {
		return decide(Map.of(), pair);
	}

	Verdict decide(Map<String, Object> settings, PairInput pair) {
		try (Decider decider = sets().load("test").decider(new Settings(settings))) {
			return decider.decide(List.of(pair)).get(0);
		}
	}

	static Product product(String... fields) {
		Product.Builder builder = Product.product("1");
		for (String field : fields) {
			String[] parts = field.split("=", 2);
			builder.parse(RecordField.named(parts[0]).orElseThrow(), parts[1]);
		}
		return builder.build();
	}

}
