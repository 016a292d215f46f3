package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.sync.LinkStep.Kind;
import org.roaringbitmap.RoaringBitmap;

/**
 * Plans how records that were taken apart find each other again: by the link they had,
 * then by the job's match words in their order. Two with the same word are never chosen
 * between.
 */
final class Relinking {

	private static final int PORTION = 1000;

	private final Ledger ledger;

	private final int jobId;

	private final RecordFinder finder;

	private final List<Keys> words;

	/** The records that are to find each other. */
	private final Map<Side, RoaringBitmap> sought = new EnumMap<>(Side.class);

	/** Those that have found somebody. */
	private final Set<Long> settled = new HashSet<>();

	private final List<LinkStep> steps = new ArrayList<>();

	Relinking(Ledger ledger, JobFile job) {
		this.ledger = ledger;
		this.jobId = ledger.sides().jobId(job.name());
		this.finder = new RecordFinder(ledger, this.jobId);
		this.words = job.match()
			.stream()
			.map((word) -> word.toUpperCase(Locale.ROOT))
			.filter((word) -> Arrays.stream(Keys.values()).anyMatch((key) -> key.name().equals(word)))
			.map(Keys::valueOf)
			.toList();
		Arrays.stream(Side.values()).forEach((side) -> this.sought.put(side, new RoaringBitmap()));
	}

	/** All records that were taken apart. */
	LinkPlan all() {
		for (Side side : Side.values()) {
			this.sought.get(side).or(this.ledger.apart().of(sideId(side)));
		}
		return plan();
	}

	/** The records that go by some keys, and who they were linked with. */
	LinkPlan of(List<String> keys) {
		NamedRecords records = new NamedRecords(this.ledger, this.jobId);
		for (String key : keys) {
			for (Snapshot record : records.any(key)) {
				Side side = Refs.side(Refs.sideOf(record.ref()));
				long[] ref = { record.ref() };
				if (this.ledger.links().ends(side, ref).isEmpty()) {
					seek(record.ref());
					this.ledger.apart().former(ref).forEach((link) -> {
						seek(link.posRef());
						seek(link.shopRef());
					});
				}
			}
		}
		if (this.sought.values().stream().allMatch(RoaringBitmap::isEmpty)) {
			throw NamedRecords.problem("key", String.join(", ", keys) + ": linked already. Nothing was done.");
		}
		return plan();
	}

	private void seek(long ref) {
		this.sought.get(Refs.side(Refs.sideOf(ref))).add(Refs.nr(ref));
	}

	private LinkPlan plan() {
		List<long[]> portions = portions();
		portions.forEach(this::byFormerLink);
		portions.forEach(this::byWord);
		return new LinkPlan("relink", this.steps, null);
	}

	private List<long[]> portions() {
		List<long[]> portions = new ArrayList<>();
		for (Side side : Side.values()) {
			int[] numbers = this.sought.get(side).toArray();
			for (int from = 0; from < numbers.length; from += PORTION) {
				portions.add(Arrays.stream(numbers, from, Math.min(numbers.length, from + PORTION))
					.mapToLong((nr) -> Refs.ref(sideId(side), nr))
					.toArray());
			}
		}
		return portions;
	}

	private void byFormerLink(long[] refs) {
		List<Link> former = this.ledger.apart().former(refs);
		RelinkState state = RelinkState.of(this.ledger,
				former.stream()
					.flatMapToLong((link) -> java.util.stream.LongStream.of(link.posRef(), link.shopRef()))
					.distinct()
					.toArray());
		for (Link link : former) {
			if (isFree(link.posRef(), state) && isFree(link.shopRef(), state)) {
				settle(link.posRef(), link.shopRef(), Link.BY_LINK);
			}
		}
	}

	private void byWord(long[] refs) {
		Side side = Refs.side(Refs.sideOf(refs[0]));
		Map<Long, Snapshot> own = this.ledger.snapshots().get(refs);
		RelinkState state = RelinkState.of(this.ledger, related(side, own.values().stream().toList()));
		for (long ref : refs) {
			Snapshot record = own.get(ref);
			if (record != null && isFree(ref, state)) {
				match(side, record, state);
			}
		}
	}

	/** The records of both sides that may say the same, the own ones among them. */
	private long[] related(Side side, List<Snapshot> own) {
		Set<Long> related = new HashSet<>();
		for (Snapshot record : own) {
			related.add(record.ref());
			CommerceRecord content = record.record();
			for (Keys word : this.words) {
				String value = (content != null) ? word.value(content) : null;
				if (value != null) {
					Arrays.stream(this.finder.refs(side, word, value)).forEach(related::add);
					Arrays.stream(this.finder.refs(side.other(), word, value)).forEach(related::add);
				}
			}
		}
		return related.stream().mapToLong(Long::longValue).toArray();
	}

	private void match(Side side, Snapshot record, RelinkState state) {
		for (Keys word : this.words) {
			String value = word.value(Objects.requireNonNull(record.record()));
			List<Long> candidates = (value != null) ? sharing(side.other(), word, value, state) : List.of();
			if (candidates.isEmpty()) {
				continue;
			}
			if (candidates.size() == 1 && sharing(side, word, value, state).size() == 1) {
				String how = word.name().toLowerCase(Locale.ROOT);
				long other = candidates.get(0);
				settle((side == Side.POS) ? record.ref() : other, (side == Side.POS) ? other : record.ref(), how);
			}
			else {
				add(Kind.STAY, side, record.ref());
			}
			return;
		}
		add(Kind.FREE, side, record.ref());
	}

	private List<Long> sharing(Side side, Keys word, String value, RelinkState state) {
		return Arrays.stream(this.finder.refs(side, word, value))
			.filter((ref) -> isFree(ref, state) && RecordFinder.goesBy(state.record(ref), word, value))
			.boxed()
			.toList();
	}

	/** There, not linked, and not apart unless it is sought itself. */
	private boolean isFree(long ref, RelinkState state) {
		RoaringBitmap own = this.sought.get(Refs.side(Refs.sideOf(ref)));
		return !this.settled.contains(ref) && state.isUnlinked(ref)
				&& (own.contains(Refs.nr(ref)) || !state.isApart(ref));
	}

	private void settle(long posRef, long shopRef, String how) {
		this.settled.add(posRef);
		this.settled.add(shopRef);
		this.steps.add(new LinkStep(Kind.LINK, posRef, shopRef, how));
	}

	private void add(Kind kind, Side side, long ref) {
		this.steps.add(new LinkStep(kind, (side == Side.POS) ? ref : 0, (side == Side.POS) ? 0 : ref, ""));
	}

	private int sideId(Side side) {
		return Refs.sideId(this.jobId, side);
	}

}
