package io.evenkeel.connector.lightspeedecom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The service's dates: {@code 2019-05-28T15:25:46+00:00} in answers, {@code 2019-05-28
 * 15:25:46} in UTC where lists are asked for.
 */
final class Moments {

	private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private Moments() {
	}

	/**
	 * The moment that a date means.
	 * @param date as the service writes it
	 * @return null for none
	 * @throws IllegalArgumentException when it is no date
	 */
	static @Nullable Instant of(@Nullable String date) {
		try {
			return (date != null) ? OffsetDateTime.parse(date).toInstant() : null;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + date + "' is no date such as 2019-05-28T15:25:46+00:00", ex);
		}
	}

	static String asked(long second) {
		return ASKED.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
	}

}
