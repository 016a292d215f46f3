package io.evenkeel.connector.file;

import org.jspecify.annotations.Nullable;

/** Remembers the last record of a row: its own, where its product is told by it too. */
final class LastRecord implements Layout.Records {

	private @Nullable String id;

	private @Nullable String parent;

	private @Nullable Part part;

	private String cause = "";

	@Override
	public void record(Part part, String id, @Nullable String parent) {
		this.part = part;
		this.id = id;
		this.parent = parent;
	}

	@Override
	public void reject(String cause, String whatToDo) {
		this.id = null;
		this.cause = cause;
	}

	@Nullable String id() {
		return this.id;
	}

	@Nullable String parent() {
		return this.parent;
	}

	@Nullable Part part() {
		return this.part;
	}

	String cause() {
		return this.cause;
	}

}
