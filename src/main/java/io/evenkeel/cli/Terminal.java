package io.evenkeel.cli;

import java.io.Console;
import java.lang.reflect.Method;

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

}
