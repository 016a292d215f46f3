package io.evenkeel.commerce;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A customer: a private person, or with a company name a business with its contact.
 *
 * @param id the id on its side
 * @param email the e-mail address, as it was written
 * @param firstName the first name
 * @param lastName the last name
 * @param company the company, for a business
 * @param phone the telephone number
 * @param billing the billing address
 * @param shipping the shipping address
 * @param extra any further field of the service
 */
public record Customer(String id, @Nullable String email, @Nullable String firstName, @Nullable String lastName,
		@Nullable String company, @Nullable String phone, @Nullable Address billing, @Nullable Address shipping,
		Map<String, String> extra) implements CommerceRecord {

	public Customer {
		extra = Map.copyOf(extra);
	}

	public boolean isBusiness() {
		return this.company != null && !this.company.isBlank();
	}

}
