package io.evenkeel.sandbox;

import java.util.Locale;

/** The services that have a stand-in. */
public enum SandboxService {

	RETAIL("Lightspeed Retail"), ECWID("Ecwid"), BIGCOMMERCE("BigCommerce"), CSERIES("Lightspeed eCom C-Series"),
	CCV("CCV SalesPOS");

	private final String label;

	SandboxService(String label) {
		this.label = label;
	}

	/** What people call it. */
	public String label() {
		return this.label;
	}

	/** Its name on the command line and of the file where it is kept. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return word();
	}

}
