package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks and what it does, as far as both can be told from its text.
 *
 * @param name its name
 * @param place where it stands
 * @param asks its conditions; all must hold
 * @param effects what it does whenever it fires
 * @param always whether it counts on every day
 */
record PolicyShape(String name, Place place, List<Ask> asks, List<Effect> effects, boolean always) {

	/** Stands for the record itself, where others have the name of a field. */
	static final String RECORD = "";

	private static final Map<String, Side> OF_RECORDS = Map.of("createInShop", Side.SHOP, "createInPos", Side.POS,
			"deleteInShop", Side.SHOP, "deleteInPos", Side.POS);

	private static final Map<String, Side> OF_FIELDS = Map.of("copyToShop", Side.SHOP, "copyToPos", Side.POS,
			"setInShop", Side.SHOP, "setInPos", Side.POS);

	/**
	 * The effects of some statements that happen whatever is asked inside of them.
	 * @param statements the statements
	 * @param line the line of the first
	 * @param pair the name of the pair there
	 * @return the effects in order
	 */
	static List<Effect> effects(String statements, int line, String pair) {
		List<Effect> effects = new ArrayList<>();
		BlockStmt block = new JavaParser().parseBlock("{" + statements + "\n}").getResult().orElseGet(BlockStmt::new);
		block.getStatements().forEach((statement) -> {
			if (statement.isExpressionStmt()
					&& statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
					&& call.getScope().filter((scope) -> isNamed(scope, pair)).isPresent()) {
				int at = line + call.getBegin().map((position) -> position.line).orElse(1) - 1;
				Effect effect = effect(call, at);
				if (effect != null) {
					effects.add(effect);
				}
			}
		});
		return effects;
	}

	private static boolean isNamed(Expression scope, String pair) {
		return scope instanceof NameExpr name && name.getNameAsString().equals(pair);
	}

	private static @Nullable Effect effect(MethodCallExpr call, int line) {
		String verb = call.getNameAsString();
		return switch (verb) {
			case "publish", "unpublish" -> new Effect(verb, "published", Side.SHOP, "" + verb.equals("publish"), line);
			case "unlinked", "missing" -> new Effect(verb, RECORD, null, null, line);
			case "createInShop", "createInPos", "deleteInShop", "deleteInPos" ->
				new Effect(verb, RECORD, OF_RECORDS.get(verb), null, line);
			case "leave", "copyToShop", "copyToPos", "setInShop", "setInPos" -> {
				Expression field = call.getArgument(0);
				yield field.isStringLiteralExpr() ? new Effect(verb, field.asStringLiteralExpr().getValue(),
						OF_FIELDS.get(verb), value(verb, call), line) : null;
			}
			default -> null;
		};
	}

	private static @Nullable String value(String verb, MethodCallExpr call) {
		boolean isWritten = verb.startsWith("set") && call.getArgument(1) instanceof LiteralExpr;
		return isWritten ? call.getArgument(1).toString() : null;
	}

	boolean does(String verb) {
		return this.effects.stream().anyMatch((effect) -> effect.verb().equals(verb));
	}

	/**
	 * One condition.
	 *
	 * @param text its text, with single blanks and without a name before it
	 * @param line its line
	 */
	record Ask(String text, int line) {

		static List<Ask> of(String expression, int line) {
			StringBuilder text = new StringBuilder();
			Tokens tokens = new Tokens(expression, line);
			List<Ask> asks = new ArrayList<>();
			int first = line;
			boolean alternatives = expression.contains("||") || expression.contains("(") && expression.contains("&&");
			while (tokens.hasNext()) {
				Tokens.Token token = tokens.next();
				first = text.isEmpty() ? token.line() : first;
				if (token.is(":")) {
					text.setLength(0);
				}
				else if (!alternatives && token.is("&") && tokens.peek("&")) {
					tokens.next();
					asks.add(new Ask(text.toString(), first));
					text.setLength(0);
				}
				else {
					text.append(token.isString() ? "\"" + token.text().substring(1, token.text().length() - 1) + "\""
							: token.text());
					text.append(needsBlank(token, tokens) ? " " : "");
				}
			}
			asks.add(new Ask(text.toString().strip(), first));
			return asks;
		}

		private static boolean needsBlank(Tokens.Token token, Tokens tokens) {
			boolean word = token.isName() && (tokens.peekIsName() || tokens.peekIsString());
			return word || List.of("contains", "matches", "in", "memberOf", "not").contains(token.text());
		}

	}

	/**
	 * Something that a policy does.
	 *
	 * @param verb the verb
	 * @param target the field's name, or {@link #RECORD}
	 * @param side the side it is done to; null for neither
	 * @param value the value, where it is written out
	 * @param line its line
	 */
	record Effect(String verb, String target, @Nullable Side side, @Nullable String value, int line) {

		String words() {
			return "'" + this.verb + "'"
					+ ((this.value != null && this.verb.startsWith("set")) ? " " + this.value : "");
		}

		boolean contradicts(Effect other) {
			if (!this.target.equals(other.target)) {
				return false;
			}
			if (this.target.equals(RECORD)) {
				return !this.verb.equals(other.verb);
			}
			return this.side != other.side
					|| this.value != null && other.value != null && !this.value.equals(other.value);
		}

	}

}
