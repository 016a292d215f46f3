package io.evenkeel.commerce;

import org.jspecify.annotations.Nullable;

/**
 * A category of products.
 *
 * @param id the id on its side
 * @param name its name
 * @param parent the id of the category above it; null at the top
 * @param description its text in the shop
 * @param visible whether the shop shows it; null when not known
 */
public record Category(String id, String name, @Nullable String parent, @Nullable String description,
		@Nullable Boolean visible) implements CommerceRecord {
}
