package io.evenkeel.rules;

import java.util.List;
import java.util.stream.Stream;

/** All conversions that tables can name. */
final class Conversions {

	private static final List<ConversionKind> ALL = Stream
		.of(MeasureConversions.ALL, PriceConversions.ALL, TextConversions.ALL, ListConversions.ALL)
		.flatMap(List::stream)
		.toList();

	private Conversions() {
	}

	static List<ConversionKind> all() {
		return ALL;
	}

	static List<String> names() {
		return ALL.stream().map(ConversionKind::usage).toList();
	}

}
