package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.KeptModules.Kept;

/**
 * The rule sets of a folder. A set is compiled once per content: kept in memory, and as a
 * file for the next start.
 */
public final class RuleSets {

	private final Path folder;

	private final Path home;

	private final KeptModules kept;

	private final Map<String, RuleSet> loaded = new ConcurrentHashMap<>();

	/**
	 * Looks after a folder of rule sets.
	 * @param folder the folder with one folder a set
	 * @param cache where compiled sets are kept
	 * @param home what the names of files in messages are relative to
	 */
	public RuleSets(Path folder, Path cache, Path home) {
		this.folder = folder;
		this.home = home;
		this.kept = new KeptModules(cache);
	}

	/**
	 * The names of the sets.
	 * @return the names of the folders with rules in them, sorted
	 */
	public List<String> names() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> paths = Files.list(this.folder)) {
			return paths.filter(Files::isDirectory)
				.map((path) -> path.getFileName().toString())
				.filter((name) -> !name.startsWith("."))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new InputFailure(new Problem(this.folder.toString(), 0, "cannot be read: " + ex.getMessage()));
		}
	}

	/**
	 * Loads a set.
	 * @param name its name
	 * @return the set as its files are now
	 * @throws InputFailure with all that is wrong with its files
	 */
	public RuleSet load(String name) {
		RuleFolder files = read(name);
		String version = version(files);
		return this.loaded.compute(name,
				(key, known) -> (known != null && known.version().equals(version)) ? known : prepared(files, version));
	}

	/**
	 * Checks a set. One that was found right before is not looked at again.
	 * @param name its name
	 * @return all that is wrong with its files
	 */
	public List<Problem> check(String name) {
		try {
			RuleFolder files = read(name);
			if (!this.kept.isChecked(version(files))) {
				load(name);
			}
			return List.of();
		}
		catch (InputFailure ex) {
			return ex.problems();
		}
	}

	/**
	 * The settings that the rules of a set ask for, read without compiling it.
	 * @param name its name
	 * @return the settings, in the order of {@code settings.yml}
	 */
	public List<RuleSetting> settings(String name) {
		RuleFolder files = read(name);
		List<Problem> problems = new ArrayList<>();
		List<RuleSetting> settings = files.settings()
			.stream()
			.flatMap((file) -> SettingsFile.read(file, problems::add).stream())
			.toList();
		if (!problems.isEmpty()) {
			throw new InputFailure(problems);
		}
		return settings;
	}

	/**
	 * Makes a new set that works: the till leads, the shop follows, with policies as
	 * sentences.
	 * @param name its name
	 * @param language the language of its sentences
	 * @return its folder
	 * @throws InputFailure when the name cannot be used
	 */
	public Path create(String name, Language language) {
		return new StarterSet(language).write(this.folder, name);
	}

	/**
	 * The tables of a set as one workbook, with help and choices.
	 * @param name its name
	 * @return the content of an XLSX
	 */
	public byte[] workbook(String name) {
		return new SetTables(read(name)).workbook();
	}

	/**
	 * Reads the tables of a workbook for a set, and checks the set with them. Nothing is
	 * written yet.
	 * @param name the set's name
	 * @param workbook the workbook
	 * @return what would change
	 * @throws InputFailure when the set would not work
	 */
	public TableImport importing(String name, Path workbook) {
		return new SetTables(read(name)).importing(this.folder.resolve(name), workbook);
	}

	/**
	 * Runs the examples of a set.
	 * @param name its name
	 * @return what came of each
	 * @throws InputFailure when the set or an example file is broken
	 */
	public ExampleReport test(String name) {
		RuleFolder files = read(name);
		return new ExampleRunner(load(name)).run(files.examples());
	}

	private RuleFolder read(String name) {
		if (!names().contains(name)) {
			throw new InputFailure(Problem.unknown(this.folder.getFileName().toString(), 0, "rule set", name, names()));
		}
		return RuleFolder.read(this.folder.resolve(name), this.home);
	}

	private static String version(RuleFolder files) {
		return files.version(Vocabulary.version());
	}

	private RuleSet prepared(RuleFolder files, String version) {
		RuleReading reading = RuleReading.of(files);
		Optional<RuleSet> ready = this.kept.find(version).flatMap((found) -> ready(files, version, reading, found));
		RuleSet set = ready.orElseGet(() -> compiled(files, version, reading));
		this.kept.markChecked(version);
		return set;
	}

	private Optional<RuleSet> ready(RuleFolder files, String version, RuleReading reading, Kept found) {
		try {
			return Optional.of(set(files, version, reading, found));
		}
		catch (RuntimeException ex) {
			this.kept.drop(version);
			return Optional.empty();
		}
	}

	private RuleSet compiled(RuleFolder files, String version, RuleReading reading) {
		RuleCompiler compiler = new RuleCompiler(reading);
		byte[] module = compiler.compile(version);
		return set(files, version, reading, this.kept.keep(version, module, compiler.places()));
	}

	private RuleSet set(RuleFolder files, String version, RuleReading reading, Kept found) {
		return new CompiledRules(files.name(), version, new DroolsBuild().load(found.module().toFile(), version),
				reading.table(), found.places(), reading.settings());
	}

}
