package io.evenkeel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * The files of one rule set, as they were at one moment.
 *
 * @param name the set's name
 * @param shown the folder for people, relative to the home
 * @param rules the files that decide, sorted by name
 * @param examples the files with examples, sorted by name
 */
record RuleFolder(String name, String shown, List<RuleFile> rules, List<RuleFile> examples) {

	static final String SETTINGS = "settings.yml";

	private static final List<String> TABLES = List.of("fields.csv", "fields.xlsx");

	private static final List<String> UNDERSTOOD = List.of(".drl", ".dslr", ".dsl", ".csv", ".xlsx");

	private static final int LARGEST_FILE = 4 * 1024 * 1024;

	private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

	/**
	 * Reads a folder.
	 * @param folder the folder
	 * @param home what names for people are relative to
	 * @return the files
	 */
	static RuleFolder read(Path folder, Path home) {
		String shown = shown(folder, home);
		if (!FolderFence.isHere(folder)) {
			throw new InputFailure(new Problem(shown, 0, "this is a link to elsewhere; put the folder itself here"));
		}
		List<RuleFile> rules = files(folder, shown).stream().filter(RuleFolder::decides).toList();
		List<RuleFile> examples = files(folder.resolve("examples"), shown + "/examples").stream()
			.filter((file) -> file.name().endsWith(".yml"))
			.toList();
		return new RuleFolder(folder.getFileName().toString(), shown, rules, examples);
	}

	/**
	 * Puts files that were kept in place of a folder.
	 * @param name the set's name
	 * @param shown the folder for people
	 * @param contents the contents by name; examples with their folder
	 * @return the files
	 */
	static RuleFolder of(String name, String shown, Map<String, byte[]> contents) {
		List<RuleFile> rules = new ArrayList<>();
		List<RuleFile> examples = new ArrayList<>();
		new TreeMap<>(contents).forEach((file, content) -> {
			String last = file.substring(file.lastIndexOf('/') + 1);
			(file.equals(last) ? rules : examples).add(new RuleFile(last, shown + "/" + file, content));
		});
		return new RuleFolder(name, shown, rules, examples);
	}

	/**
	 * What the records are that the set decides about.
	 * @return what {@code records} says in the settings; products unless it says more
	 */
	RecordKind kind() {
		return settings().stream()
			.flatMap((file) -> SettingsFile.records(file).stream())
			.findFirst()
			.orElse(RecordKind.PRODUCTS);
	}

	List<RuleFile> policies() {
		return this.rules.stream().filter((file) -> file.name().endsWith(".drl")).toList();
	}

	List<RuleFile> tables() {
		return this.rules.stream().filter((file) -> TABLES.contains(file.name())).toList();
	}

	/**
	 * The tables that say what a value is called on the other side.
	 * @return all tables but the field table
	 */
	List<RuleFile> valueTables() {
		return this.rules.stream()
			.filter((file) -> (file.name().endsWith(".csv") || file.name().endsWith(".xlsx"))
					&& !TABLES.contains(file.name()))
			.toList();
	}

	List<RuleFile> settings() {
		return this.rules.stream().filter((file) -> file.name().equals(SETTINGS)).toList();
	}

	/**
	 * Files that look as if they were meant to decide something, but are not understood.
	 * @return a problem for each
	 */
	List<Problem> strangers() {
		return this.rules.stream()
			.filter((file) -> UNDERSTOOD.stream().noneMatch(file.name()::endsWith) && !file.name().equals(SETTINGS)
					|| !file.name().matches(SAFE_NAME))
			.map((file) -> new Problem(file.shown(), 0,
					"a rule set has fields.csv or fields.xlsx, policies (*.drl, or sentences: "
							+ "*.dslr with *.dsl), value tables (*.csv, *.xlsx), settings.yml, "
							+ "README.md and examples/*.yml, with plain names; this file is none of them"))
			.toList();
	}

	/**
	 * The set's version.
	 * @return the hash of the names and contents of the files that decide
	 */
	String version() {
		MessageDigest digest = Hashes.sha256();
		addRules(digest);
		return Hashes.hex(digest);
	}

	/**
	 * What names the compiled set.
	 * @param vocabulary what else decides how the files are understood
	 * @return a hash of the version and of all else that matters to it
	 */
	String build(String vocabulary) {
		MessageDigest digest = Hashes.sha256();
		Hashes.add(digest, vocabulary.getBytes(StandardCharsets.UTF_8));
		Hashes.add(digest, this.shown.getBytes(StandardCharsets.UTF_8));
		addRules(digest);
		return Hashes.hex(digest);
	}

	private void addRules(MessageDigest digest) {
		for (RuleFile file : this.rules) {
			Hashes.add(digest, file.name().getBytes(StandardCharsets.UTF_8));
			Hashes.add(digest, file.content());
		}
	}

	private static boolean decides(RuleFile file) {
		return !file.name().startsWith(".") && !file.name().endsWith(".md") && !file.name().endsWith("~");
	}

	private static List<RuleFile> files(Path folder, String shown) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> paths = Files.list(folder)) {
			List<RuleFile> files = new ArrayList<>();
			List<Path> found = paths.filter(Files::isRegularFile).sorted().toList();
			FolderFence.check(folder, shown, found);
			for (Path path : found) {
				files.add(file(path, shown));
			}
			return files;
		}
		catch (IOException ex) {
			throw new InputFailure(new Problem(shown, 0, "the folder cannot be read: " + ex.getMessage()));
		}
	}

	private static RuleFile file(Path path, String shown) {
		String name = path.getFileName().toString();
		try {
			if (Files.size(path) > LARGEST_FILE) {
				throw new InputFailure(
						new Problem(shown + "/" + name, 0, "the file is larger than 4 MB; no rule file needs that"));
			}
			return new RuleFile(name, shown + "/" + name, Files.readAllBytes(path));
		}
		catch (IOException | UncheckedIOException ex) {
			throw new InputFailure(new Problem(shown + "/" + name, 0, "cannot be read: " + ex.getMessage()));
		}
	}

	private static String shown(Path folder, Path home) {
		Path absolute = folder.toAbsolutePath().normalize();
		Path top = home.toAbsolutePath().normalize();
		Path relative = absolute.startsWith(top) ? top.relativize(absolute) : absolute;
		return relative.toString().replace('\\', '/');
	}

}
