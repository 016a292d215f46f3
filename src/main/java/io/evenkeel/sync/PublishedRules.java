package io.evenkeel.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.Home;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.RuleVersions;
import io.evenkeel.ledger.RuleVersions.Publication;
import io.evenkeel.ledger.RuleVersions.RuleVersion;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.ExampleReport;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The rule sets that were put to work: immutable, by content, in the state database. What
 * is edited in a folder counts once it is published.
 */
public final class PublishedRules {

	/** The name of what stands in the folder, where a version is asked for. */
	public static final String FOLDER = "folder";

	/** The name of what is in force, where a version is asked for. */
	public static final String PUBLISHED = "published";

	private final RuleSets sets;

	private final RuleVersions versions;

	private final Transactions transactions;

	PublishedRules(RuleSets sets, RuleVersions versions, Transactions transactions) {
		this.sets = sets;
		this.versions = versions;
		this.transactions = transactions;
	}

	/**
	 * The published rules of a home.
	 * @param home the home
	 * @param state its state, which stays open
	 * @return the published rules
	 */
	public static PublishedRules of(Home home, StateDatabase state) {
		return new PublishedRules(ProjectCheck.ruleSets(home), Ledger.on(state.dataSource()).ruleVersions(),
				new Transactions(new JdbcTransactionManager(state.dataSource())));
	}

	/**
	 * Puts the files of a folder to work, when they pass every check.
	 * @param set the rule set
	 * @param who who does it
	 * @param note what it is about, or null
	 * @return the version that is in force now
	 * @throws InputFailure with everything that is wrong; then the last good version
	 * stays
	 */
	public Published publish(String set, String who, @Nullable String note) {
		RuleContent content = this.sets.content(set);
		ExampleReport examples = this.sets.test(content);
		refuseFailed(examples);
		if (isInForce(set, content.version())) {
			return new Published(set, content.version(), checked(examples), false);
		}
		put(content, who, note, checked(examples));
		return new Published(set, content.version(), checked(examples), true);
	}

	/**
	 * Puts the files of a folder to work because nothing was published before. Examples
	 * that differ do not keep it from running; what they said is kept with it.
	 */
	RuleContent publishFirst(RuleContent content) {
		put(content, "first run", null, checked(this.sets.test(content)));
		return content;
	}

	/**
	 * Keeps the files that a run works with, so that it can go on with the same ones,
	 * without putting them in force.
	 */
	void keep(RuleContent content, String why) {
		this.transactions.commit(() -> this.versions.keep(
				new RuleVersion(content.name(), content.version(), why, null, "compiled", Instant.now()),
				content.files()));
	}

	/**
	 * Puts an earlier version back to work.
	 * @param set the rule set
	 * @param version a version or the beginning of one; null for the one that was in
	 * force before
	 * @param who who does it
	 * @param note why, or null
	 * @return the version that is in force now
	 * @throws InputFailure when there is no such version, or it no longer passes
	 */
	public Published rollBack(String set, @Nullable String version, String who, @Nullable String note) {
		RuleContent content = (version != null) ? find(set, version) : before(set);
		this.sets.load(content);
		String checked = this.versions.find(set, content.version()).map(RuleVersion::checked).orElse("compiled");
		if (isInForce(set, content.version())) {
			return new Published(set, content.version(), checked, false);
		}
		this.transactions.commit(() -> this.versions.publish(set, content.version(), who,
				(note != null) ? "rolled back: " + note : "rolled back"));
		return new Published(set, content.version(), checked, true);
	}

	/**
	 * The files in force.
	 * @param set the rule set
	 * @return the files, or empty before the first publication
	 */
	public Optional<RuleContent> inForce(String set) {
		return this.versions.current(set).flatMap((version) -> kept(set, version));
	}

	/**
	 * The files of a version, in force or not.
	 * @param set the rule set
	 * @param version the whole version
	 * @return the files, or empty when there is no such version
	 */
	public Optional<RuleContent> kept(String set, String version) {
		return this.versions.find(set, version)
			.map((found) -> RuleContent.of(set, this.versions.files(set, found.version())));
	}

