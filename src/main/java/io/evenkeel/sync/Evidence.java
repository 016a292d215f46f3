package io.evenkeel.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.ledger.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for two records being the same thing; what says most comes first. It is
 * wider than the keys that jobs match by: a person decides.
 */
public enum Evidence {

	/** The same article number. */
	SKU("same SKU", Keys.SKU, RecordField.SKU),
	/** The same article number but for capitals, blanks, dots and dashes. */
	SKU_SPELLING("same SKU in other spelling", Keys.SKU, RecordField.SKU),
	/** The same barcode but for zeros in front. */
	BARCODE("same barcode", Keys.BARCODE, RecordField.BARCODE),
	/** The same reference of an order. */
	REFERENCE("same reference", Keys.REFERENCE, RecordField.REFERENCE),
	/** The same number of an order. */
	NUMBER("same order number", Keys.NUMBER, RecordField.NUMBER),
	/** The same customer's e-mail address. */
	EMAIL("same e-mail", Keys.ID, RecordField.CUSTOMER_EMAIL),
	/** The same name but for capitals and blanks. */
	NAME("same name", Keys.NAME, RecordField.NAME);

	private final String words;

	private final Keys key;

	private final RecordField field;

	Evidence(String words, Keys key, RecordField field) {
		this.words = words;
		this.key = key;
		this.field = field;
	}

	/**
	 * The evidence in words.
	 * @return such as {@code same SKU}
	 */
	public String words() {
		return this.words;
	}

	/** The word under which an index of evidence keeps it. */
	Keys key() {
		return this.key;
	}

	/** What a record says, in the form that is compared; null when it says nothing. */
	@Nullable String value(CommerceRecord record) {
		Object value = (this == NAME && record.isVariant()) ? null : record.get(this.field);
		if (value == null || value.toString().isBlank()) {
			return null;
		}
		String text = value.toString().strip();
		String form = switch (this) {
			case SKU, REFERENCE -> text;
			case SKU_SPELLING -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s._/-]", "");
			case BARCODE -> text.replaceAll("\\s", "").replaceFirst("^0+", "");
			case NUMBER -> text.replaceFirst("^#", "");
			case EMAIL -> text.toLowerCase(Locale.ROOT);
			case NAME -> text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		};
		return form.isEmpty() ? null : form;
	}

	/** What two records have in common. */
	static List<Evidence> between(CommerceRecord one, CommerceRecord other) {
		List<Evidence> common = Arrays.stream(values())
			.filter((evidence) -> evidence.value(one) != null
					&& Objects.equals(evidence.value(one), evidence.value(other)))
			.toList();
		return common.contains(SKU) ? common.stream().filter((evidence) -> evidence != SKU_SPELLING).toList() : common;
	}

}
