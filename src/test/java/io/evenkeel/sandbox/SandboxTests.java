package io.evenkeel.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import io.evenkeel.sandbox.web.AClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxTests {

	@TempDir
	private Path folder;

	@Test
	void runsBothShopsAndStopsThem() {
		URI origin;
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.empty())) {
			origin = sandbox.retail().origin();
			assertThat(origin.getHost()).isEqualTo("127.0.0.1");
			assertThat(origin).isNotEqualTo(sandbox.ecwid().origin());
			assertThat(new AClient(origin, "/sandbox", null).get("").status()).isEqualTo(200);
			assertThat(new AClient(sandbox.ecwid().origin(), "/sandbox", null).get("").status()).isEqualTo(200);
		}

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> new AClient(origin, "/sandbox", null).exchange("GET", "", null));
	}

	@Test
	void runsBigCommerceOnlyWhenItIsAskedFor() {
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.empty())) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sandbox::bigcommerce);
		}

		try (Sandbox sandbox = Sandbox.start(SandboxOptions.empty().withBigCommerce(0).keptIn(this.folder))) {
			sandbox.bigcommerce().addProduct("MUG", "Mug", BigDecimal.TEN, 3);
			assertThat(new AClient(sandbox.bigcommerce().origin(), "/sandbox", null).get("").text()).contains("MUG");
		}
		assertThat(this.folder.resolve("bigcommerce.json")).exists();
	}

	@Test
	void runsCcvOnlyWhenItIsAskedFor() {
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.empty().withBigCommerce(0))) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sandbox::ccv);
		}

		try (Sandbox sandbox = Sandbox.start(SandboxOptions.empty().withCcv(0).keptIn(this.folder))) {
			sandbox.ccv().addProduct("MUG", "Mug", BigDecimal.TEN, 3);
			assertThat(new AClient(sandbox.ccv().origin(), "/sandbox", null).get("").text()).contains("MUG");
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sandbox::bigcommerce);
		}
		assertThat(this.folder.resolve("ccv.json")).exists();
	}

	@Test
	void keepsBothShopsInAFolder() {
		SandboxOptions options = SandboxOptions.empty().keptIn(this.folder);
		try (Sandbox sandbox = Sandbox.start(options)) {
			sandbox.retail().addProduct("MUG", "Mug", BigDecimal.TEN);
			sandbox.ecwid().addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		}

		try (Sandbox sandbox = Sandbox.start(options)) {
			assertThat(sandbox.retail().products()).hasSize(1);
			assertThat(sandbox.ecwid().stock("MUG")).isEqualByComparingTo("3");
		}
		assertThat(this.folder.resolve("retail.json.next")).doesNotExist();
	}

	@Test
	void saysWhichFileItCannotRead() throws IOException {
		Files.writeString(this.folder.resolve("ecwid.json"), "{");

		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> Sandbox.start(SandboxOptions.empty().keptIn(this.folder)))
			.withMessageContaining("ecwid.json");
	}

	@Test
	void beginsWithTheProductsOfAnExport() {
		SandboxOptions options = SandboxOptions.empty().seededFrom(Path.of("sample-data/retail-products.csv"));

		try (Sandbox sandbox = Sandbox.start(options)) {
			assertThat(sandbox.retail().products()).isNotEmpty();
			assertThat(sandbox.ecwid().products()).isEmpty();
		}
	}

}
