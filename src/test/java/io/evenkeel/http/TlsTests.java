package io.evenkeel.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TlsTests {

	private static final Call SALE = Call.post("/sales", JsonNodeFactory.instance.objectNode()).about("order '1001'");

	private static final char[] PASSWORD = "changeit".toCharArray();

	@TempDir
	Path folder;

	@Test
	void stopsAtACertificateThatNobodyVouchesFor() throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
		AtomicInteger asked = new AtomicInteger();
		server.createContext("/", (exchange) -> asked.incrementAndGet());
		server.start();

		try (ServiceClient client = client("https://localhost:" + server.getAddress().getPort())) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageContaining("Nothing was sent");
		}
		finally {
			server.stop(0);
		}
		assertThat(asked).hasValue(0);
	}

	private SSLContext selfSigned() throws Exception {
		Path file = this.folder.resolve("keys.p12");
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-storepass", new String(PASSWORD),
				"-keystore", file.toString())
			.start()
			.waitFor(60, TimeUnit.SECONDS);
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(file)) {
			keys.load(stream, PASSWORD);
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	@Test
	void stopsWhereTheServiceSpeaksPlainly() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				ServiceClient client = client("https://127.0.0.1:" + server.getLocalPort())) {
			serve(server, (socket) -> socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes()));

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageContaining("Nothing was sent");
		}
	}

	@Test
	void triesAWriteAgainWhoseConnectionBrokeBeforeItWasSafe() throws Exception {
		AtomicInteger hangUps = new AtomicInteger();
		try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				ServiceClient client = client("https://127.0.0.1:" + server.getLocalPort())) {
			serve(server, (socket) -> hangUps.incrementAndGet());

			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(SALE));
		}
		assertThat(hangUps).hasValueGreaterThan(1);
	}

	private interface Host {

		void receive(Socket socket) throws IOException;

	}

	/** Until the server socket is closed. */
	private static void serve(ServerSocket server, Host host) {
		new Thread(() -> {
			while (!server.isClosed()) {
				try (Socket socket = server.accept()) {
					host.receive(socket);
				}
				catch (IOException ex) {
					Thread.onSpinWait();
				}
			}
		}).start();
	}

	private static ServiceClient client(String address) {
		Service service = Service.at("webshop", "ecwid", URI.create(address)).build();
		ManualTime time = new ManualTime();
		return new ServiceClient(service, (notice) -> {
		}, new CallBudget(service.limits(), time), time);
	}

}
