package io.evenkeel.http;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A place in a list by offset; with a stamp of the page before, as {@link PageNumber}.
 *
 * @param parameter the query parameter
 * @param items where the records are
 * @param total where the number of all records is
 * @param offset how many records come before the page
 * @param before the stamp of the page before; 0 for none
 */
record Offset(String parameter, String items, String total, long offset, int before) implements PageRequest {

	@Override
	public Call on(Call call) {
		return call.query(this.parameter, this.offset);
	}

	@Override
	public Optional<PageRequest> next(Answer answer) {
		JsonNode records = answer.json().at(this.items);
		if (records.isEmpty()) {
			return Optional.empty();
		}
		int stamp = PageRequest.stamp(records);
		if (stamp == this.before) {
			throw PageRequest.repeats(answer);
		}
		long next = this.offset + records.size();
		return (next >= answer.json().at(this.total).asLong(Long.MAX_VALUE)) ? Optional.empty()
				: Optional.of(new Offset(this.parameter, this.items, this.total, next, stamp));
	}

	@Override
	public PageRequest at(String text) {
		Stamped place = Stamped.parse(text);
		return new Offset(this.parameter, this.items, this.total, place.place(), place.stamp());
	}

	@Override
	public String toString() {
		return new Stamped(this.offset, this.before).toString();
	}

}
