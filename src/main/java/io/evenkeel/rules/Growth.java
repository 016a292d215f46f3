package io.evenkeel.rules;

import java.util.HashMap;
import java.util.Map;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.Statement;

/**
 * Estimates how much larger than its parts a value of a consequence can become. Without
 * loops that takes a chain of variables, each of which doubles the one before.
 */
final class Growth {

	/** How many parts a value can be put together from. */
	static final long LIMIT = 1_000;

	private final Map<String, Long> variables = new HashMap<>();

	/**
	 * Whether every value stays within bounds.
	 * @param statements the statements that make the values
	 * @return true when they can be run
	 */
	boolean isBounded(Node statements) {
		return size(statements) <= LIMIT;
	}

	private long size(Node node) {
		if (node instanceof NameExpr name) {
			return this.variables.getOrDefault(name.getNameAsString(), 1L);
		}
		long largest = 0;
		long sum = 0;
		for (Node child : node.getChildNodes()) {
			long part = size(child);
			largest = Math.max(largest, part);
			sum = Math.min(LIMIT + 1, sum + part);
		}
		if (node instanceof VariableDeclarator variable) {
			this.variables.merge(variable.getNameAsString(), sum, Math::max);
		}
		if (node instanceof AssignExpr assignment) {
			this.variables.merge(assignment.getTarget().toString(), sum, Math::max);
		}
		boolean apart = node instanceof Statement;
		return apart ? largest : Math.max(node.getChildNodes().isEmpty() ? 1 : 0, sum);
	}

}
