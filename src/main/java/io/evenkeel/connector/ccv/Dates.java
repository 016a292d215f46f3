package io.evenkeel.connector.ccv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service's moments, in UTC whether they say so or not. */
final class Dates {

	private Dates() {
	}

	/**
	 * A moment of a record.
	 * @param row the record
	 * @param field the field
	 * @return null where there is none
	 * @throws IllegalArgumentException when what stands there is no moment
	 */
	static @Nullable Instant of(JsonNode row, String field) {
		String text = Nodes.text(row, field);
		if (text == null) {
			return null;
		}
		String form = text.strip().replace(' ', 'T');
		try {
			return form.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})") ? OffsetDateTime.parse(form).toInstant()
					: LocalDateTime.parse(form).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("the field '" + field + "' says '" + text + "', which is no moment", ex);
		}
	}

	/**
	 * Seconds since 1970 of a moment of a record.
	 * @param row the record
	 * @param field the field
	 * @return 0 where there is none that can be made out
	 */
	static long second(JsonNode row, String field) {
		try {
			Instant moment = of(row, field);
			return (moment != null) ? moment.getEpochSecond() : 0;
		}
		catch (IllegalArgumentException ex) {
			return 0;
		}
	}

	static String text(long second) {
		return Instant.ofEpochSecond(second).truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
