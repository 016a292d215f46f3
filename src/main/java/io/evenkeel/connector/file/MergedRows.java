package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Change;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;

/** The rows of the new file: takes those of the old one and puts the changes in. */
final class MergedRows {

	private final Layout layout;

	private final Header header;

	private final FileIndex index;

	private final Journal journal;

	private final Settlement settlement;

	private final RowWriter writer;

	private final Drafts drafts;

	private final Family family = new Family();

	private @Nullable String product;

	private boolean dropped;

	private final List<Row> familyRows = new ArrayList<>();

	private final List<Entry> familyChanges = new ArrayList<>();

	MergedRows(Layout layout, Header header, FileIndex index, Settlement settlement, RowWriter writer, Drafts drafts) {
		this.layout = layout;
		this.header = header;
		this.index = index;
		this.journal = settlement.journal();
		this.settlement = settlement;
		this.writer = writer;
		this.drafts = drafts;
	}

	/**
	 * Adds a row of the old file, changed or not.
	 * @param old the row
	 */
	void add(Row old) throws IOException {
		Row row = old.below(this.header);
		List<Merge.Found> records = Merge.Found.in(row, this.layout, this.family);
		if (!Objects.equals(this.family.product(), this.product)) {
			endFamily();
			this.product = this.family.product();
		}
		if (this.dropped) {
			records.forEach(this::dropWithItsProduct);
			return;
		}
		if (old.fault() != null) {
			write(old);
			return;
		}
		boolean kept = true;
		for (Merge.Found record : records) {
			kept &= change(row, record);
		}
		if (kept) {
			this.familyChanges.forEach((entry) -> Drafts.write(entry.change(), row, familyPart(entry)));
			write(row);
		}
	}

	private void write(Row row) throws IOException {
		this.writer.write(row);
		if (this.product != null) {
			this.familyRows.add(row);
		}
	}

	private void dropWithItsProduct(Merge.Found record) {
		for (Entry entry : this.journal.ofRecord(record.id())) {
			if (entry.change().action() == Change.Action.DELETE) {
				this.settlement.settle(entry);
			}
			else {
				this.settlement.stale(entry, "its product was deleted");
			}
		}
	}

	private boolean change(Row row, Merge.Found record) {
		boolean kept = true;
		List<Entry> entries = new ArrayList<>(this.journal.ofRecord(record.id()));
		String sku = record.part().sku(row);
		if (sku != null) {
			this.journal.withSku(sku).stream().filter((entry) -> !entries.contains(entry)).forEach(entries::add);
		}
		for (Entry entry : entries) {
			kept &= change(row, record, entry);
		}
		return kept;
	}

	private boolean change(Row row, Merge.Found record, Entry entry) {
		try {
			Product now = record.in(row).product(this.settlement.file());
			boolean delete = entry.change().action() == Change.Action.DELETE;
			if (!delete && Drafts.isDone(entry.change(), now)) {
				this.settlement.settle(entry);
			}
			else if (entry.isCreation()) {
				this.settlement.stale(entry, "a record with its id or SKU is in the file already");
			}
			else if (!entry.target().equals(record.id())) {
				return true;
			}
			else if (!entry.change().isFresh(now)) {
				this.settlement.stale(entry, "the file no longer shows what the plan saw");
			}
			else {
				return write(row, record, entry, delete);
			}
		}
		catch (RefusedFailure ex) {
			this.settlement.stale(entry, String.valueOf(ex.getMessage()));
		}
		return true;
	}

	private boolean write(Row row, Merge.Found record, Entry entry, boolean delete) {
		this.settlement.settle(entry);
		if (delete) {
			this.dropped = record.id().equals(this.product);
			return false;
		}
		Drafts.write(entry.change(), row, record.part());
		if (this.layout.isShownInVariants(record.part())) {
			this.familyChanges.add(entry);
		}
		return true;
	}

	private Part familyPart(Entry entry) {
		return this.layout.parts()
			.stream()
			.filter(this.layout::isShownInVariants)
			.findFirst()
			.orElseGet(() -> this.layout.partOf(entry.change()));
	}

	// new variants stand directly below the last row of their product
	private void endFamily() throws IOException {
		if (this.product != null && !this.dropped) {
			addVariants(this.product, null);
		}
		this.product = null;
		this.dropped = false;
		this.familyRows.clear();
		this.familyChanges.clear();
	}

	private void addVariants(String parent, @Nullable Standing productRow) throws IOException {
		for (Entry entry : this.journal.below(parent)) {
			if (!isThere(entry) && this.settlement.settle(entry)) {
				Standing variant = created(entry);
				if (productRow != null) {
					this.layout.share(variant.row(), productRow.row());
				}
				if (!this.familyRows.isEmpty()) {
					this.layout.share(variant.row(), this.familyRows.get(this.familyRows.size() - 1));
				}
				for (Row above : this.layout.above(this.familyRows, variant.row())) {
					write(above);
				}
				write(variant.row());
			}
		}
	}

	// further down, in a file whose variants do not stand below their product: it is
	// settled there
	private boolean isThere(Entry entry) {
		return this.index.find(entry.record()) != null
				|| entry.sku() != null && this.index.withSku(entry.sku()) != null;
	}

	private Standing created(Entry entry) {
		Standing standing = this.drafts.created(entry.change(), this.header);
		for (Entry later : this.journal.ofRecord(standing.id())) {
			if (!later.isCreation() && this.settlement.settle(later)) {
				standing = this.drafts.updated(standing, later.change(), this.header);
			}
		}
		return standing;
	}

	/** Adds the new products, and ends what is left. */
	void end() throws IOException {
		endFamily();
		try {
			this.journal.forEach(this::addProduct);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		this.journal.forEach(this::endLeftOver);
	}

	private void addProduct(Entry entry) {
		if (!entry.isCreation() || entry.change().parentId() != null || !this.settlement.settle(entry)) {
			return;
		}
		try {
			Standing product = created(entry);
			this.product = product.id();
			if (!this.layout.showsInItsVariants(entry.change())) {
				write(product.row());
				addVariants(product.id(), null);
			}
			else {
				addVariants(product.id(), product);
			}
			endFamily();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void endLeftOver(Entry entry) {
		if (entry.change().action() == Change.Action.DELETE) {
			this.settlement.settle(entry);
		}
		else {
			this.settlement.stale(entry,
					entry.isCreation() ? "its product is not in the file" : "it is no longer in the file");
		}
	}

}
