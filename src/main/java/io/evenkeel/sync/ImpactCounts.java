package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.evenkeel.commerce.Money;

/** What the differences of many pairs come to. For one thread; several are added up. */
final class ImpactCounts {

	private final Map<String, Long> kinds = new LinkedHashMap<>();

	private final Map<String, Long> fields = new TreeMap<>();

	private final Map<String, List<BigDecimal>> prices = new TreeMap<>();

	private long pairs;

	void pairs(long more) {
		this.pairs += more;
	}

	void kind(String kind) {
		this.kinds.merge(kind, 1L, Long::sum);
	}

	void field(String name) {
		this.fields.merge(name, 1L, Long::sum);
	}

	void price(Money before, Money after) {
		this.prices.computeIfAbsent(after.currency(), (currency) -> new ArrayList<>())
			.add(after.amount().subtract(before.amount()));
	}

	void add(ImpactCounts other) {
		this.pairs += other.pairs;
		other.kinds.forEach((kind, count) -> this.kinds.merge(kind, count, Long::sum));
		other.fields.forEach((field, count) -> this.fields.merge(field, count, Long::sum));
		other.prices.forEach((currency, list) -> this.prices.merge(currency, list, (one, more) -> {
			one.addAll(more);
			return one;
		}));
	}

	long pairs() {
		return this.pairs;
	}

	Map<String, Long> kinds() {
		return this.kinds;
	}

	Map<String, Long> fields() {
		return this.fields;
	}

	List<PriceChange> prices() {
		return this.prices.entrySet().stream().map((each) -> PriceChange.of(each.getKey(), each.getValue())).toList();
	}

}
