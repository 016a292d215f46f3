package io.evenkeel.connector.bigcommerce;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The service's dates: {@code Tue, 05 Mar 2019 21:40:11 +0000} in its second version,
 * {@code 2019-03-05T21:40:11+00:00} in its third.
 */
final class Dates {

	private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

	private Dates() {
	}

	/**
	 * The moment that a date means.
	 * @param date as the service writes it
	 * @return null for none
	 * @throws IllegalArgumentException when it is no date
	 */
	static @Nullable Instant moment(@Nullable String date) {
		try {
			if (date == null) {
				return null;
			}
			DateTimeFormatter form = Character.isDigit(date.charAt(0)) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
					: DateTimeFormatter.RFC_1123_DATE_TIME;
			return OffsetDateTime.parse(date, form).toInstant();
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + date + "' is no date such as Tue, 05 Mar 2019 21:40:11 +0000", ex);
		}
	}

	static String text(long second) {
		return SENT.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
	}

}
