package io.evenkeel.run;

/**
 * Colours text for a terminal, or leaves it alone.
 *
 * @param isOn whether there are colours
 */
public record Paint(boolean isOn) {

	/** Leaves everything alone: for files and pipes. */
	public static final Paint NONE = new Paint(false);

	public String bold(String text) {
		return paint("1", text);
	}

	public String dim(String text) {
		return paint("2", text);
	}

	public String good(String text) {
		return paint("32", text);
	}

	public String bad(String text) {
		return paint("31", text);
	}

	private String paint(String code, String text) {
		return this.isOn ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
	}

}
