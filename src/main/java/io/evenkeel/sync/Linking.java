package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.sync.LinkStep.Kind;

/** Plans links that people make and take away. */
final class Linking {

	private final Ledger ledger;

	private final int jobId;

	private final NamedRecords records;

	Linking(Ledger ledger, int jobId) {
		this.ledger = ledger;
		this.jobId = jobId;
		this.records = new NamedRecords(ledger, jobId);
	}

	/** Links two records; what either was linked with before is left apart. */
	LinkPlan link(String posKey, String shopKey) {
		Snapshot pos = this.records.one(Side.POS, posKey);
		Snapshot shop = this.records.one(Side.SHOP, shopKey);
		List<Link> before = Stream.of(linkOf(pos), linkOf(shop)).flatMap(Optional::stream).distinct().toList();
		if (before.stream().anyMatch((link) -> link.posRef() == pos.ref() && link.shopRef() == shop.ref())) {
			throw NamedRecords.problem("link", NamedRecords.words(pos) + " and " + NamedRecords.words(shop)
					+ " are linked already (" + before.get(0).how() + "). Nothing was done.");
		}
		List<LinkStep> steps = new ArrayList<>(before.stream().map(Linking::unlink).toList());
		steps.add(new LinkStep(Kind.LINK, pos.ref(), shop.ref(), Link.BY_HAND));
		return new LinkPlan("link", steps, null);
	}

	LinkPlan unlink(List<String> keys) {
		Map<Long, LinkStep> steps = new LinkedHashMap<>();
		for (String key : keys) {
			List<Snapshot> named = this.records.any(key);
			List<Link> links = named.stream().map(this::linkOf).flatMap(Optional::stream).distinct().toList();
			if (links.size() != 1) {
				throw NamedRecords.problem("key", (links.isEmpty() ? notLinked(key, named) : notClear(key, named)));
			}
			steps.put(links.get(0).posRef(), unlink(links.get(0)));
		}
		return new LinkPlan("unlink", List.copyOf(steps.values()), null);
	}

	LinkPlan unlinkAll() {
		List<LinkStep> steps = new ArrayList<>();
		this.ledger.links().forEach(this.jobId, (link) -> steps.add(unlink(link)));
		return new LinkPlan("unlink", steps, null);
	}

	private String notLinked(String key, List<Snapshot> named) {
		long[] refs = named.stream().mapToLong(Snapshot::ref).toArray();
		Map<Long, Long> marks = this.ledger.apart().marks(refs);
		return "'" + key + "' is not linked"
				+ (marks.isEmpty() ? ""
						: "; it was unlinked by hand before (#" + marks.values().iterator().next() + ")")
				+ ". Nothing was done.";
	}

	private static String notClear(String key, List<Snapshot> named) {
		return "'" + key + "' is linked with different records on both sides; nothing was done. Give the id of one: "
				+ String.join(", ", named.stream().map(NamedRecords::words).toList());
	}

	private Optional<Link> linkOf(Snapshot record) {
		Side side = Refs.side(Refs.sideOf(record.ref()));
		return Optional.ofNullable(this.ledger.links().of(side, new long[] { record.ref() }).get(record.ref()));
	}

	private static LinkStep unlink(Link link) {
		return new LinkStep(Kind.UNLINK, link.posRef(), link.shopRef(), link.how());
	}

}
