package io.evenkeel.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.commerce.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ValueTableTests {

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home).with("fields.csv", TestSets.HEADER + "Names,name,,pos,copy,copy,,\n");
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		this.test.with("states.csv", "from,to,commnt\nopen,1,\n,2,\nclosed,,\nopen,3,\n*,9,\notherwise,8,\n")
			.with("empty.csv", "")
			.with("odd.csv", "a,b\n1,2\n");

		assertThat(this.test.problems()).containsExactlyInAnyOrder(
				"rules/test/states.csv:1: a value table has no column 'commnt'; did you mean 'comment'?",
				"rules/test/states.csv:3: 'from' is empty; write '*' for all values without a row",
				"rules/test/states.csv:4: 'to' is empty; a value without a row is left alone and noted",
				"rules/test/states.csv:5: 'open' has a row already, at rules/test/states.csv:2",
				"rules/test/states.csv:7: 'otherwise' has a row already, at rules/test/states.csv:6",
				"rules/test/empty.csv:1: the table is empty; its first line is: from,to",
				"rules/test/odd.csv:1: a value table has no column 'a'; did you mean 'to'?",
				"rules/test/odd.csv:1: a value table has no column 'b'; did you mean 'to'?",
				"rules/test/odd.csv:1: the first line of a value table is: from,to (and comment)");
	}

	@Test
	void namesSheetAndCell() throws Exception {
		try (Workbook workbook = new Workbook(RecordKind.PRODUCTS)) {
			Files.write(this.home.resolve("rules/test/states.xlsx"),
					workbook
						.with(new TableSheet("Tabelle1",
								List.of(List.of("from", "to"), List.of("open", "1"), List.of("closed", ""))))
						.bytes());
		}

		assertThat(this.test.problems()).containsExactly(
				"rules/test/states.xlsx[Tabelle1!B3]: 'to' is empty; a value without a row is left alone and noted");
	}

	@Test
	void isOneFile() throws Exception {
		this.test.with("states.csv", "from,to\na,b\n");
		try (Workbook workbook = new Workbook(RecordKind.PRODUCTS)) {
			Files.write(this.home.resolve("rules/test/states.xlsx"),
					workbook.with(new TableSheet("s", List.of(List.of("from", "to"), List.of("a", "c")))).bytes());
		}

		assertThat(this.test.problems())
			.containsExactly("rules/test/states.xlsx: there is a rules/test/states.csv too; "
					+ "a value table is one file, CSV or XLSX");
	}

}
