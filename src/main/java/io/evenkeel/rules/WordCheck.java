package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.Tokens.Token;
import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
import org.jspecify.annotations.Nullable;

/**
 * Checks every name in a condition or consequence against the vocabulary. What it does
 * not know does not get in, so it is a fence as well as a help.
 */
final class WordCheck {

	/** The types that rules can name. */
	static final Map<String, Class<?>> TYPES = Map.of("BigDecimal", BigDecimal.class, "String", String.class, "Money",
			Money.class, "Weight", Weight.class, "Length", Length.class, "Product", Product.class, "Order", Order.class,
			"List", List.class, "Map", Map.class, "Boolean", Boolean.class);

	private static final Set<String> OPERATORS = Set.of("contains", "memberOf", "matches", "not", "in", "str",
			"startsWith", "endsWith", "soundslike", "excludes", "null", "true", "false", "and", "or");

	private static final Set<String> JAVA = Set.of("if", "else", "null", "true", "false", "new", "final", "boolean",
			"int", "long", "double", "var");

	/**
	 * Stands for the type of what is not known and was reported: one report is enough.
	 */
	private static final Class<?> REPORTED = Void.class;

	private final String file;

	private final List<String> settings;

	private final Collection<String> tables;

	private final RecordKind kind;

	private final Consumer<Problem> problems;

	private final Map<String, Class<?>> known = new HashMap<>();

	private boolean consequence;

	private @Nullable String asked;

	WordCheck(String file, RecordKind kind, List<RuleSetting> settings, Collection<String> tables,
			Consumer<Problem> problems) {
		this.kind = kind;
		this.file = file;
		this.tables = tables;
		this.settings = settings.stream().map(RuleSetting::name).toList();
		this.problems = problems;
	}

	void know(String variable, Class<?> type) {
		this.known.put(variable, type);
	}

	void checkCondition(String expression, int line) {
		this.consequence = false;
		new ConditionFence(this.file, this.problems).check(expression, line);
		check(new Tokens(expression, line));
	}

	void checkConsequence(String statements, int line) {
		this.consequence = true;
		check(new Tokens(statements, line));
	}

	private void check(Tokens tokens) {
		while (tokens.hasNext()) {
			Token token = tokens.next();
			if (token.isName()) {
				checkChain(token, tokens);
			}
			else if (token.is("->") || token.is("::")) {
				report(token, "'" + token.text() + "' cannot stand in a rule");
			}
		}
	}

	/** Follows a chain of names, such as {@code pos.price.amount}. */
	private void checkChain(Token start, Tokens tokens) {
		if ((this.consequence ? JAVA : OPERATORS).contains(start.text())) {
			return;
		}
		if (!this.consequence && tokens.peek(":") && !tokens.peek("::")) {
			this.known.put(start.text(), Object.class);
			return;
		}
		Class<?> type = start(start, tokens);
		StringBuilder part = new StringBuilder(start.text());
		if (TYPES.containsKey(start.text()) && tokens.peek("(")) {
			tokens.next();
			check(tokens.until(")"));
		}
		while (tokens.peek(".") || tokens.peek("!.") || tokens.peek("[")) {
			Token link = tokens.next();
			if (link.is("[")) {
				check(tokens.until("]"));
				type = null;
			}
			else if (tokens.hasNext() && tokens.peekIsName()) {
				Token name = tokens.next();
				part.append('.').append(name.text());
				type = member(type, name, tokens);
			}
		}
		if (!this.consequence && type != null) {
			Operands.refusal(type, part.toString(), tokens.ahead()).ifPresent((reason) -> report(start, reason));
		}
	}

	private @Nullable Class<?> start(Token start, Tokens tokens) {
		String name = start.text();
		if (this.known.containsKey(name)) {
			return this.known.get(name);
		}
		if (TYPES.containsKey(name)) {
			declareLocal(tokens, TYPES.get(name));
			return TYPES.get(name);
		}
		if (!this.consequence) {
			return member(PairType.of(this.kind).type(), start, tokens);
		}
		if (name.equals("update") && tokens.peek("(")) {
			return null;
		}
		if (tokens.isDeclared(name)) {
			this.known.put(name, Object.class);
			return Object.class;
		}
		report(start, "there is no '" + name + "' here" + Problem.suggestion(name, this.known.keySet()));
		return REPORTED;
	}

