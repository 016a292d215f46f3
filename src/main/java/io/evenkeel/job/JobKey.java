package io.evenkeel.job;

import java.util.Arrays;
import java.util.List;

/** The keys of a job file; reading, checking and jobs/README.md follow this list. */
enum JobKey {

	JOB("job", "The job's name in commands and reports: letters, digits, `.`, `_` and `-`.", "the file's name",
			"nightly-catalog"),

	RECORDS("records", "The kind of records that it keeps in step: `products`, `stock` or `orders`.", "products",
			"stock"),

	POS("pos", "The connection of the till or back office, which counts the goods.", "required", "retail"),

	SHOP("shop", "The connection of the web shop.", "required", "webshop"),

	MATCH("match", "How the records of the two sides find each other; the words are tried from left to right.",
			"[" + String.join(", ", MatchKey.DEFAULTS) + "]", "[link, sku, barcode, family]"),

	RULES("rules", "The rule set that decides: a folder below `rules/`.", "required", "retail-to-e-series"),

	RULES_FROM("rules-from",
			"`published`: what was published last, so that an edit counts when it is ready; `folder`: the files as they"
					+ " are when a run begins, for trying things out.",
			"published", "folder"),

	FULL_EVERY("full-every",
			"How often both sides are read whole where a service can tell what changed: a number with `m`, `h` or `d`. In between, only what changed is read.",
			"each time", "1d"),

	EVERY("every",
			"When it is meant to run, for people and schedulers to read: second, minute, hour, day of the month, month, day of the week.",
			"only when it is asked to", "\"0 0 2 * * *\""),

	THEN("then", "Jobs that `run` starts right after this one, such as the stock of what was just sold.", "none",
			"[stock-retail-and-ecwid]"),

	SETTINGS("settings", "What the rules may ask for; the README of `rules/` lists them.", "those of the rule set",
			"{outlets: [Main Street, Harbour]}"),

	GUARD("guard", "Limits that hold a plan until a person approves it.", "see Guards", "{delete: 2%}");

	private final String key;

	private final String meaning;

	private final String whenLeftOut;

	private final String example;

	JobKey(String key, String meaning, String whenLeftOut, String example) {
		this.key = key;
		this.meaning = meaning;
		this.whenLeftOut = whenLeftOut;
		this.example = example;
	}

	static List<String> keys() {
		return Arrays.stream(values()).map(JobKey::key).toList();
	}

	String key() {
		return this.key;
	}

	String meaning() {
		return this.meaning;
	}

	String whenLeftOut() {
		return this.whenLeftOut;
	}

	String example() {
		return this.example;
	}

}
