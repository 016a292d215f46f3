package io.evenkeel.sandbox.ecwid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates as the service writes and takes them, to the second. */
final class EcwidDates {

	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

	private static final DateTimeFormatter ANY = DateTimeFormatter.ofPattern("yyyy-MM-dd[[ ]['T']HH:mm:ss[ Z][XXX]]",
			Locale.ROOT);

	private EcwidDates() {
	}

	static String text(long seconds) {
		return TEXT.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
	}

	/**
	 * Reads a date of a filter or a body.
	 * @param text seconds since 1970, or a date with or without time and offset
	 * @return seconds since 1970
	 */
	static long seconds(String text) {
		if (text.matches("\\d{1,12}")) {
			return Long.parseLong(text);
		}
		try {
			TemporalAccessor date = ANY.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from,
					LocalDate::from);
			if (date instanceof OffsetDateTime offset) {
				return offset.toEpochSecond();
			}
			return ((date instanceof LocalDateTime time) ? time : ((LocalDate) date).atStartOfDay())
				.toEpochSecond(ZoneOffset.UTC);
		}
		catch (DateTimeParseException ex) {
			throw EcwidErrors.invalid("'" + text + "' is not a date");
		}
	}

}
