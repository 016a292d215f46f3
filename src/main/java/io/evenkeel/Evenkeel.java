package io.evenkeel;

/** The entry point. */
public final class Evenkeel {

	private Evenkeel() {
	}

	public static void main(String[] args) {
		System.exit(0);
	}

}
