package io.evenkeel.cli;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

/** Knows whether a person looks on. */
public final class Terminal {

	private Terminal() {
	}

	/**
	 * Whether input and output are a terminal. Since Java 22 there is a console even when
	 * they are not, and it is asked.
	 * @return true when a person looks on
	 */
	public static boolean isThere() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			Method isTerminal = Console.class.getMethod("isTerminal");
			return Boolean.TRUE.equals(isTerminal.invoke(console));
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	/**
	 * Asks the person who looks on.
	 * @param question what is asked
	 * @return true for a yes; false for anything else, and when nobody can answer
	 */
	static boolean agrees(String question) {
		Console console = System.console();
		String answer = (console != null) ? console.readLine("%s", question) : null;
		return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
	}

}
