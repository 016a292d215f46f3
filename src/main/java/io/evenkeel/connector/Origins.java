package io.evenkeel.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Checks the setting {@code url} of web services, which is where calls and secrets go.
 */
public final class Origins {

	private Origins() {
	}

	/**
	 * Whether a text is scheme, host and port of a web service and nothing else.
	 * @param url such as {@code http://localhost:8080}
	 * @return false when it has a user, a path or a query, or is no address at all
	 */
	public static boolean isOne(String url) {
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
