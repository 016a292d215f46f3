package io.evenkeel.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ConnectionsReaderTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@MethodSource("filesWithAMistake")
	void saysWhereTheMistakeIsAndWhatToDo(String text, String problem) {
		AHome home = new AHome(this.root).file("jobs/connections.yml", text);

		Project project = home.project(Map.of("EMPTY", ""));

		assertThat(project.problems()).extracting(Object::toString).contains("jobs/connections.yml" + problem);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("variablesThatAreNotSet")
	void canBeCheckedWithoutTheEnvironmentButNotUsed(String text, String problem) {
		AHome home = new AHome(this.root).file("jobs/connections.yml", text);

		Project project = home.project(Map.of("EMPTY", ""));

		assertThat(project.problems()).isEmpty();
		assertThat(project.notices()).singleElement()
			.asString()
			.matches("jobs/connections.yml:2: connection 'retail' can be used once the environment has [A-Z_]+");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.connection("retail"))
			.withMessageContaining("jobs/connections.yml" + problem);
	}

	static Stream<Arguments> filesWithAMistake() {
		return Stream.of(
				arguments("connections:\n  retail:\n    path: x",
						":2: connection 'retail' has no 'service'; add the kind of system, such as service: file"),
				arguments("connections:\n  retail:\n    service:",
						":3: 'connections.retail.service' has no value; give it one or take the line out"),
				arguments("connections:\n  retail:\n    service: [file]",
						":3: 'connections.retail.service' must be a single value; this is a list"),
				arguments("connections:\n  retail: file",
						":2: 'connections.retail' must be a group of keys, such as {service: file}; this is a single value"),
				arguments("connections: [retail]",
						":1: 'connections' must be a group of keys, such as {retail: {service: file}}; this is a list"),
				arguments("conections:\n  retail:\n    service: file",
						":1: there is no key 'conections'; did you mean 'connections'?"),
				arguments("connections:\n  my shop:\n    service: file",
						":2: 'my shop' cannot be the name of a connection: a name is letters, digits, '.', '_' and '-', begins with a letter or digit and has at most 60 of them"),
				arguments("connections:\n  retail:\n    service: file\n  retail:\n    service: file",
						":4: 'connections.retail' stands in line 2 already; keep one of the two"),
				arguments("connections:\n  retail:\n    service: file\n    path: a\n    path: b",
						":5: 'connections.retail.path' stands in line 4 already; keep one of the two"),
				arguments("connections:\n  retail:\n    service: file\n    columns:\n      sku:",
						":5: 'connections.retail.columns.sku' has no value; give it one or take the line out"),
				arguments("connections:\n  retail:\n    service: file\n    path: ${RETAIL-FILE}",
						":4: 'path' of connection 'retail' asks for '${RETAIL-FILE}', and 'RETAIL-FILE' cannot be the name of a variable of the environment; use letters, digits and underscores"),
				arguments("connections:\n  retail:\n    service: file\n    path: x/${RETAIL",
						":4: 'path' of connection 'retail' has a '${' that is never closed; write ${NAME} or ${NAME:default}"));
	}

	static Stream<Arguments> variablesThatAreNotSet() {
		return Stream.of(arguments("connections:\n  retail:\n    service: file\n    path: ${RETAIL_FILE}",
				":4: 'path' of connection 'retail' needs the environment variable RETAIL_FILE, which is not set; set it before you start evenkeel (export RETAIL_FILE=...), or give a default here: ${RETAIL_FILE:...}"),
				arguments("connections:\n  retail:\n    service: file\n    path: ${EMPTY}",
						":4: 'path' of connection 'retail' needs the environment variable EMPTY, which is set to nothing; set it before you start evenkeel (export EMPTY=...), or give a default here: ${EMPTY:...}"));
	}

	@Test
	void fillsPlaceholdersAtAnyDepth() {
		AHome home = new AHome(this.root).file("jobs/connections.yml", """
				connections:
				  webshop:
				    service: ecwid
				    url: http://${HOST:localhost}:${PORT:8080}/
				    token: ${TOKEN}
				    headers: {X-Key: "key ${TOKEN}"}
				    scopes: ["${SCOPE:}", all]
				""");

		ConnectionFile connection = home.project(Map.of("TOKEN", "s3cret${HOST}$1", "PORT", "9")).connection("webshop");

		assertThat(connection.settings()).containsEntry("url", "http://localhost:9/")
			.containsEntry("token", "s3cret${HOST}$1")
			.containsEntry("headers", Map.of("X-Key", "key s3cret${HOST}$1"))
			.containsEntry("scopes", List.of("", "all"))
			.doesNotContainKey("service");
	}

	@Test
	void neverShowsWhatCameFromTheEnvironment() {
		AHome home = new AHome(this.root).file("jobs/connections.yml", """
				connections:
				  webshop:
				    service: ecwid
				    store: 1003
				    token: ${TOKEN}
				    headers: {X-Key: "key ${TOKEN}"}
				    language: ${LANGUAGE:en}
				""");

		ConnectionFile connection = home.project(Map.of("TOKEN", "s3cret")).connection("webshop");

		assertThat(connection.secrets()).containsExactly("headers", "token");
		assertThat(connection)
			.hasToString("connection webshop (ecwid) {store=1003, token=***, headers=***, language=en}");
	}

	@Test
	void keepsValuesAsTheyAreWritten() {
		AHome home = new AHome(this.root).file("jobs/connections.yml", """
				connections:
				  webshop:
				    service: ecwid
				    store: 0012
				    page: 250
				    rate: 1.50
				    at: 12:30
				    strict: true
				    update: off
				    quoted: "250"
				""");

		assertThat(home.project().connection("webshop").settings()).containsEntry("store", "0012")
			.containsEntry("page", 250L)
			.hasEntrySatisfying("rate", (rate) -> assertThat(rate).hasToString("1.50"))
			.containsEntry("at", "12:30")
			.containsEntry("strict", true)
			.containsEntry("update", "off")
			.containsEntry("quoted", "250");
	}

	@Test
	void knowsTheLineOfASettingAndTheConnectionsForOneLeftOut() {
		ConnectionFile connection = new AHome(this.root).project().connection("webshop");

		assertThat(connection.line()).isEqualTo(5);
		assertThat(connection.lineOf("path")).isEqualTo(7);
		assertThat(connection.lineOf("layout")).isEqualTo(5);
	}

	@Test
	void aConnectionThatLacksItsVariableDoesNotKeepTheOthersFromWork() {
		AHome home = new AHome(this.root).file("jobs/connections.yml", """
				connections:
				  retail: {service: file, path: "${NOWHERE}"}
				  webshop: {service: file, path: x.csv}
				""").withGoodJob();

		Project project = home.project();

		assertThat(project.connection("webshop").settings()).containsEntry("path", "x.csv");
		assertThat(project.job("nightly").pos()).isEqualTo("retail");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.connection("retail"))
			.withMessageStartingWith("jobs/connections.yml:2: 'path' of connection 'retail' needs the environment "
					+ "variable NOWHERE, which is not set");
	}

	@Test
	void aBrokenConnectionsFileIsNotBlamedOnTheJobs() {
		AHome home = new AHome(this.root).file("jobs/connections.yml", "connections: [\n").withGoodJob();

		assertThat(home.problems()).singleElement()
			.asString()
			.isEqualTo("jobs/connections.yml:2: column 1: a value should stand here; is the '[' or '{' above closed?");
	}

}
