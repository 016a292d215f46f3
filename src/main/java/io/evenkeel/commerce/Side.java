package io.evenkeel.commerce;

/** The two sides of a job. */
public enum Side {

	/** The till or back office that counts the goods. */
	POS,
	/** Where they are sold online. */
	SHOP;

	public Side other() {
		return (this == POS) ? SHOP : POS;
	}

	/**
	 * The side's name in files, rules and reports.
	 * @return {@code pos} or {@code shop}
	 */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
