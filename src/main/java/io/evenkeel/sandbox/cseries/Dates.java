package io.evenkeel.sandbox.cseries;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates as the service writes them, always in UTC, so that they can be compared as text.
 */
final class Dates {

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx",
			Locale.ENGLISH);

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

	private static final List<Function<String, Instant>> FORMS = List.of(
			(text) -> OffsetDateTime.parse(text).toInstant(),
			(text) -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
			(text) -> LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC),
			(text) -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

	private Dates() {
	}

	static String of(Instant time) {
		return ISO.format(time.atOffset(ZoneOffset.UTC));
	}

	/**
	 * A date as a filter has it.
	 * @param text ISO 8601, or a date and a time with a blank between them, in UTC
	 * @return as the service writes it; empty when it is no date
	 */
	static Optional<String> read(String text) {
		for (Function<String, Instant> form : FORMS) {
			try {
				return Optional.of(of(form.apply(text.strip())));
			}
			catch (DateTimeException ex) {
				// the next form
			}
		}
		return Optional.empty();
	}

}