	/**
	 * The files that a person names.
	 * @param set the rule set
	 * @param name {@code folder}, {@code published}, a version or the beginning of one
	 * @return the files
	 * @throws InputFailure when there is nothing of that name, or several
	 */
	public RuleContent find(String set, String name) {
		if (name.equals(FOLDER)) {
			return this.sets.content(set);
		}
		if (name.equals(PUBLISHED)) {
			return inForce(set).orElseThrow(() -> new InputFailure(new Problem("rules/" + set, 0,
					"nothing of it was published yet; 'evenkeel rules publish " + set + "' does")));
		}
		List<String> known = this.versions.versions(set).stream().map(RuleVersion::version).toList();
		List<String> found = known.stream().filter((it) -> it.startsWith(name.toLowerCase(Locale.ROOT))).toList();
		if (found.size() != 1) {
			throw new InputFailure(new Problem("version '" + name + "'", 0,
					found.isEmpty()
							? "'" + set + "' has no such version; 'evenkeel rules versions " + set + "' lists them"
							: "there are " + found.size() + " versions that begin so; give more of it"));
		}
		return kept(set, found.get(0)).orElseThrow();
	}

	/**
	 * The sets that have a version of this beginning.
	 * @param prefix the beginning of a version
	 * @return the names of the sets
	 */
	public List<String> setsWith(String prefix) {
		return this.versions.setsWith(prefix.toLowerCase(Locale.ROOT));
	}

	/**
	 * The files that runs take now.
	 * @param set the rule set
	 * @return the files in force; those of the folder before the first publication
	 */
	public RuleContent current(String set) {
		return inForce(set).orElseGet(() -> this.sets.content(set));
	}

	/**
	 * What was in force when.
	 * @param set the rule set
	 * @return every publication with its version, the newest first
	 */
	public List<Entry> history(String set) {
		List<Entry> entries = new ArrayList<>();
		for (Publication publication : this.versions.publications(set)) {
			this.versions.find(set, publication.version())
				.ifPresent((version) -> entries.add(new Entry(publication, version, entries.isEmpty())));
		}
		return entries;
	}

	private RuleContent before(String set) {
		List<Publication> publications = this.versions.publications(set);
		String current = publications.isEmpty() ? "" : publications.get(0).version();
		return publications.stream()
			.map(Publication::version)
			.filter((version) -> !version.equals(current))
			.findFirst()
			.flatMap((version) -> kept(set, version))
			.orElseThrow(() -> new InputFailure(
					new Problem("rules/" + set, 0, "there is no earlier version to go back to")));
	}

	private void put(RuleContent content, String who, @Nullable String note, String checked) {
		String set = content.name();
		this.transactions.commit(() -> {
			this.versions.keep(new RuleVersion(set, content.version(), who, note, checked, Instant.now()),
					content.files());
			this.versions.publish(set, content.version(), who, note);
		});
	}

	private boolean isInForce(String set, String version) {
		return this.versions.current(set).filter(version::equals).isPresent();
	}

	private static void refuseFailed(ExampleReport examples) {
		List<Problem> problems = examples.results()
			.stream()
			.filter((result) -> !result.isGood())
			.map((result) -> new Problem(result.source(), 0,
					"the example \"" + result.name() + "\" differs: " + String.join("; ", result.differences())))
			.toList();
		if (!problems.isEmpty()) {
			throw new InputFailure(problems);
		}
	}

	private static String checked(ExampleReport examples) {
		long good = examples.results().stream().filter(ExampleReport.Result::isGood).count();
		return examples.results().isEmpty() ? "compiled; it has no examples"
				: "compiled; " + good + " of " + examples.results().size() + " examples as they say";
	}

	/**
	 * What came of a publication.
	 *
	 * @param set the rule set
	 * @param version the version in force now
	 * @param checked what it passed, in words
	 * @param isNew whether it was not in force before
	 */
	public record Published(String set, String version, String checked, boolean isNew) {
	}

	/**
	 * A publication with the version that it put in force.
	 *
	 * @param publication the publication
	 * @param version the version
	 * @param isInForce whether it is the one in force now
	 */
	public record Entry(Publication publication, RuleVersion version, boolean isInForce) {
	}

}
