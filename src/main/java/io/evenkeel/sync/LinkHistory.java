package io.evenkeel.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkEffect;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/** Tells what people changed about the link of a pair. */
final class LinkHistory {

	private final Ledger ledger;

	LinkHistory(Ledger ledger) {
		this.ledger = ledger;
	}

	List<LinkEvent> of(LoadedPair pair) {
		Set<LinkEffect> effects = new LinkedHashSet<>();
		pair.refs().forEach((ref) -> effects.addAll(this.ledger.linkLog().of(ref)));
		Map<Long, Snapshot> records = this.ledger.snapshots()
			.get(effects.stream()
				.flatMap((effect) -> Stream.of(effect.posRef(), effect.shopRef()))
				.filter(Objects::nonNull)
				.mapToLong(Long::longValue)
				.distinct()
				.toArray());
		return effects.stream()
			.sorted((one, other) -> Long.compare(one.change(), other.change()))
			.map((effect) -> new LinkEvent(this.ledger.linkLog().find(effect.change()).orElseThrow(),
					what(effect, records)))
			.toList();
	}

	static String what(LinkEffect effect, Map<Long, Snapshot> records) {
		String pos = id(effect.posRef(), records);
		String shop = id(effect.shopRef(), records);
		return switch (effect.kind()) {
			case LINKED -> "linked pos " + pos + " with shop " + shop;
			case UNLINKED -> "unlinked pos " + pos + " from shop " + shop;
			case APART -> "set " + side(effect, pos, shop) + " apart";
			case FREED -> "let " + side(effect, pos, shop) + " be paired again";
		};
	}

	private static String side(LinkEffect effect, String pos, String shop) {
		return (effect.posRef() != null) ? "pos " + pos : "shop " + shop;
	}

	private static String id(@Nullable Long ref, Map<Long, Snapshot> records) {
		Snapshot record = (ref != null) ? records.get(ref) : null;
		return (record != null) ? record.id() : "?";
	}

}
