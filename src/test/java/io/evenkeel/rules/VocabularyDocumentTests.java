package io.evenkeel.rules;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyDocumentTests {

	@Test
	void isWhatTheReadmeOfRulesSays() throws Exception {
		Path page = Path.of("rules/README.md");
		String readme = Files.readString(page);
		if ("write".equals(System.getProperty("evenkeel.docs"))) {
			String first = VocabularyDocument.text().lines().findFirst().orElseThrow();
			readme = readme.substring(0, readme.indexOf(first)) + VocabularyDocument.text();
			Files.writeString(page, readme);
		}

		assertThat(readme).contains(VocabularyDocument.text());
	}

	@Test
	void tellsEveryColumnOfTheFieldTable() throws Exception {
		String readme = Files.readString(Path.of("rules/README.md"));

		assertThat(FieldTableReader.COLUMNS).allSatisfy((column) -> assertThat(readme).contains("`" + column + "`"));
	}

}
