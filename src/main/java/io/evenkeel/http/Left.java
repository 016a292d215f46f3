package io.evenkeel.http;

/**
 * What is left of a call limit.
 *
 * @param window the limit as it is known now: documented, or taught by the service
 * @param calls how many calls may be made now
 */
public record Left(Window window, int calls) {
}
