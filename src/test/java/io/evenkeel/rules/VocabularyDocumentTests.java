package io.evenkeel.rules;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyDocumentTests {

	@Test
	void isWhatTheReadmeOfRulesSays() throws Exception {
		String readme = Files.readString(Path.of("rules/README.md"));

		assertThat(readme).contains(VocabularyDocument.text());
	}

	@Test
	void tellsEveryColumnOfTheFieldTable() throws Exception {
		String readme = Files.readString(Path.of("rules/README.md"));

		assertThat(FieldTableReader.COLUMNS).allSatisfy((column) -> assertThat(readme).contains("`" + column + "`"));
	}

}
