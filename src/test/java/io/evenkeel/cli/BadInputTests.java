package io.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What bad input gets: one clear message (what, where, what was done, what can be done),
 * no stack trace, and nothing half-written.
 */
class BadInputTests {

	private static final String TILL = """
			id,sku,name,price
			1,A-1,Boot,10.00
			2,A-2,Sock,5.00
			""";

	private static final String SHOP = """
			id,sku,name,price
			s1,A-1,Boot,12.00
			s2,A-2,Sock,5.00
			""";

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void makeAHome() {
		this.line = new ACommandLine(this.home).file("retail.csv", TILL).file("shop.csv", SHOP);
	}

	@Test
	void aBrokenYamlFile() throws Exception {
		this.line.file("jobs/nightly-catalog.yml", "job: nightly-catalog\npos: retail\n  shop: webshop\n");

		assertRefused("jobs/nightly-catalog.yml:3: ");
	}

	@Test
	void anUnknownKey() throws Exception {
		this.line.file("jobs/nightly-catalog.yml",
				"job: nightly-catalog\npos: retail\nshop: webshop\nrules: small\nguards:\n  delete: 2%\n");

		assertRefused("jobs/nightly-catalog.yml:5: there is no key 'guards'; did you mean 'guard'?");
	}

	@Test
	void aVariableThatIsNotSet() throws Exception {
		this.line.withEnv(Map.of());

		assertRefused("jobs/connections.yml:8: ", "SHOP_FILE", "webshop");
	}

	@Test
	void aRuleFileThatDoesNotCompile() throws Exception {
		this.line.file("rules/small/odd.drl", """
				rule "An odd one"
				when
				    $pair : ProductPair( inBoth, pos.brnd == "Acme" )
				then
				    $pair.hold("odd");
				end
				""");

		assertRefused("rules/small/odd.drl:3: ", "brnd", "did you mean 'brand'?");
	}

	@Test
	void aTableWithoutAKeyColumn() throws Exception {
		this.line.file("retail.csv", "name,price\nBoot,10.00\n");

		assertRefused("retail.csv:1: ", "id");
	}

	@Test
	void aFileThatIsNotThere() throws Exception {
		Files.delete(this.home.resolve("retail.csv"));

		int code = this.line.run("run", "nightly-catalog");

		assertThat(code).isNotEqualTo(ExitCode.DONE);
		assertPlain("retail.csv");
	}

	@Test
	void aFileWhereAFolderShouldBe() throws Exception {
		this.line.file("state", "this is a file");

		int code = this.line.run("run", "nightly-catalog");

		assertThat(code).isEqualTo(ExitCode.NOT_DONE);
		assertPlain("state cannot be used: it is a file", "Nothing was done");
	}

	@Test
	void aHeaderThatNamesAColumnTwice() throws Exception {
		this.line.file("retail.csv", "id,sku,price,price\n1,A-1,10.00,11.00\n");

		assertRefused("retail.csv:1: ", "price");
	}

	@Test
	@EnabledIf("hasAFullDevice")
	void aFullDisk() throws Exception {
		Files.createSymbolicLink(this.home.resolve("shop.csv.evenkeel-journal"), Path.of("/dev/full"));

		int code = this.line.run("run", "nightly-catalog");

		assertThat(code).isEqualTo(ExitCode.NOT_DONE);
		assertPlain("shop.csv", "No space left");
	}

	@Test
	@EnabledIf("hasAFullDevice")
	void aFullDiskForTheAnswer() throws Exception {
		int code = this.line.run("plan", "nightly-catalog", "--format", "json", "-o", "/dev/full");

		assertThat(code).isEqualTo(ExitCode.NOT_DONE);
		assertPlain("/dev/full", "could not be written");
		assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
	}

	@Test
	void goesOnWhenTheInputIsMended() throws Exception {
		this.line.file("retail.csv", "name,price\nBoot,10.00\n");
		this.line.run("run", "nightly-catalog");
		this.line.file("retail.csv", TILL);

		int code = this.line.run("run", "nightly-catalog");

		assertThat(code).isEqualTo(ExitCode.DONE);
		assertThat(Files.readString(this.home.resolve("shop.csv"))).contains("s1,A-1,Boot,10.00");
	}

	static boolean hasAFullDevice() {
		return Files.exists(Path.of("/dev/full"));
	}

	private void assertRefused(String... parts) throws IOException {
		int code = this.line.run("run", "nightly-catalog");

		assertThat(code).isIn(ExitCode.NEEDS_MENDING, ExitCode.NOT_DONE);
		assertPlain(parts);
	}

	private void assertPlain(String... parts) throws IOException {
		assertThat(this.line.err() + this.line.out()).contains(parts)
			.doesNotContain("Exception")
			.doesNotContain("\tat io.evenkeel");
		assertThat(Files.readString(this.home.resolve("shop.csv"))).isEqualTo(SHOP);
	}

}
