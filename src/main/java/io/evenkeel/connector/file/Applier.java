package io.evenkeel.connector.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;

/**
 * Holds changes against the file and the journal, and puts into the journal what can be
 * written.
 */
final class Applier {

	private final String file;

	private final FileIndex index;

	private final Journal journal;

	private final Drafts drafts;

	Applier(String file, FileIndex index, Journal journal) {
		this.file = file;
		this.index = index;
		this.journal = journal;
		this.drafts = new Drafts(index.layout(), index.encoder());
	}

	Outcome apply(Change change) throws IOException {
		Optional<Entry> known = this.journal.change(change.id());
		if (known.isPresent()) {
			return pending(known.get());
		}
		try {
			return (change.action() == Change.Action.CREATE) ? create(change) : alter(change);
		}
		catch (RefusedFailure ex) {
			return Outcome.refused(change, String.valueOf(ex.getMessage()));
		}
		catch (IllegalArgumentException ex) {
			return Outcome.refused(change, "Refused '" + change.key() + "' for " + this.file + ": " + ex.getMessage()
					+ ". It is left out; change the rule or the record.");
		}
	}

	private Outcome create(Change change) throws IOException {
		Header header = this.index.header().copy();
		Standing draft = this.drafts.created(change, header);
		Standing there = existing(draft);
		if (there != null) {
			return taken(change, there);
		}
		String parent = change.parentId();
		if (parent != null && standing(parent) == null) {
			return stale(change, "its product '" + parent + "' is not in the file");
		}
		// the rows that go with it may need columns too
		if (parent != null) {
			this.index.layout().above(List.of(), draft.row());
		}
		// what a family shows depends on the rows of its variants
		boolean known = !this.index.layout().showsInItsVariants(change);
		return append(change, draft, header, known);
	}

	private @Nullable Standing existing(Standing draft) {
		Standing sameId = standing(draft.id());
		if (sameId != null) {
			return sameId;
		}
		String sku = draft.sku();
		return sku.isEmpty() ? null : withSku(sku);
	}

	private @Nullable Standing withSku(String sku) {
		List<Entry> created = this.journal.withSku(sku);
		Standing there = created.isEmpty() ? this.index.withSku(sku) : standing(created.get(0).record());
		// the journal may be about to change the SKU or to delete the record
		Standing then = (there != null) ? standing(there.id()) : null;
		return (then != null && then.sku().equals(sku)) ? then : null;
	}

	private Outcome taken(Change change, Standing there) {
		return Drafts.isDone(change, there.product(this.file)) ? Outcome.done(change, there.id(), there.item(this.file))
				: stale(change,
						"a record '" + there.id() + "' with this id or SKU is in the file already, with other values");
	}

	private Outcome alter(Change change) throws IOException {
		String id = target(change);
		Standing before = standing(id);
		boolean delete = change.action() == Change.Action.DELETE;
		if (before == null) {
			return delete ? Outcome.done(change, id, null) : stale(change, "it is no longer in the file");
		}
		Product product = before.product(this.file);
		if (!delete && Drafts.isDone(change, product)) {
			return Outcome.done(change, before.id(), before.item(this.file));
		}
		if (!change.isFresh(product)) {
			return stale(change, "the file no longer shows what the plan saw");
		}
		Header header = this.index.header().copy();
		return delete ? append(change, before, header, false)
				: append(change, this.drafts.updated(before, change, header), header, true);
	}

	private static String target(Change change) {
		if (change.targetId() == null) {
			throw new IllegalArgumentException("the change names no record");
		}
		return change.targetId();
	}

	private Outcome append(Change change, Standing after, Header header, boolean known) throws IOException {
		List<String> columns = header.names().subList(this.index.header().size(), header.size());
		String sku = (change.action() == Change.Action.CREATE && !after.sku().isEmpty()) ? after.sku() : null;
		this.journal.append(new Entry(change, after.id(), sku, List.copyOf(columns)));
		columns.forEach(this.index.header()::add);
		return Outcome.pending(change, after.id(), known ? after.item(this.file) : null);
	}

	private Outcome pending(Entry entry) {
		Standing then = standing(entry.record());
		boolean known = then != null && !this.index.layout().showsInItsVariants(entry.change());
		return Outcome.pending(entry.change(), entry.record(), known ? then.item(this.file) : null);
	}

	/**
	 * A record as it will be after what the journal has for it.
	 * @param id its id
	 * @return the record, or null when there is none
	 */
	private @Nullable Standing standing(String id) {
		Standing standing = this.index.find(id);
		for (Entry entry : this.journal.ofRecord(id)) {
			standing = after(standing, entry, id);
		}
		return (standing != null && standing.id().equals(id)) ? standing : null;
	}

	private @Nullable Standing after(@Nullable Standing standing, Entry entry, String id) {
		if (entry.isCreation()) {
			return (standing != null) ? standing : this.drafts.created(entry.change(), this.index.header().copy());
		}
		Standing before = (standing != null || entry.target().equals(id)) ? standing : this.index.find(entry.target());
		if (before == null || entry.change().action() == Change.Action.DELETE) {
			return null;
		}
		return this.drafts.updated(before, entry.change(), this.index.header().copy());
	}

	private Outcome stale(Change change, String why) {
		return Outcome.stale(change, "'" + change.key() + "' was not written to " + this.file + ": " + why
				+ ". The next run looks at it again.");
	}

	/**
	 * Finds out what became of a change.
	 * @param change the change
	 * @return pending, done or unsent
	 */
	Outcome probe(Change change) {
		Optional<Entry> known = this.journal.change(change.id());
		if (known.isPresent()) {
			return pending(known.get());
		}
		try {
			Standing there = (change.action() == Change.Action.CREATE)
					? existing(this.drafts.created(change, this.index.header().copy())) : standing(target(change));
			if (change.action() == Change.Action.DELETE) {
				return (there == null) ? Outcome.done(change, target(change), null) : Outcome.unsent(change);
			}
			return (there != null && Drafts.isDone(change, there.product(this.file)))
					? Outcome.done(change, there.id(), there.item(this.file)) : Outcome.unsent(change);
		}
		catch (RefusedFailure | IllegalArgumentException ex) {
			return Outcome.unsent(change);
		}
	}

}
