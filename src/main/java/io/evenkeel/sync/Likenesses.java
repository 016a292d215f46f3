package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.WordIndex;
import io.evenkeel.ledger.WordIndexBuilder;
import io.evenkeel.sync.LinkRow.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who a record may be on the other side: among those that are free, by all
 * evidence; failing that, among those that are linked, by their words.
 */
final class Likenesses {

	/** How many records are named for one. */
	private static final int MOST = 5;

	/** An e-mail may stand on thousands of orders; more than this say nothing. */
	private static final int MOST_FOUND = 50;

	private static final int PORTION = 1000;

	private final Ledger ledger;

	private final int jobId;

	private final RecordFinder finder;

	private final Map<Side, WordIndex> free = new EnumMap<>(Side.class);

	Likenesses(Ledger ledger, int jobId) {
		this.ledger = ledger;
		this.jobId = jobId;
		this.finder = new RecordFinder(ledger, jobId);
	}

	/** The candidates of records of one side, by their refs. */
	Map<Long, List<Candidate>> of(Side side, Collection<Snapshot> records) {
		Map<Long, Set<Long>> found = new HashMap<>();
		for (Snapshot record : records) {
			CommerceRecord own = record.record();
			if (own != null) {
				Set<Long> near = near(side.other(), own);
				found.put(record.ref(), near.isEmpty() ? taken(side.other(), own) : near);
			}
		}
		long[] refs = found.values().stream().flatMap(Set::stream).mapToLong(Long::longValue).distinct().toArray();
		Map<Long, Snapshot> others = this.ledger.snapshots().get(refs);
		Map<Long, String> partners = partners(side.other(), refs);
		Map<Long, List<Candidate>> candidates = new HashMap<>();
		for (Snapshot record : records) {
			if (record.record() != null) {
				candidates.put(record.ref(),
						likeliest(record.record(), found.getOrDefault(record.ref(), Set.of()), others, partners));
			}
		}
		return candidates;
	}

	private Set<Long> near(Side other, CommerceRecord own) {
		int sideId = Refs.sideId(this.jobId, other);
		WordIndex index = this.free.computeIfAbsent(other, this::index);
		Set<Long> near = new LinkedHashSet<>();
		for (Evidence evidence : Evidence.values()) {
			String value = evidence.value(own);
			int[] numbers = (value != null) ? index.find(evidence.key(), word(evidence, value)) : new int[0];
			Arrays.stream(numbers).limit(MOST_FOUND).forEach((nr) -> near.add(Refs.ref(sideId, nr)));
		}
		return near;
	}

	private Set<Long> taken(Side other, CommerceRecord own) {
		Set<Long> taken = new LinkedHashSet<>();
		for (Keys word : List.of(Keys.SKU, Keys.BARCODE, Keys.REFERENCE, Keys.NUMBER)) {
			String value = word.value(own);
			if (value != null) {
				Arrays.stream(this.finder.refs(other, word, value)).limit(MOST_FOUND).forEach(taken::add);
			}
		}
		return taken;
	}

	private static List<Candidate> likeliest(CommerceRecord own, Set<Long> found, Map<Long, Snapshot> others,
			Map<Long, String> partners) {
		return found.stream()
			.map(others::get)
			.filter((other) -> other != null && other.isLive() && other.record() != null)
			.map((other) -> candidate(own, other, partners.get(other.ref())))
			.filter((candidate) -> candidate != null)
			.sorted(Comparator.comparing((Candidate candidate) -> candidate.evidence().get(0))
				.thenComparing((candidate) -> -candidate.evidence().size()))
			.limit(MOST)
			.toList();
	}

	private static @Nullable Candidate candidate(CommerceRecord own, Snapshot other, @Nullable String partner) {
		CommerceRecord record = other.record();
		List<Evidence> evidence = (record != null) ? Evidence.between(own, record) : List.of();
		RecordView view = RecordView.of(other);
		return (evidence.isEmpty() || view == null) ? null : new Candidate(view, evidence, partner);
	}

	/** The ids of the records that others are linked with. */
	private Map<Long, String> partners(Side side, long[] refs) {
		Map<Long, Long> ends = this.ledger.links().ends(side, refs);
		Map<Long, Snapshot> partners = this.ledger.snapshots()
			.get(ends.values().stream().mapToLong(Long::longValue).toArray());
		Map<Long, String> ids = new HashMap<>();
		ends.forEach((ref, end) -> {
			Snapshot partner = partners.get(end);
			if (partner != null) {
				ids.put(ref, partner.id());
			}
		});
		return ids;
	}

	private WordIndex index(Side side) {
		int sideId = Refs.sideId(this.jobId, side);
		int[] numbers = this.ledger.linkTotals().free(sideId).toArray();
		WordIndexBuilder index = new WordIndexBuilder();
		for (int from = 0; from < numbers.length; from += PORTION) {
			long[] refs = Arrays.stream(numbers, from, Math.min(numbers.length, from + PORTION))
				.mapToLong((nr) -> Refs.ref(sideId, nr))
				.toArray();
			new ArrayList<>(this.ledger.snapshots().get(refs).values()).forEach((record) -> enter(record, index));
		}
		return index.build();
	}

	private static void enter(Snapshot snapshot, WordIndexBuilder index) {
		CommerceRecord record = snapshot.record();
		if (record != null) {
			Stream.of(Evidence.values()).forEach((evidence) -> {
				String value = evidence.value(record);
				if (value != null) {
					index.add(evidence.key(), word(evidence, value), Refs.nr(snapshot.ref()));
				}
			});
		}
	}

	private static String word(Evidence evidence, String value) {
		return evidence.name() + "/" + value;
	}

}
