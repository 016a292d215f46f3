package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.rules.Tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says what is really so where a condition asks for something else. It follows the names
 * at the beginning of a condition, the words of the vocabulary only; whether the
 * condition holds, Drools says.
 */
final class Actual {

	private static final int WIDTH = 120;

	private final RecordPair pair;

	Actual(RecordPair pair) {
		this.pair = pair;
	}

	/**
	 * What the condition finds.
	 * @param condition the condition as it is written
	 * @return such as {@code it is true}; empty when it is not of the simple kind
	 */
	Optional<String> of(String condition) {
		try {
			Tokens tokens = new Tokens(condition.replaceFirst("^[$\\w]+\\s*:(?!:)\\s*", ""), 1);
			while (tokens.peek("!")) {
				tokens.next();
			}
			return tokens.peekIsName() ? Optional.of("it is " + text(chain(this.pair, tokens))) : Optional.empty();
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private @Nullable Object chain(Object start, Tokens tokens) throws ReflectiveOperationException {
		Object value = start;
		boolean more = true;
		while (more) {
			Token name = tokens.next();
			List<Object> arguments = List.of();
			boolean call = tokens.peek("(");
			if (call) {
				tokens.next();
				arguments = arguments(tokens.until(")"));
			}
			value = member(value, name.text(), call, arguments);
			more = tokens.peek(".") || tokens.peek("!.");
			if (more) {
				tokens.next();
				if (value == null) {
					return null;
				}
			}
		}
		return value;
	}

	private @Nullable Object member(Object on, String name, boolean call, List<Object> arguments)
			throws ReflectiveOperationException {
		Class<?> type = (on instanceof RecordPair || on instanceof Settings) ? on.getClass() : visible(on);
		for (Method method : Members.named(type, name, call, false)) {
			if (method.getParameterCount() == arguments.size()) {
				return method.invoke(on, arguments.toArray());
			}
		}
		throw new NoSuchMethodException(name);
	}

	/** Lists and maps are of classes that nobody may look into. */
	private static Class<?> visible(Object value) {
		if (value instanceof List) {
			return List.class;
		}
		return (value instanceof Map) ? Map.class : value.getClass();
	}

	private List<Object> arguments(Tokens tokens) throws ReflectiveOperationException {
		List<Object> arguments = new ArrayList<>();
		while (tokens.hasNext()) {
			if (tokens.peekIsName()) {
				arguments.add(chain(this.pair, tokens));
			}
			else {
				Token token = tokens.next();
				if (token.isString()) {
					arguments.add(token.text().substring(1, token.text().length() - 1));
				}
				else if (!token.is(",")) {
					arguments.add(Integer.valueOf(token.text()));
				}
			}
		}
		return arguments;
	}

	private static String text(@Nullable Object value) {
		if (value == null) {
			return "unknown";
		}
		String text = (value instanceof Collection<?> list)
				? list.stream().map(String::valueOf).collect(Collectors.joining(" | ")) : value.toString();
		String shown = text.isEmpty() ? "empty" : text;
		return (shown.length() <= WIDTH) ? shown : shown.substring(0, WIDTH - 1) + "…";
	}

}
