package io.evenkeel.connector;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

import io.evenkeel.connector.Connector.SettingProblem;

/** Tells the origin of a service (scheme, host, port) from other addresses. */
public final class Origins {

	private Origins() {
	}

	/**
	 * What is wrong with the setting {@code url}, which puts another origin in place of
	 * the service's own.
	 * @param connection the connection
	 * @return the problem; empty when it is an origin or left out
	 */
	public static Optional<SettingProblem> problem(Connection connection) {
		return connection.filled("url")
			.filter((url) -> !isOrigin(url))
			.map((url) -> new SettingProblem("url", "is not scheme, host and port, such as http://localhost:8080"));
	}

	/**
	 * Whether a text is scheme, host and port, and nothing else.
	 * @param url such as {@code http://localhost:8080}
	 * @return false when it has a path, a query or a user, or is no address at all
	 */
	private static boolean isOrigin(String url) {
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
