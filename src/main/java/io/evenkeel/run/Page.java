package io.evenkeel.run;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of figures and tables that needs nothing else: light or dark as the reader has
 * it.
 *
 * @param title what it is about
 * @param lead a sentence or two below the title
 * @param sections its parts, in order
 */
public record Page(String title, String lead, List<Section> sections) {

	/**
	 * Writes the page.
	 * @param out where it goes; stays open
	 */
	public void write(Writer out) {
		Template.write("page", Map.of("page", this), out);
	}

	/** A part of a page: figures, a table, or both. */
	public static final class Section {

		private final String title;

		private final String note;

		private final List<Tile> tiles = new ArrayList<>();

		private final List<String> columns;

		private final List<List<Cell>> rows = new ArrayList<>();

		/**
		 * Begins a part.
		 * @param title what it is about
		 * @param note a sentence below the title; empty for none
		 * @param columns the heads of its table; none when it has no table
		 */
		public Section(String title, String note, String... columns) {
			this.title = title;
			this.note = note;
			this.columns = List.of(columns);
		}

		public Section tile(String name, long count) {
			this.tiles.add(new Tile(name, Words.number(count), count == 0));
			return this;
		}

		public Section row(Cell... cells) {
			this.rows.add(List.of(cells));
			return this;
		}

		public String getTitle() {
			return this.title;
		}

		public String getNote() {
			return this.note;
		}

		public List<Tile> getTiles() {
			return Collections.unmodifiableList(this.tiles);
		}

		public List<String> getColumns() {
			return this.columns;
		}

		public List<List<Cell>> getRows() {
			return Collections.unmodifiableList(this.rows);
		}

	}

	/**
	 * A figure.
	 *
	 * @param name what is counted
	 * @param count how many, as people write it
	 * @param isZero whether there are none
	 */
	public record Tile(String name, String count, boolean isZero) {
	}

	/**
	 * A cell of a table.
	 *
	 * @param text what it says
	 * @param more what stands below it, smaller; empty for nothing
	 * @param tone {@code good}, {@code bad}, {@code soft}, {@code before} or
	 * {@code after}; empty for plain
	 */
	public record Cell(String text, String more, String tone) {

		public static Cell of(@Nullable String text) {
			return new Cell((text != null) ? text : "", "", "");
		}

		public static Cell of(@Nullable String text, String more) {
			return new Cell((text != null) ? text : "", more, "");
		}

		public Cell in(String other) {
			return new Cell(this.text, this.more, other);
		}

	}

}
