package io.evenkeel.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads one job file and says everything that is wrong with it. */
final class JobFileReader {

	private static final Pattern SPAN = Pattern.compile("(\\d{1,5}) ?([mhd])");

	private static final Map<String, ChronoUnit> UNITS = Map.of("m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d",
			ChronoUnit.DAYS);

	private static final List<String> RECORDS = List.of("products", "stock", "orders");

	private static final String FOLDER = "folder";

	private static final List<String> RULES_FROM = List.of("published", FOLDER);

	private final Section section;

	private final Problems problems;

	private JobFileReader(Section section, Problems problems) {
		this.section = section;
		this.problems = problems;
	}

	/**
	 * Reads a job file.
	 * @param file the file
	 * @param problems takes what is wrong with it
	 * @return the job, also when it has problems, as far as it can be read
	 */
	static Optional<JobFile> read(Path file, Problems problems) {
		return YamlFile.read(file, problems).map((section) -> new JobFileReader(section, problems).job(nameOf(file)));
	}

	static String nameOf(Path file) {
		return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
	}

	private JobFile job(String fileName) {
		this.section.refuseOthersThan(JobKey.keys());
		return new JobFile(name(fileName), records(), required(JobKey.POS), required(JobKey.SHOP), match(),
				required(JobKey.RULES), isFromFolder(), fullEvery(), every(), then(), settings(), guards(),
				this.problems.file(), this.section.lines());
	}

	private String name(String fileName) {
		String name = text(JobKey.JOB).orElse(fileName);
		if (!Names.isGood(name)) {
			this.problems.add(line(JobKey.JOB), "'" + name + "' cannot be the name of a job: " + Names.RULE);
		}
		return name;
	}

	private String records() {
		String records = text(JobKey.RECORDS).orElse(JobKey.RECORDS.whenLeftOut());
		if (!RECORDS.contains(records)) {
			this.problems.addUnknown(line(JobKey.RECORDS), "kind of records", records, RECORDS);
		}
		return records;
	}

	private String required(JobKey key) {
		if (this.section.entry(key.key()).isEmpty()) {
			this.problems.add(0, "'" + key.key() + "' is missing; add it, such as " + key.key() + ": " + key.example());
		}
		return text(key).orElse("");
	}

	private List<String> match() {
		Set<String> words = new LinkedHashSet<>();
		for (Section.Element element : this.section.list(JobKey.MATCH.key(), JobKey.MATCH.whenLeftOut())
			.orElse(List.of())) {
			if (!MatchKey.words().contains(element.text())) {
				this.problems.addUnknown(element.line(), "way to match", element.text(), MatchKey.words());
			}
			else if (!words.add(element.text())) {
				this.problems.add(element.line(), "'" + element.text() + "' stands twice in 'match'; keep the first");
			}
		}
		return words.isEmpty() ? MatchKey.DEFAULTS : List.copyOf(words);
	}

	private boolean isFromFolder() {
		String from = text(JobKey.RULES_FROM).orElse(JobKey.RULES_FROM.whenLeftOut());
		if (!RULES_FROM.contains(from)) {
			this.problems.addUnknown(line(JobKey.RULES_FROM), "place to take rules from", from, RULES_FROM);
		}
		return from.equals(FOLDER);
	}

	private Duration fullEvery() {
		String text = text(JobKey.FULL_EVERY).orElse("0h");
		Matcher matcher = SPAN.matcher(text);
		if (!matcher.matches()) {
			this.problems.add(line(JobKey.FULL_EVERY),
					"'full-every' is '" + text + "'; it can be a number with m, h or d, such as 1d");
			return Duration.ZERO;
		}
		return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
	}

	private @Nullable String every() {
		Optional<String> every = text(JobKey.EVERY);
		every.flatMap(CronText::problem).ifPresent((what) -> this.problems.add(line(JobKey.EVERY), what));
		return every.orElse(null);
	}

	private List<String> then() {
		return this.section.list(JobKey.THEN.key(), JobKey.THEN.example())
			.orElse(List.of())
			.stream()
			.map(Section.Element::text)
			.toList();
	}

	private Map<String, Object> settings() {
		return this.section.section(JobKey.SETTINGS.key(), JobKey.SETTINGS.example())
			.map((section) -> Collections.unmodifiableMap(section.values()))
			.orElse(Map.of());
	}

	private Guards guards() {
		Map<Guard, Limit> limits = new EnumMap<>(Guard.class);
		this.section.section(JobKey.GUARD.key(), JobKey.GUARD.example()).ifPresent((section) -> {
			section.refuseOthersThan(Guard.names());
			for (Guard guard : Guard.values()) {
				section.text(guard.guardName())
					.flatMap((text) -> limit(guard, text))
					.ifPresent((limit) -> limits.put(guard, limit));
			}
		});
		return new Guards(limits);
	}

	private Optional<Limit> limit(Guard guard, String text) {
		Optional<Limit> limit = Limit.parse(text)
			.filter((parsed) -> !guard.isAboutSize() || parsed.kind() != Limit.Kind.NUMBER);
		if (limit.isEmpty()) {
			String can = guard.isAboutSize() ? "a share of the price (30%) or off"
					: "a share (2%), a number of records (50) or off";
			this.problems.add(Lines.of(this.section.lines(), "guard." + guard),
					"'guard.%s' is '%s'; it can be %s".formatted(guard, text, can));
		}
		return limit;
	}

	private Optional<String> text(JobKey key) {
		return this.section.text(key.key());
	}

	private int line(JobKey key) {
		return this.section.entry(key.key()).map(Entry::line).orElse(0);
	}

}
