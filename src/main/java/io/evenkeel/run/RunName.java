package io.evenkeel.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What people call a run: {@code nightly-catalog#12}, {@code #12} or {@code 12}.
 *
 * @param job the job's name; null when only the number was said
 * @param run the run's number
 */
public record RunName(@Nullable String job, long run) {

	private static final Pattern NAME = Pattern.compile("(?:(?<job>[^#]+)?#)?(?<run>[0-9]{1,18})");

	/**
	 * Reads the name of a run.
	 * @param text what was written
	 * @return the run's name, or empty when it is not one, but perhaps the name of a job
	 */
	public static Optional<RunName> parse(String text) {
		Matcher matcher = NAME.matcher(text.strip());
		return matcher.matches() ? Optional.of(new RunName(matcher.group("job"), Long.parseLong(matcher.group("run"))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return ((this.job != null) ? this.job : "") + "#" + this.run;
	}

}
