package io.evenkeel.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;

/** Writes a rule set for somebody to begin with. */
final class StarterSet {

	private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

	private static final Map<RecordKind, List<String>> POLICIES = Map.of(RecordKind.PRODUCTS,
			List.of("catalogue", "availability", "stock", "first-sync"), RecordKind.STOCK,
			List.of("catalogue", "stock"), RecordKind.ORDERS, List.of("taking-in", "changes"));

	private static final Map<RecordKind, List<String>> TABLES = Map.of(RecordKind.ORDERS,
			List.of("statuses.csv", "payment-methods.csv"));

	private final RecordKind kind;

	private final Language language;

	/**
	 * Knows what to write.
	 * @param kind what the records of the set are
	 * @param language the language of its sentences
	 */
	StarterSet(RecordKind kind, Language language) {
		this.kind = kind;
		this.language = language;
	}

	/**
	 * Writes the set: all of it, or nothing.
	 * @param sets the folder of rule sets
	 * @param name the set's name
	 * @return its folder
	 */
	Path write(Path sets, String name) {
		Path folder = sets.resolve(name);
		refuse(name, folder);
		Path draft = sets.resolve("." + name + ".draft");
		try {
			for (String file : files()) {
				Path target = draft.resolve(file);
				Files.createDirectories(target.getParent());
				Files.write(target, content(file, name));
			}
			return Files.move(draft, folder);
		}
		catch (IOException ex) {
			throw new StopFailure(
					"The rule set '" + name + "' could not be written: " + ex.getMessage()
							+ ". There is no half of it. Make room or mend the rights of the folder, then try again.",
					ex);
		}
	}

	private static void refuse(String name, Path folder) {
		if (!name.matches(NAME)) {
			throw new InputFailure(new Problem("rules", 0,
					"'" + name + "' cannot be the name of a rule set: small letters, digits and hyphens"));
		}
		if (Files.exists(folder)) {
			throw new InputFailure(new Problem("rules/" + name, 0,
					"there is such a rule set; choose another name, nothing was written"));
		}
	}

	private List<String> files() {
		List<String> files = new ArrayList<>(
				List.of("README.md", "fields.csv", "settings.yml", "examples/starter.yml"));
		files.addAll(TABLES.getOrDefault(this.kind, List.of()));
		POLICIES.get(this.kind).forEach((policy) -> files.add(policy + "." + this.language.code() + Sentences.FILE));
		return files;
	}

	private byte[] content(String file, String name) {
		RuleFile resource = Resources.file("starter/" + this.kind.word() + "/" + this.language.code() + "/" + file);
		return resource.text().replace("{name}", name).getBytes(StandardCharsets.UTF_8);
	}

}
