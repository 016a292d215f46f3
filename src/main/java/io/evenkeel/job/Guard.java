package io.evenkeel.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a plan is held against before it is applied. Past a limit the run waits for a
 * person.
 */
public enum Guard {

	DELETE("delete", "records deleted", "2%"),

	UNPUBLISH("unpublish", "records taken off sale", "2%"),

	PRICE_CHANGE("price-change", "size of a single change of a price, up or down", "30%"),

	STOCK_TO_ZERO("stock-to-zero", "records whose stock goes from more than zero to zero", "2%"),

	CREATE("create", "records created", "off"),

	UPDATE("update", "records updated", "off");

	private final String guardName;

	private final String meaning;

	private final String defaultLimit;

	Guard(String guardName, String meaning, String defaultLimit) {
		this.guardName = guardName;
		this.meaning = meaning;
		this.defaultLimit = defaultLimit;
	}

	/**
	 * The guard with this name.
	 * @param name such as {@code stock-to-zero}
	 * @return the guard, or empty when there is none of that name
	 */
	public static Optional<Guard> named(String name) {
		return Arrays.stream(values()).filter((guard) -> guard.guardName.equals(name)).findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map(Guard::guardName).toList();
	}

	public String guardName() {
		return this.guardName;
	}

	public String meaning() {
		return this.meaning;
	}

	public Limit defaultLimit() {
		return Limit.parse(this.defaultLimit).orElseThrow();
	}

	/**
	 * Whether the limit is on the size of one change rather than on how many there are.
	 * @return true for the change of a price
	 */
	public boolean isAboutSize() {
		return this == PRICE_CHANGE;
	}

	@Override
	public String toString() {
		return this.guardName;
	}

}
