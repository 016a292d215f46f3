package io.evenkeel.job;

import java.util.Arrays;
import java.util.List;

/**
 * How the records of the two sides find each other; the words of a job's {@code match}.
 */
enum MatchKey {

	LINK("link", "an earlier run, or a person, found that they are the same"),

	SKU("sku", "both have the same article number, and on each side only one record has it"),

	BARCODE("barcode", "both have the same UPC, EAN or GTIN, and on each side only one record has it"),

	HANDLE("handle", "both have the same handle, and on each side only one record has it"),

	NAME("name", "both have the same name, and on each side only one record has it"),

	FAMILY("family", "a product is paired with the product whose variants its variants are paired with"),

	REFERENCE("reference", "a sale carries the number of the order that it was made from");

	static final List<String> DEFAULTS = List.of(LINK.word, SKU.word, BARCODE.word);

	private final String word;

	private final String meaning;

	MatchKey(String word, String meaning) {
		this.word = word;
		this.meaning = meaning;
	}

	static List<String> words() {
		return Arrays.stream(values()).map(MatchKey::word).toList();
	}

	String word() {
		return this.word;
	}

	String meaning() {
		return this.meaning;
	}

}
