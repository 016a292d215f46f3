package io.evenkeel.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.LinkEffect;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.sync.LinkRow.Candidate;
import io.evenkeel.sync.LinkRow.State;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Makes the rows of a list of links, a stretch of a side at a time. */
final class LinkRows {

	private final Ledger ledger;

	private final JobFile job;

	private final int jobId;

	private final Map<Long, Finding> ambiguous;

	private final String text;

	private final @Nullable State wanted;

	private final Likenesses likenesses;

	private final RecordFinder finder;

	private final Map<Long, Optional<Instant>> runs = new HashMap<>();

	private final Map<Long, LinkChange> changes = new HashMap<>();

	private final Map<Side, Map<Long, RoaringBitmap>> gone = new EnumMap<>(Side.class);

	LinkRows(Ledger ledger, JobFile job, Map<Long, Finding> ambiguous, String text, @Nullable State wanted) {
		this.ledger = ledger;
		this.job = job;
		this.jobId = ledger.sides().jobId(job.name());
		this.ambiguous = ambiguous;
		this.text = text;
		this.wanted = wanted;
		this.likenesses = new Likenesses(ledger, this.jobId);
		this.finder = new RecordFinder(ledger, this.jobId);
	}

	List<LinkRow> of(Side side, int from, int to) {
		List<LoadedPair> pairs = pairs(side, from, to).stream().filter(this::isWanted).toList();
		List<Snapshot> unlinked = pairs.stream()
			.filter((pair) -> state(pair) == State.UNLINKED)
			.map(LoadedPair::head)
			.toList();
		Map<Long, List<Candidate>> candidates = unlinked.isEmpty() ? Map.of() : this.likenesses.of(side, unlinked);
		Map<Long, Long> apart = this.ledger.apart().marks(unlinked.stream().mapToLong(Snapshot::ref).toArray());
		return pairs.stream().map((pair) -> switch (state(pair)) {
			case LINKED -> linked(pair, State.LINKED, null, "");
			case ORPHANED -> orphaned(pair);
			case AMBIGUOUS -> ambiguous(pair);
			case UNLINKED ->
				unlinked(pair, side, candidates.getOrDefault(pair.ref(), List.of()), apart.get(pair.ref()));
		}).toList();
	}

	private List<LoadedPair> pairs(Side side, int from, int to) {
		int sideId = Refs.sideId(this.jobId, side);
		List<Snapshot> own = this.ledger.snapshots().range(sideId, from, to);
		Map<Long, Link> links = this.ledger.links().range(side, sideId, from, to);
		Map<Long, Snapshot> shop = (side == Side.SHOP) ? Map.of()
				: this.ledger.snapshots().get(links.values().stream().mapToLong(Link::shopRef).toArray());
		List<LoadedPair> pairs = new ArrayList<>(own.size());
		for (Snapshot record : own) {
			Link link = links.get(record.ref());
			if (side == Side.POS) {
				pairs.add(new LoadedPair(record, (link != null) ? shop.get(link.shopRef()) : null, link));
			}
			else if (link == null) {
				pairs.add(new LoadedPair(null, record, null));
			}
		}
		return pairs;
	}

	private boolean isWanted(LoadedPair pair) {
		boolean isThere = pair.link() != null || !is(pair.head(), Snapshot.State.GONE);
		return isThere && (this.wanted == null || this.wanted == state(pair)) && (this.text.isEmpty()
				|| Stream.of(pair.pos(), pair.shop()).anyMatch((record) -> contains(RecordView.of(record))));
	}

	private boolean contains(@Nullable RecordView record) {
		return record != null && Stream.of(record.id(), record.key(), Objects.toString(record.name(), ""))
			.anyMatch((part) -> part.toLowerCase(Locale.ROOT).contains(this.text));
	}

	private State state(LoadedPair pair) {
		if (pair.link() != null && (is(pair.pos(), Snapshot.State.GONE) || is(pair.shop(), Snapshot.State.GONE))) {
			return State.ORPHANED;
		}
		if (pair.refs().anyMatch(this.ambiguous::containsKey)) {
			return State.AMBIGUOUS;
		}
		return (pair.link() != null) ? State.LINKED : State.UNLINKED;
	}

	private LinkRow linked(LoadedPair pair, State state, @Nullable Long since, String why) {
		Link link = Objects.requireNonNull(pair.link());
		return new LinkRow(state, RecordView.of(pair.pos()), RecordView.of(pair.shop()), link.how(), link.runId(),
				at(link), since, why, List.of());
	}

