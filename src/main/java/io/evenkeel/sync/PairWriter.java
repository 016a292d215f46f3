package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Finds out which records are the same thing: by the job's match words in their order,
 * and by family, once the variants are known. Two records with the same word are never
 * chosen between; both are reported and left alone.
 */
final class PairWriter implements ItemWriter<Batch>, ItemStream {

	/** The round in which records are paired by their own words. */
	static final int BY_WORD = 0;

	/**
	 * How many rounds there are; in the second, products are paired by their variants.
	 */
	static final int ROUNDS = 2;

	/** The rule by which records that are found more than once are left alone. */
	static final String ONE_TO_ONE = "Records are paired one to one";

	private static final String FAMILY = "family";

	private final SyncRun run;

	private final Finder finder;

	private final List<Keys> words;

	private @Nullable HandMade handMade;

	PairWriter(SyncRun run) {
		this.run = run;
		this.finder = new Finder(run);
		this.words = run.job()
			.match()
			.stream()
			.map((word) -> word.toUpperCase(Locale.ROOT))
			.filter((word) -> Arrays.stream(Keys.values()).anyMatch((key) -> key.name().equals(word)))
			.map(Keys::valueOf)
			.toList();
	}

	@Override
	public void open(ExecutionContext context) {
		this.handMade = new HandMade(this.run.ledger(), this.run.jobId());
	}

	@Override
	public void write(Chunk<? extends Batch> chunk) {
		chunk.getItems().forEach(this::pair);
	}

	@Override
	public void close() {
		this.finder.forget();
	}

	private void pair(Batch batch) {
		if (batch.round() == BY_WORD) {
			pairByWord(batch, live(batch.refs()));
		}
		else if (this.run.job().match().contains(FAMILY) && !this.finder.isEmpty(batch.side().other())) {
			pairByFamily(batch, live(unlinked(batch)));
		}
	}

	private List<Snapshot> live(long[] refs) {
		return this.run.ledger()
			.snapshots()
			.get(refs)
			.values()
			.stream()
			.filter(Snapshot::isLive)
			.sorted((a, b) -> Long.compare(a.ref(), b.ref()))
			.toList();
	}

	private long[] unlinked(Batch batch) {
		Set<Long> linked = new LiveLinks(this.run).linked(batch.side(), batch.refs());
		HandMade said = handMade();
		return Arrays.stream(batch.refs()).filter((ref) -> !linked.contains(ref) && !said.isApart(ref)).toArray();
	}

	private void pairByWord(Batch batch, List<Snapshot> own) {
		Twins twins = new Twins(this.run, this.finder, handMade(), batch.side(), own, this.words);
		List<Link> links = new ArrayList<>();
		Ambiguities ambiguities = new Ambiguities();
		for (Snapshot record : own) {
			if (isTwice(record, batch.side(), twins, ambiguities) || twins.isTaken(record)) {
				continue;
			}
			match(record, batch.side(), twins, ambiguities).ifPresent((link) -> {
				links.add(link);
				twins.linked(link);
			});
		}
		this.run.ledger().links().add(links);
		ambiguities.store(batch.number());
	}

	/**
	 * A SKU that stands twice on one side is not synced at all, linked or not; unless a
	 * person said which of them is meant.
	 */
	private boolean isTwice(Snapshot record, Side side, Twins twins, Ambiguities ambiguities) {
		if (!this.words.contains(Keys.SKU) || handMade().isLinked(record.ref())) {
			return false;
		}
		List<Snapshot> same = twins.sharing(record, Keys.SKU, side);
		if (same.size() > 1) {
			ambiguities.add(Keys.SKU, side, same);
			return true;
		}
		return false;
	}

	private Optional<Link> match(Snapshot record, Side side, Twins twins, Ambiguities ambiguities) {
		for (Keys word : this.words) {
			List<Snapshot> candidates = free(twins.sharing(record, word, side.other()), twins);
			if (candidates.isEmpty()) {
				continue;
			}
			List<Snapshot> rivals = free(twins.sharing(record, word, side), twins);
			if (candidates.size() == 1 && rivals.size() == 1) {
				return Optional
					.of(link(side, record.ref(), candidates.get(0).ref(), word.name().toLowerCase(Locale.ROOT)));
			}
			ambiguities.add(word, side, rivals);
			ambiguities.add(word, side.other(), candidates);
			return Optional.empty();
		}
		return Optional.empty();
	}

	private static List<Snapshot> free(List<Snapshot> snapshots, Twins twins) {
		return snapshots.stream().filter((snapshot) -> !twins.isTaken(snapshot)).toList();
	}

	private void pairByFamily(Batch batch, List<Snapshot> own) {
		Families families = new Families(this.run, this.finder, handMade(), batch.side(), own);
		List<Link> links = new ArrayList<>();
		families.matches().forEach((ref, other) -> links.add(link(batch.side(), ref, other, FAMILY)));
		this.run.ledger().links().add(links);
	}

	private HandMade handMade() {
		return Objects.requireNonNull(this.handMade);
	}

	private Link link(Side side, long own, long other, String how) {
		return (side == Side.POS) ? new Link(own, other, how, this.run.id(), null)
				: new Link(other, own, how, this.run.id(), null);
	}

	/** The records of a batch that are found more than once. */
	private final class Ambiguities {

		private final List<Finding> findings = new ArrayList<>();

		private final RoaringBitmap pos = new RoaringBitmap();

		private final RoaringBitmap shop = new RoaringBitmap();

		void add(Keys word, Side side, List<Snapshot> same) {
			String name = word.name().toLowerCase(Locale.ROOT);
			for (Snapshot record : same) {
				if (PairWriter.this.handMade().isLinked(record.ref())) {
					continue;
				}
				if (!of(side).checkedAdd(Refs.nr(record.ref()))) {
					continue;
				}
				String value = Objects.toString(word.value(Objects.requireNonNull(record.record())), "");
				String text = (same.size() > 1)
						? "the " + name + " '" + value + "' stands " + same.size() + " times at " + side.word() + ": "
								+ String.join(", ", same.stream().map(Snapshot::id).toList())
						: "the " + name + " '" + value + "' stands more than once at " + side.other().word();
				Reason reason = new Reason(ONE_TO_ONE, PairWriter.this.run.job().file(),
						"EC-14: which of them is meant is for a person to say; give each its own " + name);
				findings.add(new Finding(record.ref(), "conflict", RecordNames.key(record), name, text, reason,
						PairWriter.this.run.id(), PairWriter.this.run.id()));
			}
		}

		void store(int batch) {
			Ledger ledger = PairWriter.this.run.ledger();
			if (this.findings.isEmpty()) {
				return;
			}
			long[] refs = this.findings.stream().mapToLong(Finding::ref).distinct().toArray();
			ledger.findings().replace(PairWriter.this.run.jobId(), refs, this.findings);
			for (Side side : Side.values()) {
				if (!of(side).isEmpty()) {
					ledger.pages()
						.ambiguous(PairWriter.this.run.id(), PairWriter.this.run.sideId(side), batch, of(side));
				}
			}
		}

		private RoaringBitmap of(Side side) {
			return (side == Side.POS) ? this.pos : this.shop;
		}

	}

}
