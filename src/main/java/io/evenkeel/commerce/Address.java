package io.evenkeel.commerce;

import org.jspecify.annotations.Nullable;

/**
 * A postal address. The house number stands on its own, with its suffix, where the source
 * tells it apart from the street.
 *
 * @param name the person it is addressed to
 * @param company the company, if any
 * @param street the street, with the house number where the source does not split them
 * @param houseNumber the house number with its suffix, such as {@code 12 bis}
 * @param postcode the postcode
 * @param city the city
 * @param region the state or province
 * @param country the ISO 3166 code of two letters
 * @param phone the telephone number
 */
public record Address(@Nullable String name, @Nullable String company, @Nullable String street,
		@Nullable String houseNumber, @Nullable String postcode, @Nullable String city, @Nullable String region,
		@Nullable String country, @Nullable String phone) {
}
