package io.evenkeel.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import io.evenkeel.failure.Problem;

/**
 * Lets only simple statements into the {@code then} of a rule: verbs, values, {@code if}.
 * No loops, no classes, no names with a package, nothing of Drools itself but
 * {@code update}.
 */
final class ConsequenceFence {

	private static final Set<Class<? extends Node>> ADMITTED = Set.of(BlockStmt.class, EmptyStmt.class,
			ExpressionStmt.class, IfStmt.class, MethodCallExpr.class, NameExpr.class, SimpleName.class, Name.class,
			BinaryExpr.class, UnaryExpr.class, EnclosedExpr.class, ConditionalExpr.class, VariableDeclarationExpr.class,
			VariableDeclarator.class, AssignExpr.class, ObjectCreationExpr.class, ClassOrInterfaceType.class,
			PrimitiveType.class, FieldAccessExpr.class);

	private static final Pattern PLAIN_VALUE = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?|[A-Z]{3}");

	private static final String EXPLAINED = "; the 'then' of a rule is made of verbs such as $pair.publish(\"...\"), "
			+ "values and 'if'";

	private final String file;

	private final Consumer<Problem> problems;

	private boolean admitted = true;

	ConsequenceFence(String file, Consumer<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	/**
	 * Whether a consequence may be compiled.
	 * @param text the statements
	 * @param line the line of the first
	 * @return false when a problem was reported
	 */
	boolean admits(String text, int line) {
		ParserConfiguration configuration = new ParserConfiguration()
			.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
		ParseResult<BlockStmt> parsed = new JavaParser(configuration).parseBlock("{" + text + "\n}");
		if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
			int at = parsed.getProblems()
				.stream()
				.flatMap((problem) -> problem.getLocation().stream())
				.flatMap((location) -> location.toRange().stream())
				.mapToInt((range) -> range.begin.line)
				.findFirst()
				.orElse(1);
			refuse(line + at - 1, "this is not a statement; is a ';', a quote or a bracket missing?");
			return false;
		}
		parsed.getResult().get().walk((node) -> check(node, line));
		if (this.admitted && !new Growth().isBounded(parsed.getResult().get())) {
			refuse(line, "the values here grow too large: a variable may not double another again and again");
		}
		return this.admitted;
	}

	private void check(Node node, int line) {
		int at = line + node.getBegin().map((position) -> position.line).orElse(1) - 1;
		if (!ADMITTED.contains(node.getClass()) && !(node instanceof LiteralExpr)) {
			refuse(at, "'" + firstLine(node) + "' cannot stand here" + EXPLAINED);
		}
		else if (node instanceof ObjectCreationExpr creation && (creation.getAnonymousClassBody().isPresent()
				|| !List.of("BigDecimal", "Money").contains(creation.getType().asString()))) {
			refuse(at, "'" + firstLine(node) + "' cannot stand here" + EXPLAINED);
		}
		else if (node instanceof ObjectCreationExpr creation && !isPlainNumber(creation)) {
			refuse(at,
					"'" + firstLine(node) + "' cannot stand here; a number is written out: new BigDecimal(\"19.90\")");
		}
		else if (node instanceof ClassOrInterfaceType type && type.getScope().isPresent()) {
			refuse(at, "'" + type.asString() + "' cannot stand here: names with a package are not allowed");
		}
		else if (node instanceof FieldAccessExpr access && !isConstant(access)
				&& access.getParentNode().filter(FieldAccessExpr.class::isInstance).isEmpty()) {
			refuse(at, "'" + access + "' cannot stand here; a part is asked for with brackets, such as getPos()");
		}
	}

	/**
	 * A number with an exponent is short to write and fills the memory when it is used.
	 */
	private static boolean isPlainNumber(ObjectCreationExpr creation) {
		return creation.getArguments()
			.stream()
			.filter(StringLiteralExpr.class::isInstance)
			.allMatch((text) -> PLAIN_VALUE.matcher(((StringLiteralExpr) text).getValue()).matches())
				&& (!creation.getType().asString().equals("BigDecimal")
						|| creation.getArguments().stream().allMatch(LiteralExpr.class::isInstance));
	}

	private static boolean isConstant(FieldAccessExpr access) {
		return access.getScope() instanceof NameExpr name && WordCheck.TYPES.containsKey(name.getNameAsString());
	}

	private void refuse(int line, String what) {
		this.admitted = false;
		this.problems.accept(new Problem(this.file, line, what));
	}

	private static String firstLine(Node node) {
		String text = node.toString().lines().findFirst().orElse("");
		return (text.length() > 60) ? text.substring(0, 57) + "..." : text;
	}

}
