package io.evenkeel.cli;

import java.util.Objects;

import io.evenkeel.ledger.Link;
import io.evenkeel.run.Words;
import io.evenkeel.sync.RecordView;
import org.jspecify.annotations.Nullable;

/** Links and their ends in words. */
final class LinkWords {

	private LinkWords() {
	}

	/**
	 * How a link is known.
	 * @param how as the ledger has it
	 * @return such as {@code by sku}, {@code by hand} or {@code by creation}
	 */
	static String how(String how) {
		return switch (how) {
			case "created" -> "by creation";
			case Link.BY_LINK -> "by the link it had";
			default -> "by " + how;
		};
	}

	static String record(String side, RecordView record) {
		String name = (record.name() != null) ? " " + record.name() : "";
		String key = record.key().equals(record.id()) ? "" : " " + record.key();
		return Words.line(side + " " + record.id() + key + name) + (record.gone() ? " (gone)" : "");
	}

	static String either(@Nullable RecordView pos, @Nullable RecordView shop) {
		return (pos != null) ? record("pos", pos) : record("shop", Objects.requireNonNull(shop));
	}

}
