package io.evenkeel.ledger;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The state of all jobs, by subject. It writes in the transaction of its caller.
 *
 * @param sides what is known of jobs and sides as a whole
 * @param snapshots the last seen state of every record
 * @param words the words by which records are found
 * @param indexes the compact form of the snapshots that a read begins with
 * @param links which records are the same thing, and what they last agreed on
 * @param linkTotals how much is linked and how much is not
 * @param linkEdits changes links for people
 * @param linkLog what people changed about links
 * @param apart the records that people took apart
 * @param pages what each page of a read brought
 * @param runs the runs
 * @param plans the changes of each run and what became of them
 * @param findings what a person should know
 * @param quarantine records set aside
 * @param leases who works on what
 * @param retention forgets old runs
 * @param ruleVersions the rule sets that were published
 * @param ruleFirings how often each row and rule decided
 * @param firstSeen how orders were when their side was first read
 * @param reservations pieces of orders that the till does not have yet
 */
public record Ledger(SideStates sides, Snapshots snapshots, Words words, IndexStore indexes, Links links,
		LinkTotals linkTotals, LinkEdits linkEdits, LinkLog linkLog, Apart apart, ReadPages pages, Runs runs,
		Plans plans, Findings findings, Quarantine quarantine, Leases leases, Retention retention,
		RuleVersions ruleVersions, RuleFirings ruleFirings, FirstSeen firstSeen, Reservations reservations) {

	public static Ledger on(DataSource dataSource) {
		JdbcTemplate template = new JdbcTemplate(dataSource);
		SideStates sides = new SideStates(template);
		Words words = new Words(template);
		Snapshots snapshots = new Snapshots(template, words);
		Links links = new Links(template);
		return new Ledger(sides, snapshots, words, new IndexStore(template, snapshots, sides), links,
				new LinkTotals(template), new LinkEdits(template, links), new LinkLog(template), new Apart(template),
				new ReadPages(template), new Runs(template), new Plans(template), new Findings(template),
				new Quarantine(template), new Leases(template, UUID.randomUUID().toString()), new Retention(template),
				new RuleVersions(template), new RuleFirings(template), new FirstSeen(template),
				new Reservations(template));
	}

}
