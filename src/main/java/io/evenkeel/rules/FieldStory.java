package io.evenkeel.rules;

import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;

/**
 * Why a field is what it is.
 *
 * @param field the field's name
 * @param leader the side that leads it; null when no rule says so
 * @param pos its value at the point of sale, as text; null when unknown
 * @param shop its value in the shop, as text; null when unknown
 * @param base what both last agreed on, as text; null when they never did
 * @param effect what happens, in words: {@code shop: 19.90 EUR -> 18.90 EUR},
 * {@code stays}, {@code already the same}
 * @param because who decided it; null when nobody did
 * @param changed the side that edited it since both agreed: {@code pos}, {@code shop} or
 * {@code both}; null when neither did
 */
public record FieldStory(String field, @Nullable Side leader, @Nullable String pos, @Nullable String shop,
		@Nullable String base, String effect, @Nullable Because because, @Nullable String changed) {
}
