package io.evenkeel.rules;

import io.evenkeel.commerce.FieldType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConversionsTests {

	@ParameterizedTest
	@CsvSource({ "kilograms,WEIGHT,500 g,0.5 kg", "grams,WEIGHT,1.5 kg,1500 g", "centimetres,LENGTH,1.2 m,120 cm",
			"millimetres,LENGTH,2 in,50.8 mm", "upper-case,TEXT,Größe,GRÖSSE", "lower-case,TEXT,ÉTÉ,été",
			"without-blanks,TEXT,4001 2345 6,400123456", "trimmed,TEXT,'  a   b ',a b",
			"strip-html,TEXT,<p>A &amp; B</p><p>C</p>,A & B C", "round-95,MONEY,18.96 EUR,19.95 EUR",
			"round-95,MONEY,18.95 EUR,18.95 EUR", "round-95,MONEY,0.10 EUR,0.95 EUR",
			"round-whole,MONEY,18.50 EUR,19.00 EUR" })
	void convertsAsTheirNamesSay(String name, FieldType type, String before, String after) {
		Conversion conversion = Conversions.named(name).orElseThrow();

		assertThat(conversion.convert(type.parse(before))).hasToString(after);
		assertThat(conversion.suits(type)).isTrue();
	}

}
