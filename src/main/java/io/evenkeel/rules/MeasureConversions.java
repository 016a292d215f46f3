package io.evenkeel.rules;

import java.util.List;
import java.util.Set;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Weight;

/** Conversions of weights and lengths. */
final class MeasureConversions {

	static final List<ConversionKind> ALL = List.of(weight("kilograms", Weight.Unit.KILOGRAM),
			weight("grams", Weight.Unit.GRAM), weight("pounds", Weight.Unit.POUND), weight("ounces", Weight.Unit.OUNCE),
			length("metres", Length.Unit.METRE), length("centimetres", Length.Unit.CENTIMETRE),
			length("millimetres", Length.Unit.MILLIMETRE), length("inches", Length.Unit.INCH));

	private MeasureConversions() {
	}

	private static ConversionKind weight(String name, Weight.Unit unit) {
		return ConversionKind.of(name, "the same weight in " + name, "(?:in )?" + name, Set.of(FieldType.WEIGHT), null,
				(found, context) -> (value) -> Shapes.weight(value).in(unit));
	}

	private static ConversionKind length(String name, Length.Unit unit) {
		return ConversionKind.of(name, "the same length in " + name, "(?:in )?" + name, Set.of(FieldType.LENGTH), null,
				(found, context) -> (value) -> Shapes.length(value).in(unit));
	}

}
