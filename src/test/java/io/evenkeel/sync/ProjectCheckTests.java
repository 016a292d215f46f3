package io.evenkeel.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectCheckTests {

	@TempDir
	private Path root;

	@BeforeEach
	void makeAHome() throws IOException {
		connections("""
				connections:
				  retail:
				    service: file
				    path: retail.csv
				    layout: plain
				  webshop:
				    service: file
				    path: shop.csv
				    layout: plain
				""");
		job("");
		write("rules/small/fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason
				Retail leads the price,price,,pos,copy,copy,,the till knows the price
				""");
		write("rules/small/settings.yml", """
				publish-new:
				  meaning: new products are for sale at once
				  kind: switch
				  default: off
				""");
	}

	@Test
	void findsNothingWrongWithAGoodHome() {
		assertThat(problems()).isEmpty();
	}

	@Test
	void refusesAJobAboutRecordsThatItsServiceDoesNotHave() throws IOException {
		write("rules/small/settings.yml", "records: orders\n");
		write("rules/small/fields.csv", "rule,field,from,leads,on create,on update,conversion,reason\n"
				+ "The number follows,number,,shop,copy,leave,,people find it by it\n");
		job("records: orders\nmatch: [link, reference]\n");

		assertThat(problems()).anyMatch((problem) -> problem
			.contains("there are no orders at 'webshop': the service file has products, stock"));
	}

	@Test
	void refusesNamesOfOtherConnectionsThatAreNotThereOrOfAnotherService() throws IOException {
		connections("""
				connections:
				  retail:
				    service: file
				    path: retail.csv
				    layout: plain
				  webshop:
				    service: file
				    path: shop.csv
				    layout: plain
				  till:
				    service: ccv
				    shop: till.ccvshop.nl
				    public-key: ${CCV_PUBLIC_KEY:abc}
				    secret: ${CCV_SECRET:def}
				    stores: [harbour, till, retail, harbuor]
				  harbour:
				    service: ccv
				    shop: harbour.ccvshop.nl
				    public-key: ${HARBOUR_PUBLIC_KEY:abc}
				    secret: ${HARBOUR_SECRET:def}
				""");

		assertThat(problems()).filteredOn((problem) -> problem.startsWith("jobs/connections.yml:15:"))
			.hasSize(3)
			.anyMatch((problem) -> problem.contains("'stores' of connection 'till' names itself"))
			.anyMatch((problem) -> problem.contains("names 'retail', which is of file; only connections of ccv"))
			.anyMatch((problem) -> problem.contains("there is no connection 'harbuor'; did you mean 'harbour'?"));
	}

	@Test
	void namesTheServiceThatWasMeant() throws IOException {
		connections("connections:\n  retail:\n    service: flie\n  webshop:\n    service: file\n    path: shop.csv\n"
				+ "    layout: plain\n");

		assertThat(problems())
			.containsExactly("jobs/connections.yml:3: there is no service 'flie'; did you mean 'file'?");
	}

	@Test
	void namesUnknownAndMissingSettings() throws IOException {
		connections("connections:\n  retail:\n    service: file\n    pfad: retail.csv\n    layot: plain\n"
				+ "  webshop:\n    service: file\n    path: shop.csv\n    layout: plain\n");

		assertThat(problems()).anyMatch(
				(problem) -> problem.startsWith("jobs/connections.yml:2: connection 'retail' has no 'path': The file"))
			.anyMatch((problem) -> problem.startsWith("jobs/connections.yml:5: there is no setting of service file")
					&& problem.endsWith("'layot'; did you mean 'layout'?"));
	}

	@Test
	void letsTheServiceCheckItsOwnSettings() throws IOException {
		connections("connections:\n  retail:\n    service: file\n    path: retail.csv\n    layout: plane\n"
				+ "  webshop:\n    service: file\n    path: shop.csv\n    layout: plain\n");

		assertThat(problems()).singleElement()
			.asString()
			.startsWith("jobs/connections.yml:5: 'layout' of connection 'retail': ")
			.contains("plain");
	}

	@Test
	void refusesASecretInClearText() throws IOException {
		String database = "connections:\n  retail:\n    service: jdbc\n    jdbc-url: jdbc:hsqldb:mem:x\n    user: sa\n"
				+ "    password: %s\n    table: product\n    key: id\n  webshop:\n    service: file\n"
				+ "    path: shop.csv\n    layout: plain\n";

		connections(database.formatted("geheim"));
		assertThat(problems()).anyMatch((problem) -> problem.startsWith("jobs/connections.yml:6: 'password'")
				&& problem.contains("${RETAIL_PASSWORD}"));

		connections(database.formatted("${RETAIL_PASSWORD}"));
		assertThat(problems()).noneMatch((problem) -> problem.contains("'password'"));
	}

	@Test
	void holdsTheSettingsOfAJobAgainstItsRules() throws IOException {
		job("settings:\n  publish-nwe: on\n");
		assertThat(problems()).containsExactly(
				"jobs/nightly.yml:6: there is no setting in rules/small 'publish-nwe'; did you mean 'publish-new'?");

		job("settings:\n  publish-new: perhaps\n");
		assertThat(problems()).containsExactly("jobs/nightly.yml:6: 'publish-new' is a switch: on or off");
	}

	@Test
	void refusesAMapOfFieldsThatAreNone() throws IOException {
		write("rules/small/settings.yml", """
				fill-in:
				  meaning: values for fields that the order lacks
				  kind: fields
				""");

		job("settings:\n  fill-in: {brend: Acme}\n");
		assertThat(problems())
			.containsExactly("jobs/nightly.yml:6: 'fill-in' names 'brend', which is no field; did you mean 'brand'?");

		job("settings:\n  fill-in: Acme\n");
		assertThat(problems())
			.containsExactly("jobs/nightly.yml:6: 'fill-in' is a map of fields with values, such as {note: by hand}");

		job("settings:\n  fill-in: {brand: Acme, extra.store-id: 12}\n");
		assertThat(problems()).isEmpty();
	}

	@Test
	void reportsWhatIsWrongWithRules() throws IOException {
		write("rules/small/fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason
				Retail leads the price,prise,,pos,copy,copy,,the till knows the price
				""");

		assertThat(problems()).anyMatch((problem) -> problem.startsWith("rules/small/fields.csv:2")
				&& problem.contains("did you mean 'price'?"));
	}

	@Test
	void refusesRulesAboutOtherRecords() throws IOException {
		write("rules/small/settings.yml", "records: stock\n");
		write("rules/small/fields.csv", "rule,field,leads,on create,on update\nNames,name,pos,copy,copy\n");

		assertThat(problems()).containsExactly(
				"jobs/nightly.yml:4: the rules in rules/small are about stock, and the records of this job are products; 'records' says so here, and in the settings.yml of the rules");
	}

	@Test
	void namesTheStatusesThatATableForgets() throws IOException {
		orders("from,to\nPAID,closed\n", "lookUp(\"statuses\", shop.paymentStatus) == \"closed\"");

		assertThat(problems()).containsExactly(
				"rules/taken/statuses.csv: the table does not say what to make of AWAITING_PAYMENT, CANCELLED, which memory gives as 'payment-status'; add rows, or one from '*' for all other values");
	}

	@Test
	void asksNoTableForTheStatusesOfTheOtherSide() throws IOException {
		orders("from,to\nPAID,closed\n", "lookUp(\"statuses\", pos.paymentStatus) == \"closed\"");

		assertThat(problems()).isEmpty();
	}

	@Test
	void isContentWithARowForAllOtherStatuses() throws IOException {
		orders("from,to\nPAID,closed\n*,waits\n", "atShop(\"payment-status\").lookUp(\"statuses\") == \"closed\"");

		assertThat(problems()).isEmpty();
		assertThat(notices()).isEmpty();
	}

	@Test
	void looksAtTheTablesOfConversionsToo() throws IOException {
		orders("from,to\nPAID,closed\nCANCELLED,voided\n", "onlyInShop");
		write("rules/taken/fields.csv", "rule,field,from,leads,on create,on update,conversion\n"
				+ "The status,status,payment-status,shop,copy,copy,look up in statuses then lower case\n");

		assertThat(problems()).singleElement()
			.asString()
			.startsWith("rules/taken/statuses.csv: the table does not say what to make of AWAITING_PAYMENT,")
			.contains("; add a row, or one");
	}

	@Test
	void noticesRowsForStatusesThatNeverCome() throws IOException {
		orders("from,to\nPAYED,closed\n*,waits\n", "lookUp(\"statuses\", shop.paymentStatus) == \"closed\"");

		assertThat(problems()).isEmpty();
		assertThat(notices()).containsExactly(
				"rules/taken/statuses.csv:2: memory never gives 'PAYED' as 'payment-status'; did you mean 'PAID'?");
	}

	/** A job about orders of which the shop is a service that names its statuses. */
	private void orders(String statuses, String condition) throws IOException {
		connections("connections:\n  retail:\n    service: file\n    path: retail.csv\n    layout: plain\n"
				+ "  till:\n    service: lightspeed-retail\n    domain: shop\n    token: ${TILL_TOKEN}\n"
				+ "  webshop:\n    service: memory\n    store: shop\n");
		write("jobs/orders.yml", "job: orders\nrecords: orders\npos: till\nshop: webshop\nrules: taken\n");
		write("rules/taken/settings.yml", "records: orders\n");
		write("rules/taken/statuses.csv", statuses);
		write("rules/taken/taking-in.drl",
				"rule \"Paid\"\nwhen\n  $pair : OrderPair( " + condition + " )\nthen\n  $pair.hold(\"x\");\nend\n");
	}

	@Test
	void letsAJobRunWhileAnotherIsBroken() throws IOException {
		write("jobs/other.yml", "job: other\npos: nowhere\nshop: webshop\nrules: small\n");

		assertThat(problems()).isNotEmpty();
		assertThatCode(() -> ProjectCheck.checkJob(new Home(this.root), environment(), "nightly"))
			.doesNotThrowAnyException();
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> ProjectCheck.checkJob(new Home(this.root), environment(), "other"))
			.withMessageContaining("jobs/other.yml:2");
	}

	private List<String> problems() {
		return ProjectCheck.check(new Home(this.root), environment()).stream().map(Problem::toString).toList();
	}

	private List<String> notices() {
		return ProjectCheck.notices(new Home(this.root), environment())
			.stream()
			.map(Problem::toString)
			.filter((notice) -> notice.contains("statuses"))
			.toList();
	}

	private static Map<String, String> environment() {
		return Map.of("RETAIL_PASSWORD", "geheim", "TILL_TOKEN", "geheim");
	}

	private void connections(String text) throws IOException {
		write("jobs/connections.yml", text);
	}

	private void job(String more) throws IOException {
		write("jobs/nightly.yml", "job: nightly\npos: retail\nshop: webshop\nrules: small\n" + more);
	}

	private void write(String name, String text) throws IOException {
		Path file = this.root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
