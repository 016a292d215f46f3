package io.evenkeel.rules;

/**
 * How often a row or rule of a set decided in the set's examples.
 *
 * @param source file and line, or sheet and cell
 * @param rule its name
 * @param isRow whether it is a row of the field table, and no policy
 * @param fired how often it decided something
 * @param overruled how often another decided instead
 */
public record RuleUse(String source, String rule, boolean isRow, long fired, long overruled) {
}
