package io.evenkeel.sandbox.bigcommerce;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Dates as the service writes them: ISO 8601 in v3, RFC 2822 in v2. It reads both. */
final class Dates {

	private static final DateTimeFormatter V3 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ENGLISH);

	private static final DateTimeFormatter V2 = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx",
			Locale.ENGLISH);

	private static final List<Function<String, Instant>> ISO = List.of((text) -> OffsetDateTime.parse(text).toInstant(),
			(text) -> OffsetDateTime.parse(text + "Z").toInstant(),
			(text) -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

	private static final List<Function<String, Instant>> RFC = List.of(
			(text) -> OffsetDateTime.parse(text, V2).toInstant(),
			(text) -> OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());

	private Dates() {
	}

	static String v3(Instant time) {
		return V3.format(time.atOffset(ZoneOffset.UTC));
	}

	static String v2(Instant time) {
		return V2.format(time.atOffset(ZoneOffset.UTC));
	}

	static Optional<Instant> read(String text) {
		boolean isRfc = !text.isBlank() && Character.isLetter(text.strip().charAt(0));
		for (Function<String, Instant> reader : isRfc ? RFC : ISO) {
			try {
				return Optional.of(reader.apply(text.strip()));
			}
			catch (DateTimeException ex) {
				// the next form
			}
		}
		return Optional.empty();
	}

}
