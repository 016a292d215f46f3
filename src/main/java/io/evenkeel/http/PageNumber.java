package io.evenkeel.http;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A place in a list by page number. Nothing in a number tells that a service gives the
 * same page for two of them, so a stamp of the page before goes along.
 *
 * @param parameter the query parameter
 * @param items where the records are
 * @param size how many records a full page has
 * @param page the page from 1
 * @param before the stamp of the page before; 0 for none
 */
record PageNumber(String parameter, String items, int size, long page, int before) implements PageRequest {

	@Override
	public Call on(Call call) {
		return call.query(this.parameter, this.page);
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
		return (records.size() < this.size) ? Optional.empty()
				: Optional.of(new PageNumber(this.parameter, this.items, this.size, this.page + 1, stamp));
	}

	@Override
	public PageRequest at(String text) {
		Stamped place = Stamped.parse(text);
		return new PageNumber(this.parameter, this.items, this.size, place.place(), place.stamp());
	}

	@Override
	public String toString() {
		return new Stamped(this.page, this.before).toString();
	}

}
