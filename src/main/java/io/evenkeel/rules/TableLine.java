package io.evenkeel.rules;

import java.util.List;

/**
 * One line of a table file.
 *
 * @param place where the line stands
 * @param cells its cells from the left, without blanks around them
 * @param places where each cell stands
 */
record TableLine(Place place, List<String> cells, List<Place> places) {

	boolean isBlank() {
		return this.cells.stream().allMatch(String::isEmpty);
	}

	String cell(int column) {
		return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
	}

	Place placeOf(int column) {
		return (column >= 0 && column < this.places.size()) ? this.places.get(column) : this.place;
	}

}
