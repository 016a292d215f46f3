package io.evenkeel.http;

import java.util.Optional;

/**
 * A place in a list by version.
 *
 * @param parameter the query parameter
 * @param items where the records are
 * @param highest where the page's highest version is
 * @param after the version before the page; 0 for the first
 */
record AfterVersion(String parameter, String items, String highest, long after) implements PageRequest {

	@Override
	public Call on(Call call) {
		return call.query(this.parameter, this.after);
	}

	@Override
	public Optional<PageRequest> next(Answer answer) {
		if (answer.json().at(this.items).isEmpty()) {
			return Optional.empty();
		}
		long reached = answer.json().at(this.highest).asLong(0);
		if (reached <= this.after) {
			throw PageRequest.repeats(answer);
		}
		return Optional.of(new AfterVersion(this.parameter, this.items, this.highest, reached));
	}

	@Override
	public PageRequest at(String text) {
		return new AfterVersion(this.parameter, this.items, this.highest, PageRequest.number(text, 10));
	}

	@Override
	public String toString() {
		return Long.toString(this.after);
	}

}
