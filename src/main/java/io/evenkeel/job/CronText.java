package io.evenkeel.job;

import java.time.LocalDateTime;
import java.util.Optional;

import org.springframework.scheduling.support.CronExpression;

/** Checks when a job runs by itself. */
final class CronText {

	private static final String EXAMPLE = ", such as \"0 0 2 * * *\" (every night at two)";

	private static final LocalDateTime ANY_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

	private CronText() {
	}

	/**
	 * What is wrong with it.
	 * @param text six cron fields, or a word such as {@code @daily}
	 * @return a sentence, or empty when nothing is
	 */
	static Optional<String> problem(String text) {
		int fields = text.strip().split("\\s+").length;
		if (!text.startsWith("@") && fields != 6) {
			return Optional.of("'every' has " + fields + " fields and needs 6: second, minute, hour, day of the month, "
					+ "month, day of the week" + EXAMPLE);
		}
		try {
			CronExpression cron = CronExpression.parse(text);
			return (cron.next(ANY_DAY) != null) ? Optional.empty()
					: Optional.of("'every' names a day that never comes: " + text);
		}
		catch (IllegalArgumentException ex) {
			return Optional.of("'every' cannot be read (" + ex.getMessage() + "); write second, minute, hour, "
					+ "day of the month, month, day of the week" + EXAMPLE);
		}
	}

}
