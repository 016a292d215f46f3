package io.evenkeel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTests {

	@TempDir
	private Path project;

	private final StringWriter out = new StringWriter();

	@BeforeEach
	void copyTheProject() throws IOException {
		for (String name : new String[] { "jobs", "rules", "sample-data" }) {
			copy(Path.of(name), this.project.resolve(name));
		}
	}

	@Test
	void bringsTheSampleShopsInStepOnACopy() throws IOException {
		String shop = Files.readString(this.project.resolve("sample-data/webshop-catalog.csv"));

		assertThat(demo()).isZero();

		assertThat(this.out.toString()).contains("what would be done", "Applying exactly that plan", "What to try next",
				"evenkeel explain nightly-catalog " + FilesDemo.EXAMPLE + " --home state/demo");
		assertThat(this.project.resolve("state/demo/state/reports/nightly-catalog-1.html")).exists();
		assertThat(this.project.resolve("sample-data/webshop-catalog.csv")).content().isEqualTo(shop);
		assertThat(this.project.resolve("state/demo/sample-data/webshop-catalog.csv")).content().isNotEqualTo(shop);
	}

	@Test
	void keepsTheCopyUntilItIsAskedToBeginAgain() throws IOException {
		Path copy = this.project.resolve("state/demo/jobs/nightly-catalog.yml");
		new DemoHome(this.project).make();
		Files.writeString(copy, "# mine\n" + Files.readString(copy));

		new DemoHome(this.project).make();
		assertThat(copy).content().startsWith("# mine");

		new DemoHome(this.project).remove();
		new DemoHome(this.project).make();
		assertThat(copy).content().doesNotStartWith("# mine");
	}

	@Test
	void namesARecordThatTheSampleDataHas() throws IOException {
		assertThat(this.project.resolve("sample-data/retail-products.csv")).content().contains(FilesDemo.EXAMPLE);
	}

	private int demo() {
		PrintWriter writer = new PrintWriter(this.out);
		return new Cli(new Surroundings(Map.of(), this.project, this.project, writer, writer, false)).run("demo",
				"--pair", "files");
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(path, target);
				}
			}
		}
	}

}
