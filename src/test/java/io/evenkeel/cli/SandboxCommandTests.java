package io.evenkeel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class SandboxCommandTests {

	@TempDir
	private Path home;

	@Test
	void runsBothStandInsUntilItIsInterruptedAndKeepsThem() throws Exception {
		ACommandLine line = new ACommandLine(this.home);
		CompletableFuture<Integer> code = new CompletableFuture<>();
		Thread command = new Thread(() -> code.complete(line.run("sandbox", "--empty", "--port", "0", "--only",
				"retail,ecwid", "--state", this.home.resolve("shops").toString())));
		command.start();
		while (!line.out().contains("Ctrl-C")) {
			assertThat(code).as(line.err()).isNotDone();
			Thread.onSpinWait();
		}

		assertThat(line.out()).contains("export LIGHTSPEED_DOMAIN=", "export LIGHTSPEED_TOKEN=", "export ECWID_STORE=",
				"evenkeel connections test");
		line.out()
			.lines()
			.map(String::strip)
			.filter((text) -> text.startsWith("http"))
			.map((text) -> text.split(" ")[0])
			.forEach((page) -> assertThat(status(page)).isEqualTo(200));
		command.interrupt();

		assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
		assertThat(this.home.resolve("shops/retail.json")).exists();
	}

	@Test
	void saysWhichPortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			ACommandLine line = new ACommandLine(this.home);

			int code = line.run("sandbox", "--empty", "--port", Integer.toString(taken.getLocalPort()), "--only",
					"retail");

			assertThat(code).isEqualTo(ExitCode.NOT_DONE);
			assertThat(line.err()).contains("port " + taken.getLocalPort(), "--port");
		}
	}

	private static int status(String page) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