	private LinkRow orphaned(LoadedPair pair) {
		List<Side> sides = Stream.of(Side.values()).filter((side) -> is(pair.of(side), Snapshot.State.GONE)).toList();
		Side side = sides.get(0);
		int nr = Refs.nr(Objects.requireNonNull(pair.refOf(side)));
		Long since = gone(side).entrySet()
			.stream()
			.filter((run) -> run.getValue().contains(nr))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
		String why = "gone from " + sides.stream().map(Side::word).collect(Collectors.joining(" and "));
		return linked(pair, State.ORPHANED, since, why);
	}

	private Map<Long, RoaringBitmap> gone(Side side) {
		int sideId = Refs.sideId(this.jobId, side);
		return this.gone.computeIfAbsent(side,
				(missing) -> this.ledger.pages().lastChanged(sideId, this.ledger.linkTotals().orphaning(sideId)));
	}

	private LinkRow ambiguous(LoadedPair pair) {
		Finding finding = pair.refs().mapToObj(this.ambiguous::get).filter(Objects::nonNull).findFirst().orElseThrow();
		if (pair.link() != null) {
			return linked(pair, State.AMBIGUOUS, null, finding.text());
		}
		return new LinkRow(State.AMBIGUOUS, RecordView.of(pair.pos()), RecordView.of(pair.shop()), null, null, null,
				null, finding.text(), sharing(pair.head(), Objects.toString(finding.field(), "")));
	}

	/** The other side's records that say the same for the word that is not clear. */
	private List<Candidate> sharing(Snapshot record, String word) {
		CommerceRecord own = record.record();
		Optional<Keys> key = Stream.of(Keys.values()).filter((each) -> each.name().equalsIgnoreCase(word)).findFirst();
		String value = (own != null) ? key.map((each) -> each.value(own)).orElse(null) : null;
		if (own == null || value == null) {
			return List.of();
		}
		Side other = Refs.side(Refs.sideOf(record.ref())).other();
		return this.finder.find(other, key.orElseThrow(), value)
			.stream()
			.filter(Snapshot::isLive)
			.map((found) -> new Candidate(Objects.requireNonNull(RecordView.of(found)),
					Evidence.between(own, Objects.requireNonNull(found.record())), null))
			.toList();
	}

	private LinkRow unlinked(LoadedPair pair, Side side, List<Candidate> candidates, @Nullable Long apart) {
		return new LinkRow(State.UNLINKED, RecordView.of(pair.pos()), RecordView.of(pair.shop()), null, null, null,
				null, why(pair.head(), side, candidates, apart), candidates);
	}

	private String why(Snapshot record, Side side, List<Candidate> candidates, @Nullable Long apart) {
		if (apart != null) {
			LinkChange change = this.changes.computeIfAbsent(apart,
					(nr) -> this.ledger.linkLog().find(nr).orElseThrow());
			return "unlinked by hand by " + change.author() + " (#" + apart + ")"
					+ ((change.reason() != null) ? ": " + change.reason() : "");
		}
		if (record.record() == null) {
			return "in quarantine, so nothing of it can be compared";
		}
		String other = side.other().word();
		if (candidates.isEmpty()) {
			return "nothing at " + other + " has its SKU, barcode, number, e-mail or name";
		}
		return candidates.stream().allMatch((candidate) -> candidate.linkedWith() != null)
				? "those at " + other + " with its keys are linked already"
				: "the job matches by " + String.join(", ", this.job.match()) + "; as of the last run that paired it,"
						+ " none of these was the same";
	}

	private @Nullable Instant at(Link link) {
		if (link.how().equals(Link.BY_HAND)) {
			return this.ledger.linkLog()
				.of(link.posRef())
				.stream()
				.filter((effect) -> effect.kind() == LinkEffect.Kind.LINKED)
				.reduce((first, last) -> last)
				.flatMap((effect) -> this.ledger.linkLog().find(effect.change()))
				.map(LinkChange::made)
				.orElse(null);
		}
		return this.runs.computeIfAbsent(link.runId(), (run) -> this.ledger.runs().find(run).map(Run::started))
			.orElse(null);
	}

	private static boolean is(@Nullable Snapshot record, Snapshot.State state) {
		return record != null && record.state() == state;
	}

}
