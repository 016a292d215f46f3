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

import io.evenkeel.commerce.RecordKind;
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
		return load(content(name));
	}

	/**
	 * The files of a set as they are now.
	 * @param name its name
	 * @return the files
	 * @throws InputFailure when there is no such set
	 */
	public RuleContent content(String name) {
		return new RuleContent(read(name));
	}

	/**
	 * The files of a set that stands somewhere else.
	 * @param other the folder with its files
	 * @return the files
	 */
	public RuleContent content(Path other) {
		if (!Files.isDirectory(other)) {
			throw new InputFailure(new Problem(other.toString(), 0, "there is no such folder"));
		}
		return new RuleContent(RuleFolder.read(other, this.home));
	}

	/**
	 * Loads a set out of files that were kept.
	 * @param content the files
	 * @return the set
	 * @throws InputFailure with all that is wrong with the files
	 */
	public RuleSet load(RuleContent content) {
		RuleFolder files = content.folder();
		String build = build(files);
		return this.loaded.compute(files.name(),
				(key, known) -> (known != null && known.build().equals(build)) ? known : prepared(files, build));
	}

	/**
	 * Runs the examples that were kept with a set.
	 * @param content the files
	 * @return what came of each
	 * @throws InputFailure when the set or an example file is broken
	 */
	public ExampleReport test(RuleContent content) {
		return new ExampleRunner(load(content)).run(content.folder().kind(), content.folder().examples());
	}

	/**
	 * Checks a set. One that was found right before is not looked at again.
	 * @param name its name
	 * @return all that is wrong with its files
	 */
	public List<Problem> check(String name) {
		try {
			RuleFolder files = read(name);
			if (!this.kept.isChecked(build(files))) {
				load(name);
			}
			return List.of();
		}
		catch (InputFailure ex) {
			return ex.problems();
		}
	}

	/**
	 * What people should look at in a set, though it may be meant so: fields without an
	 * owner, rows that can disagree, rows that change nothing.
	 * @param name its name
	 * @return the notices; none for a set whose files cannot be read
	 */
	public List<Problem> notices(String name) {
		try {
			return RuleReading.of(read(name)).notices();
		}
		catch (InputFailure ex) {
			return List.of();
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
	 * Makes a new set that works, with policies as sentences: the till leads products and
	 * their stock, the shop its orders.
	 * @param name its name
	 * @param kind what its records are
	 * @param language the language of its sentences
	 * @return its folder
	 * @throws InputFailure when the name cannot be used
	 */
	public Path create(String name, RecordKind kind, Language language) {
		return new StarterSet(kind, language).write(this.folder, name);
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
		return test(content(name));
	}

	/**
	 * Counts how often each row and rule decides in the examples of a set.
	 * @param content the files
	 * @return one for each row and policy
	 * @throws InputFailure when the set or an example file is broken
	 */
	public List<RuleUse> uses(RuleContent content) {
		return new ExampleCounts(content.folder(), load(content)).all();
	}

	/**
	 * Tells which rules did not fire for a pair, and why.
	 * @param content the files
	 * @param settings the settings of the job
	 * @param pair the pair
	 * @return the rules and the rows with conditions that did not fire, those that came
	 * closest first
	 */
	public List<NearMiss> nearMisses(RuleContent content, Settings settings, PairInput pair) {
		Probes probes = new Probes(content.folder(), build(content.folder()), this.kept);
		try (Decider decider = load(content).decider(settings)) {
			return new NearMisses(probes, ((DroolsDecider) decider).desk()).of(pair);
		}
	}

	private RuleFolder read(String name) {
		if (!names().contains(name)) {
			throw new InputFailure(Problem.unknown(this.folder.getFileName().toString(), 0, "rule set", name, names()));
		}
		return RuleFolder.read(this.folder.resolve(name), this.home);
	}

	private static String build(RuleFolder files) {
		return files.build(Vocabulary.version());
	}

	private RuleSet prepared(RuleFolder files, String build) {
		RuleReading reading = RuleReading.of(files);
		Optional<RuleSet> ready = this.kept.find(build).flatMap((found) -> ready(files, build, reading, found));
		RuleSet set = ready.orElseGet(() -> compiled(files, build, reading));
		this.kept.markChecked(build);
		return set;
	}

	private Optional<RuleSet> ready(RuleFolder files, String build, RuleReading reading, Kept found) {
		try {
			return Optional.of(set(files, build, reading, found));
		}
		catch (RuntimeException ex) {
			this.kept.drop(build);
			return Optional.empty();
		}
	}

	private RuleSet compiled(RuleFolder files, String build, RuleReading reading) {
		RuleCompiler compiler = new RuleCompiler(reading);
		byte[] module = compiler.compile(build);
		return set(files, build, reading, this.kept.keep(build, module, compiler.places()));
	}

	private RuleSet set(RuleFolder files, String build, RuleReading reading, Kept found) {
		return new CompiledRules(files, build, new DroolsBuild().load(found.module().toFile(), build), reading.table(),
				found.places(), reading.settings());
	}

}
