package io.evenkeel.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Tells the origin of a service (scheme, host, port) from other addresses. */
public final class Origins {

	private Origins() {
	}

	/**
	 * Whether a text is scheme, host and port, and nothing else.
	 * @param url such as {@code http://localhost:8080}
	 * @return false when it has a path, a query or a user, or is no address at all
	 */
	public static boolean isOrigin(String url) {
		try {
			URI uri = new URI(url);
			boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
			return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
					&& uri.getRawFragment() == null && List.of("", "/").contains(uri.getRawPath());
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
