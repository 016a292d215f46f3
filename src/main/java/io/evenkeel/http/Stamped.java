package io.evenkeel.http;

/**
 * A place with the stamp of the page before it, as text {@code 3~9f1c}.
 *
 * @param place the place
 * @param stamp the stamp; 0 for none
 */
record Stamped(long place, int stamp) {

	static Stamped parse(String text) {
		int tilde = text.indexOf('~');
		if (tilde < 0) {
			return new Stamped(PageRequest.number(text, 10), 0);
		}
		return new Stamped(PageRequest.number(text.substring(0, tilde), 10),
				(int) PageRequest.number(text.substring(tilde + 1), 16));
	}

	@Override
	public String toString() {
		return (this.stamp != 0) ? this.place + "~" + Integer.toHexString(this.stamp) : Long.toString(this.place);
	}

}
