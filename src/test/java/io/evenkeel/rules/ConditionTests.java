package io.evenkeel.rules;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;

class ConditionTests {

	private static final FieldList FIELDS = new FieldList(RecordKind.PRODUCTS);

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`',
			value = { "price => 10..20 => true", "price => 15.99..20 EUR => true", "price => 16..20 EUR => false",
					"price => 10..20 USD => false", "price => not 10..15 => true", "price => > 10 => true",
					"price => not > 10 => false", "weight => 1..2 kg => true", "stock => 0..5 => true",
					"stock => -5..-1 => false", "brand => Acme|Bolt => true", "brand => not Acme => false",
					"categories => Shoes => true", "categories => Shoes > Boots => true",
					"categories => Boots => false", "categories => not Sale => true", "tags => winter => true",
					"tags => summer|winter => true", "tags => not winter => false", "name => 10..20 => false",
					"subtitle => unknown => true", "subtitle => not Acme => false", "active => yes => true" })
	void holdsAsTheCellSays(String field, String cell, boolean holds) {
		Product product = product("price=15.99 EUR", "weight=1500 g", "stock=3", "brand=Acme", "name=Boot",
				"categories=Shoes > Boots | New", "tags=winter | new", "active=yes");

		assertThat(Condition.of(FIELDS.named(field), null, cell).holdsFor(product)).isEqualTo(holds);
	}

}
