package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;

/** Rows in aligned columns. */
final class Columns {

	private final List<List<String>> rows = new ArrayList<>();

	Columns(String... heads) {
		this.rows.add(List.of(heads));
	}

	void row(String... cells) {
		this.rows.add(List.of(cells).stream().map(Words::line).toList());
	}

	void print(PrintWriter out, Paint paint) {
		int[] widths = new int[this.rows.get(0).size()];
		this.rows.forEach((row) -> {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		});
		for (int i = 0; i < this.rows.size(); i++) {
			String line = line(this.rows.get(i), widths);
			out.println((i == 0) ? paint.dim(line) : line);
		}
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
		}
		return line.toString().stripTrailing();
	}

}
