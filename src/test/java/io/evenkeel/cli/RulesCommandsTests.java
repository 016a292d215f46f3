package io.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RulesCommandsTests {

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void commandLine() {
		this.line = new ACommandLine(this.home);
	}

	@Test
	void makesASetThatWorks() {
		assertThat(this.line.run("rules", "new", "boutique", "--language", "fr")).isEqualTo(ExitCode.DONE);
		assertThat(this.line.out()).startsWith("Made rules/boutique.");
		assertThat(this.home.resolve("rules/boutique/stock.fr.dslr")).exists();

		assertThat(this.line.run("rules", "test", "boutique")).isEqualTo(ExitCode.DONE);
	}

	@Test
	void suggestsALanguage() {
		assertThat(this.line.run("rules", "new", "boutique", "--language", "fra")).isEqualTo(ExitCode.NEEDS_MENDING);
		assertThat(this.line.err()).contains("there is no language 'fra'; did you mean 'fr'?");
	}

	@Test
	void takesTablesOutAndBack() throws IOException {
		Path workbook = this.home.resolve("tables.xlsx");
		assertThat(this.line.run("rules", "export", "small", "--xlsx", workbook.toString())).isEqualTo(ExitCode.DONE);
		String exported = Files.readString(this.home.resolve("rules/small/fields.csv"));
		this.line.file("rules/small/fields.csv", exported.replace(",copy,copy,", ",copy,leave,"));

		assertThat(this.line.run("rules", "import", "small", workbook.toString(), "--dry-run"))
			.isEqualTo(ExitCode.DONE);
		assertThat(this.line.out()).contains("fields: changed price: on update 'leave' becomes 'copy'");
		assertThat(this.home.resolve("rules/small/fields.csv")).content().contains(",copy,leave,");

		assertThat(this.line.run("rules", "import", "small", workbook.toString())).isEqualTo(ExitCode.DONE);
		assertThat(this.home.resolve("rules/small/fields.csv")).hasContent(exported);
	}

	@Test
	void doesNotWriteOverAWorkbook() throws IOException {
		Path workbook = Files.writeString(this.home.resolve("tables.xlsx"), "mine");

		assertThat(this.line.run("rules", "export", "small", "--xlsx", workbook.toString()))
			.isEqualTo(ExitCode.NEEDS_MENDING);
		assertThat(workbook).hasContent("mine");

		assertThat(this.line.run("rules", "export", "small", "--xlsx", workbook.toString(), "--force"))
			.isEqualTo(ExitCode.DONE);
		assertThat(Files.size(workbook)).isGreaterThan(1000);
	}

}
