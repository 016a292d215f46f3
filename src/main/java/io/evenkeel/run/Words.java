package io.evenkeel.run;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Run;
import org.jspecify.annotations.Nullable;

/** Numbers, times, states and values as people read them. */
public final class Words {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s\\u0080-\\u009F\\u2028-\\u202E]+");

	private Words() {
	}

	public static String number(long number) {
		return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
	}

	/**
	 * A number of things.
	 * @param number how many
	 * @param one the word for one of them
	 * @return such as {@code 1 change} or {@code 1,200 changes}
	 */
	public static String count(long number, String one) {
		return number(number) + " " + one + ((number == 1) ? "" : "s");
	}

	public static String time(Instant instant) {
		return TIME.format(instant.atZone(ZoneId.systemDefault()));
	}

	/**
	 * How long something took.
	 * @param duration the time
	 * @return such as {@code 4 s}, {@code 3 min 20 s} or {@code 2 h 5 min}
	 */
	public static String duration(Duration duration) {
		long seconds = Math.max(0, duration.toSeconds());
		if (seconds < 60) {
			return seconds + " s";
		}
		if (seconds < 3600) {
			return seconds / 60 + " min " + seconds % 60 + " s";
		}
		return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
	}

	/**
	 * The name of a run.
	 * @param run the run
	 * @return such as {@code nightly-catalog#12}
	 */
	public static String name(Run run) {
		return new RunName(run.job(), run.id()).toString();
	}

	/**
	 * A version of a rule set as people write it.
	 * @param version the whole version
	 * @return its first digits
	 */
	public static String version(String version) {
		return version.substring(0, Math.min(8, version.length()));
	}

	/**
	 * How a change stands. One that a run was about to write when it stopped is unknown
	 * until a restart has looked at the target.
	 * @param state the state
	 * @return done, refused, stale, unknown, pending or awaiting
	 */
	static String outcome(OutcomeState state) {
		return (state == OutcomeState.INTENDED) ? OutcomeState.UNKNOWN.word() : state.word();
	}

	/**
	 * Text from files and services, fit to be printed: on one line, and without anything
	 * that a terminal would obey.
	 * @param text any text
	 * @return one line
	 */
	public static String line(String text) {
		return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * Text for a cell of a file that a spreadsheet opens: spreadsheets run what begins
	 * like a formula, also behind blanks and tabs.
	 * @param text any text, or null for an empty cell
	 * @return the text, made harmless
	 */
	public static String cell(@Nullable String text) {
		if (text == null) {
			return "";
		}
		String visible = text.stripLeading();
		return (!visible.isEmpty() && "=+-@".indexOf(visible.charAt(0)) >= 0) ? "'" + text : text;
	}

	/**
	 * The value of a field as one text.
	 * @param field the field's name
	 * @param value the value, null when unknown
	 * @return the text, null when unknown
	 */
	static @Nullable String value(String field, @Nullable Object value) {
		return (value == null) ? null
				: RecordField.named(field).map(RecordField::type).orElse(FieldType.TEXT).format(value);
	}

}
