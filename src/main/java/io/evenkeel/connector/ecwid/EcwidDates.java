package io.evenkeel.connector.ecwid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The service's dates, such as {@code 2024-09-04 07:22:09 +0000}. */
final class EcwidDates {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

	private EcwidDates() {
	}

	/**
	 * The moment that a date means.
	 * @param date as the service writes it
	 * @return null for none
	 * @throws IllegalArgumentException when it is no date
	 */
	static @Nullable Instant moment(@Nullable String date) {
		try {
			return (date != null) ? OffsetDateTime.parse(date, FORM).toInstant() : null;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + date + "' is no date such as 2024-09-04 07:22:09 +0000", ex);
		}
	}

}