	private void declareLocal(Tokens tokens, Class<?> type) {
		if (this.consequence && tokens.peekIsName()) {
			this.known.put(tokens.next().text(), type);
		}
	}

	private @Nullable Class<?> member(@Nullable Class<?> type, Token name, Tokens tokens) {
		boolean call = tokens.peek("(");
		Tokens arguments = null;
		if (call) {
			tokens.next();
			arguments = tokens.until(")");
			check(arguments.again());
		}
		if (type == REPORTED) {
			return REPORTED;
		}
		if (type == null || type == Object.class) {
			refuseReach(name, call);
			return null;
		}
		if (!call && JavaReach.admitsField(type.getName(), name.text())) {
			return type;
		}
		List<Method> named = Members.named(type, name.text(), call, this.consequence);
		if (named.isEmpty()) {
			report(name, Members.unknown(type, name.text(), call, this.consequence));
			return REPORTED;
		}
		return (arguments != null) ? called(type, name, named, arguments) : named.get(0).getReturnType();
	}

	private @Nullable Class<?> called(Class<?> type, Token name, List<Method> named, Tokens arguments) {
		int count = arguments.count();
		Method method = named.stream()
			.filter((candidate) -> candidate.getParameterCount() == count || candidate.isVarArgs())
			.findFirst()
			.orElse(null);
		if (method == null) {
			Method likely = named.get(0);
			boolean lacksReason = count == likely.getParameterCount() - 1 && Members.takesReason(likely);
			report(name,
					Members.usage(likely)
							+ (lacksReason ? ": the reason is missing" : " takes " + likely.getParameterCount()
									+ ((likely.getParameterCount() == 1) ? " value" : " values") + ", not " + count));
			return null;
		}
		checkNames(name, method, arguments);
		checkValues(name, method, arguments);
		return method.getReturnType();
	}

	private void checkNames(Token name, Method method, Tokens arguments) {
		for (int index = 0; index < method.getParameterCount(); index++) {
			Names names = method.getParameters()[index].getAnnotation(Names.class);
			String text = (names != null) ? arguments.literal(index) : null;
			if (names == null || text == null) {
				continue;
			}
			if (names.value() == Named.FIELD && !FieldList.isField(this.kind, text)) {
				report(name, FieldList.unknown(this.kind, text));
			}
			if (names.value() == Named.TABLE && !this.tables.contains(text)) {
				report(name, ValueTables.unknown(text, this.tables));
			}
			if (names.value() == Named.SETTING && !this.settings.contains(text)) {
				report(name, "settings.yml has no setting '" + text + "'"
						+ Problem.suggestion(text, (Collection<String>) this.settings));
			}
		}
	}

	/**
	 * The field comes first and the question after it:
	 * {@code atPos("price").isAbove("100")}.
	 */
	private void checkValues(Token name, Method method, Tokens arguments) {
		if (method.getReturnType() == FieldValue.class) {
			this.asked = arguments.literal(0);
		}
		else if (method.getDeclaringClass() == FieldValue.class && this.asked != null) {
			ValueCheck.problem(this.asked, method, arguments.literals()).ifPresent((problem) -> report(name, problem));
		}
	}

	/** Of a value whose kind is not known, only what is harmless whatever it is. */
	private void refuseReach(Token name, boolean call) {
		boolean harmless = !call && !this.consequence && !Members.isOfObject(name.text())
				|| JavaReach.isSafeName(name.text());
		if (!harmless) {
			report(name, "'" + name.text() + "' cannot stand in a rule");
		}
	}

	private void report(Token token, String what) {
		this.problems.accept(new Problem(this.file, token.line(), what));
	}

}
