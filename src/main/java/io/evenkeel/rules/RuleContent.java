package io.evenkeel.rules;

import java.util.Map;
import java.util.TreeMap;

import io.evenkeel.commerce.RecordKind;

/**
 * The files of a rule set as they were at one moment. What happens to the folder later
 * changes nothing in it.
 */
public final class RuleContent {

	private static final String EXAMPLES = "examples/";

	private final RuleFolder folder;

	RuleContent(RuleFolder folder) {
		this.folder = folder;
	}

	/**
	 * Makes a set of files that were kept.
	 * @param name the set's name
	 * @param files the contents by name, relative to the folder of the set
	 * @return the set, whose messages name files as they stand in {@code rules/}
	 */
	public static RuleContent of(String name, Map<String, byte[]> files) {
		return new RuleContent(RuleFolder.of(name, "rules/" + name, files));
	}

	/**
	 * The name of the set.
	 * @return the name of its folder
	 */
	public String name() {
		return this.folder.name();
	}

	/**
	 * What the records are that the set decides about.
	 * @return the kind
	 */
	public RecordKind kind() {
		return this.folder.kind();
	}

	/**
	 * The version that these files are.
	 * @return a hash of the names and contents of the files that decide; examples and
	 * documents are none of them
	 */
	public String version() {
		return this.folder.version();
	}

	/**
	 * The files to keep.
	 * @return the contents by name, relative to the folder of the set; with the examples
	 */
	public Map<String, byte[]> files() {
		Map<String, byte[]> files = new TreeMap<>();
		this.folder.rules().forEach((file) -> files.put(file.name(), file.content()));
		this.folder.examples().forEach((file) -> files.put(EXAMPLES + file.name(), file.content()));
		return files;
	}

	/**
	 * Who owns which field, whatever the record: what the plain rows of the table say.
	 * @return {@code pos} or {@code shop} by the name of the field; fields that nobody
	 * leads are left out
	 */
	public Map<String, String> owners() {
		Map<String, String> owners = new TreeMap<>();
		for (FieldRow row : RuleReading.of(this.folder).table().rows()) {
			if (row.isPlain() && row.leads().side() != null) {
				owners.put(row.field().name(), row.leads().side().word());
			}
		}
		return owners;
	}

	RuleFolder folder() {
		return this.folder;
	}

}
