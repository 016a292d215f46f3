package io.evenkeel.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rule sets that were published: their files by content, never changed, and which
 * version is in force.
 */
public class RuleVersions {

	private static final String PUBLICATIONS = "select publication_id, rule_set, version, who, note, published from"
			+ " rule_publication where rule_set = ? order by publication_id desc";

	private final Sql sql;

	public RuleVersions(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Keeps a version. One that was published stays as it is; one that was only kept for
	 * a run takes the author and the checks of its publication.
	 * @param version the version
	 * @param files its files by name, relative to the folder of the set
	 */
	public void keep(RuleVersion version, Map<String, byte[]> files) {
		if (find(version.ruleSet(), version.version()).isPresent()) {
			adopt(version);
			return;
		}
		this.sql.update(
				"insert into rule_version (rule_set, version, author, note, checked, made) values (?, ?, ?, ?, ?, ?)",
				version.ruleSet(), version.version(), version.author(), version.note(), version.checked(),
				version.made().atOffset(ZoneOffset.UTC));
		files.forEach((name, content) -> this.sql.update(
				"insert into rule_version_file (rule_set, version, file_name, content) values (?, ?, ?, ?)",
				version.ruleSet(), version.version(), name, content));
	}

	private void adopt(RuleVersion version) {
		this.sql.update(
				"update rule_version set author = ?, note = ?, checked = ?, made = ? where rule_set = ? and version = ?"
						+ " and not exists (select 1 from rule_publication p where p.rule_set = ? and p.version = ?)",
				version.author(), version.note(), version.checked(), version.made().atOffset(ZoneOffset.UTC),
				version.ruleSet(), version.version(), version.ruleSet(), version.version());
	}

	/**
	 * Puts a version in force from now on.
	 * @param ruleSet the rule set
	 * @param version the version, kept before
	 * @param who who does it
	 * @param note why, or null
	 */
	public void publish(String ruleSet, String version, String who, @Nullable String note) {
		this.sql.update("insert into rule_publication (rule_set, version, who, note, published) values (?, ?, ?, ?, ?)",
				ruleSet, version, who, note, OffsetDateTime.now(ZoneOffset.UTC));
	}

	/**
	 * The version in force.
	 * @param ruleSet the rule set
	 * @return its version, or empty before the first publication
	 */
	public Optional<String> current(String ruleSet) {
		return publications(ruleSet).stream().findFirst().map(Publication::version);
	}

	/**
	 * What was in force when.
	 * @param ruleSet the rule set
	 * @return every publication and rollback, the newest first
	 */
	public List<Publication> publications(String ruleSet) {
		return this.sql.query(PUBLICATIONS, RuleVersions::publication, ruleSet);
	}

	public Optional<RuleVersion> find(String ruleSet, String version) {
		return Optional.ofNullable(this.sql.first(
				"select rule_set, version, author, note, checked, made from rule_version where rule_set = ? and version = ?",
				RuleVersions::version, ruleSet, version));
	}

	/**
	 * All versions of a rule set, also those that were never in force.
	 * @param ruleSet the rule set
	 * @return the versions, the newest first
	 */
	public List<RuleVersion> versions(String ruleSet) {
		return this.sql.query("select rule_set, version, author, note, checked, made from rule_version"
				+ " where rule_set = ? order by made desc", RuleVersions::version, ruleSet);
	}

	/**
	 * The rule sets that have a version of this beginning.
	 * @param prefix the beginning of a version
	 * @return the names of the sets
	 */
	public List<String> setsWith(String prefix) {
		return this.sql.query("select distinct rule_set from rule_version where substring(version, 1, ?) = ?",
				(row, n) -> row.getString(1), prefix.length(), prefix);
	}

	/**
	 * The files of a version.
	 * @param ruleSet the rule set
	 * @param version the version
	 * @return the contents by name; empty when there is no such version
	 */
	public Map<String, byte[]> files(String ruleSet, String version) {
		Map<String, byte[]> files = new TreeMap<>();
		this.sql.query("select file_name, content from rule_version_file where rule_set = ? and version = ?",
				(row, n) -> files.put(row.getString(1), row.getBytes(2)), ruleSet, version);
		return files;
	}

	private static RuleVersion version(ResultSet row, int number) throws SQLException {
		return new RuleVersion(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				row.getObject(6, OffsetDateTime.class).toInstant());
	}

	private static Publication publication(ResultSet row, int number) throws SQLException {
		return new Publication(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				row.getObject(6, OffsetDateTime.class).toInstant());
	}

	/**
	 * A rule set as it was published once.
	 *
	 * @param ruleSet the rule set
	 * @param version a hash of its content
	 * @param author who made it
	 * @param note what it is about, or null
	 * @param checked which checks it passed, in words
	 * @param made when
	 */
	public record RuleVersion(String ruleSet, String version, String author, @Nullable String note, String checked,
			Instant made) {
	}

	/**
	 * A version that was put in force.
	 *
	 * @param number counts all publications
	 * @param ruleSet the rule set
	 * @param version the version
	 * @param who who put it in force
	 * @param note why, or null
	 * @param at when
	 */
	public record Publication(long number, String ruleSet, String version, String who, @Nullable String note,
			Instant at) {
	}

}
