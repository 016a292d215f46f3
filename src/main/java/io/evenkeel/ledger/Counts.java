package io.evenkeel.ledger;

import java.util.Map;
import java.util.TreeMap;

/** What a run counts on its way, by name. */
public final class Counts {

	/** Records that the read of the point of sale brought. */
	public static final String READ_POS = "read-pos";

	/** Records that the read of the shop brought. */
	public static final String READ_SHOP = "read-shop";

	/** Records and rows that could not be made out, of both sides. */
	public static final String QUARANTINED = "quarantined";

	/** Pairs there are, one-sided ones too. */
	public static final String PAIRS = "pairs";

	/** Pairs that the rules looked at in this run. */
	public static final String DECIDED = "decided";

	/** Pairs that the plan changes. */
	public static final String CHANGED = "changed";

	/** Pairs for which nothing is to be done. */
	public static final String UNCHANGED = "unchanged";

	/** Pairs that a rule holds back. */
	public static final String HELD = "held";

	/** Pairs that rules or keys contradict each other about. */
	public static final String CONFLICT = "conflict";

	/** Records on one side only that the rules leave so. */
	public static final String UNLINKED = "unlinked";

	/** Records that a person took apart. */
	public static final String APART = "apart";

	/** All changes of the plan. */
	public static final String PLANNED = "planned";

	/** Microseconds that the rules took. */
	public static final String RULES_MICROS = "rules-micros";

	/** The beginning of the names that count updates by field. */
	public static final String FIELD = "field.";

	/** The beginning of the names that count fields which a side cannot hold. */
	public static final String LEFT_OUT = "left-out.";

	private final Map<String, Long> values = new TreeMap<>();

	public Counts() {
	}

	public Counts(Map<String, Long> values) {
		this.values.putAll(values);
	}

	public void add(String name, long more) {
		this.values.merge(name, more, Long::sum);
	}

	public void set(String name, long value) {
		this.values.put(name, value);
	}

	public long get(String name) {
		return this.values.getOrDefault(name, 0L);
	}

	public Map<String, Long> asMap() {
		return Map.copyOf(this.values);
	}

}
