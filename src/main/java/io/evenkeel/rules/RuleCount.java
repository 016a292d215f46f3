package io.evenkeel.rules;

/**
 * How often a row or rule decided.
 *
 * @param source file and line, or sheet and cell
 * @param rule its name
 * @param fired how often it decided something
 * @param overruled how often another that outranks it decided instead, or nothing was
 * decided because the pair is held
 */
public record RuleCount(String source, String rule, long fired, long overruled) {
}
