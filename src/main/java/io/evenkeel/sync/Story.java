package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Link;
import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair is what it is: both sides, the base, and field by field who decided.
 *
 * @param key how people know the record
 * @param pos the record of the point of sale as last seen; null when it has none
 * @param shop the record of the shop as last seen; null when it has none
 * @param link how the two are known to be the same thing; null when they are not linked
 * @param fields field by field what the rules say now
 * @param findings what stands about the pair
 * @param nearMisses the rules that did not fire, and why; those that came closest first
 * @param rules the rule set and its version: those in force
 * @param lastSeenRun the newest run of the job, to which the records belong
 * @param linkChanges what people changed about its link, the oldest first
 */
public record Story(String key, @Nullable CommerceRecord pos, @Nullable CommerceRecord shop, @Nullable Link link,
		List<FieldStory> fields, List<Finding> findings, List<NearMiss> nearMisses, Rules rules, long lastSeenRun,
		List<LinkEvent> linkChanges) {

	/**
	 * The rules that a story is told by.
	 *
	 * @param set the rule set
	 * @param version its version
	 */
	public record Rules(String set, String version) {
	}
}
