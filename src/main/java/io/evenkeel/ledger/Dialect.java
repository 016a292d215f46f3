package io.evenkeel.ledger;

import java.util.Map;

/** What differs between the databases that can hold the state. */
enum Dialect {

	HSQLDB("hsqldb", "longvarchar", "varbinary(16777216)"),

	POSTGRESQL("postgresql", "text", "bytea");

	private final String folder;

	private final String text;

	private final String bytes;

	Dialect(String folder, String text, String bytes) {
		this.folder = folder;
		this.text = text;
		this.bytes = bytes;
	}

	static Dialect of(String jdbcUrl) {
		return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : HSQLDB;
	}

	String[] migrations() {
		return new String[] { "classpath:db/migration/all", "classpath:db/migration/" + this.folder };
	}

	Map<String, String> placeholders() {
		return Map.of("text", this.text, "bytes", this.bytes);
	}

}
