package io.evenkeel.rules;

import io.evenkeel.failure.Problem;

/**
 * Where something stands in a rule set: file and line, or for a spreadsheet sheet and
 * cell, which are then part of the file's name.
 *
 * @param file the file, relative to the home
 * @param line the line from 1; 0 where the file says it all
 */
record Place(String file, int line) {

	static Place cell(String file, String sheet, String cell) {
		return new Place(file + "[" + sheet + "!" + cell + "]", 0);
	}

	Problem problem(String what) {
		return new Problem(this.file, this.line, what);
	}

	@Override
	public String toString() {
		return (this.line > 0) ? this.file + ":" + this.line : this.file;
	}

}
