package io.evenkeel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriUtils;

/**
 * Sends a call once and reads what comes back. Apache's client below Spring's, because it
 * tells a connection that never came about from an answer that was lost, unpacks gzip,
 * checks kept connections before it uses them, and repeats nothing by itself once told
 * so.
 */
final class Wire implements AutoCloseable {

	private static final int CONNECTIONS = 32;

	/** Services close idle connections after a minute or so; we are first. */
	private static final TimeValue IDLE = TimeValue.ofSeconds(20);

	private final CloseableHttpClient http;

	private final RestClient client;

	private final String base;

	Wire(Service service) {
		this.base = service.base().toString().replaceFirst("/+$", "");
		this.http = http(service);
		this.client = RestClient.builder()
			.requestFactory(new HttpComponentsClientHttpRequestFactory(this.http))
			.defaultHeaders((headers) -> headers(headers, service))
			.build();
	}

	private static void headers(HttpHeaders headers, Service service) {
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		headers.set(HttpHeaders.USER_AGENT, "Evenkeel/" + Version.TEXT);
		service.headers().forEach(headers::set);
	}

	private static CloseableHttpClient http(Service service) {
		Timeout answer = Timeout.of(service.patience().answer());
		RequestConfig requests = RequestConfig.custom()
			.setResponseTimeout(answer)
			.setConnectionRequestTimeout(answer)
			.build();
		return HttpClients.custom()
			.useSystemProperties()
			.setConnectionManager(connections(service))
			.setDefaultRequestConfig(requests)
			.addExecInterceptorFirst("limited body",
					new LimitedBody(service.largestBody(), service.patience().answer()))
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.evictExpiredConnections()
			.evictIdleConnections(IDLE)
			.build();
	}

	private static PoolingHttpClientConnectionManager connections(Service service) {
		ConnectionConfig connection = ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(service.patience().connect()))
			.setSocketTimeout(Timeout.of(service.patience().answer()))
			.setValidateAfterInactivity(TimeValue.ofSeconds(1))
			.setTimeToLive(TimeValue.ofMinutes(5))
			.build();
		return PoolingHttpClientConnectionManagerBuilder.create()
			.useSystemProperties()
			.setTlsSocketStrategy(new Tls())
			.setDefaultConnectionConfig(connection)
			.setMaxConnPerRoute(CONNECTIONS)
			.setMaxConnTotal(CONNECTIONS)
			.build();
	}

	/**
	 * Sends a call, once.
	 * @param call the call
	 * @param headers what goes with this try only
	 * @return what came back
	 * @throws IOException when nothing whole came back
	 */
	Exchange send(Call call, Map<String, String> headers) throws IOException {
		RestClient.RequestBodySpec request = this.client.method(call.method())
			.uri(uri(call))
			.headers((all) -> headers.forEach(all::set));
		Call.Body body = call.body();
		if (body != null) {
			request.contentType(MediaType.parseMediaType(body.contentType())).body(body.content());
		}
		try {
			return request.exchangeForRequiredValue((sent, response) -> read(response));
		}
		catch (ResourceAccessException ex) {
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getMessage(), ex);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static Exchange read(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		HttpHeaders headers = HttpHeaders.copyOf(response.getHeaders());
		try {
			return new Exchange(status, headers, response.getBody().readAllBytes(), false);
		}
		catch (LimitedBody.TooLarge ex) {
			return new Exchange(status, headers, new byte[0], true);
		}
	}

	/**
	 * The address of a call; it begins with the base, because a {@link Call}'s path
	 * cannot leave it.
	 * @param call the call
	 * @return the address
	 */
	URI uri(Call call) {
		return URI.create(this.base + call.path() + query(call.query()));
	}

	static String query(List<Call.Parameter> parameters) {
		return parameters.isEmpty() ? ""
				: parameters.stream()
					.map((parameter) -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
					.collect(Collectors.joining("&", "?", ""));
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		try {
			this.http.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
