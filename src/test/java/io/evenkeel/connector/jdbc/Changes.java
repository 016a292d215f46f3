package io.evenkeel.connector.jdbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;

/** Changes for the tests, each with the id of its action and key. */
final class Changes {

	private Changes() {
	}

	static Change create(String sku, FieldChange... fields) {
		List<FieldChange> all = new ArrayList<>(List.of(fields));
		all.add(set("sku", null, sku));
		return change(Change.Action.CREATE, null, sku, all.toArray(FieldChange[]::new));
	}

	static Change update(String id, FieldChange... fields) {
		return change(Change.Action.UPDATE, id, id, fields);
	}

	static Change delete(String id, FieldChange... fields) {
		return change(Change.Action.DELETE, id, id, fields);
	}

	static Change change(Change.Action action, String targetId, String key, FieldChange... fields) {
		return new Change(action + " " + key, action, targetId, null, key, List.of(fields));
	}

	static FieldChange set(String field, Object before, Object after) {
		return new FieldChange(field, before, after);
	}

	static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	static BigDecimal number(String number) {
		return new BigDecimal(number);
	}

}
