package io.evenkeel.ledger;

/**
 * Who decided something, and why.
 *
 * @param rule the rule's name, a sentence
 * @param source file and line, or sheet and cell
 * @param reason the reason in plain words
 */
public record Reason(String rule, String source, String reason) {
}
