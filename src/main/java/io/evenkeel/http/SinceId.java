package io.evenkeel.http;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A place in a list by id.
 *
 * @param parameter the query parameter
 * @param items where the records are
 * @param id where a record's id is
 * @param size how many records a full page has
 * @param since the id before the page; 0 for the first
 */
record SinceId(String parameter, String items, String id, int size, long since) implements PageRequest {

	@Override
	public Call on(Call call) {
		return call.query(this.parameter, this.since);
	}

	@Override
	public Optional<PageRequest> next(Answer answer) {
		JsonNode records = answer.json().at(this.items);
		if (records.isEmpty()) {
			return Optional.empty();
		}
		long reached = records.valueStream().mapToLong((each) -> each.at(this.id).asLong(0)).max().orElse(0);
		if (reached <= this.since) {
			throw PageRequest.repeats(answer);
		}
		return (records.size() < this.size) ? Optional.empty()
				: Optional.of(new SinceId(this.parameter, this.items, this.id, this.size, reached));
	}

	@Override
	public PageRequest at(String text) {
		return new SinceId(this.parameter, this.items, this.id, this.size, PageRequest.number(text, 10));
	}

	@Override
	public String toString() {
		return Long.toString(this.since);
	}

}
