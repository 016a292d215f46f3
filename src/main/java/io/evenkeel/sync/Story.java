package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.commerce.Product;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Link;
import io.evenkeel.rules.FieldStory;
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
 * @param lastSeenRun the newest run of the job, to which the records belong
 */
public record Story(String key, @Nullable Product pos, @Nullable Product shop, @Nullable Link link,
		List<FieldStory> fields, List<Finding> findings, long lastSeenRun) {
}
