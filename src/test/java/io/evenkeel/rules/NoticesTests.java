package io.evenkeel.rules;

import java.nio.file.Path;

import io.evenkeel.failure.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTests {

	private static final String HEAD = "rule,field,leads,on create,on update,when brand,when price,when tags\n";

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
	}

	@Test
	void tellTheFieldsWithoutAnOwnerAndLetTheSetPass() {
		this.test.with("fields.csv", HEAD + "Names,name,pos,copy,copy,,,\n");

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.sets().notices("test")).singleElement()
			.asString()
			.startsWith(
					"rules/test/fields.csv: no row without conditions says who leads description, short-description, ");
	}

	@Test
	void tellRowsThatMayDisagree() {
		notice("Acme,name,pos,copy,leave,Acme,,\nWinter,name,pos,copy,copy,,,winter\n",
				"rules/test/fields.csv:3: this row and the row at rules/test/fields.csv:2 can both count for a pair and "
						+ "want different things for 'name'; such a pair is held");
	}

	@Test
	void tellRowsWhoseRangesOverlap() {
		notice("Dear,name,pos,copy,leave,,> 100,\nCheap,name,pos,copy,copy,,< 120 EUR,\n",
				"rules/test/fields.csv:3: this row and the row at rules/test/fields.csv:2 can both count for a pair and "
						+ "want different things for 'name'; such a pair is held");
	}

	@Test
	void tellARowThatAnotherCovers() {
		notice("Known,name,pos,copy,copy,known,,\nAcme,name,pos,copy,copy,Acme,,\n",
				"rules/test/fields.csv:3: the row changes nothing: the one at rules/test/fields.csv:2 says the same "
						+ "about every pair it counts for");
	}

	@Test
	void tellAPlainRowThatIsNeverLeftAnything() {
		notice("Names,name,pos,copy,copy,,,\nAcme,name,pos,copy,leave,Acme,,\n"
				+ "Others,name,pos,copy,copy,not Acme,,\nNone,name,pos,copy,copy,unknown,,\n",
				"rules/test/fields.csv:2: the row never counts on update or creation: the rows with conditions for 'name' "
						+ "leave nothing out");
	}

	@Test
	void sayNothingOfRowsThatExcludeEachOther() {
		this.test.with("fields.csv",
				HEAD + "Acme,name,pos,copy,leave,Acme|Bolt,,\nOthers,name,pos,copy,copy,not Acme|Bolt,,\n"
						+ "Dear,sku,pos,copy,leave,,> 100,\nCheap,sku,pos,copy,copy,,<= 100,\n");

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.sets().notices("test")).hasSize(1);
	}

	private void notice(String rows, String text) {
		this.test.with("fields.csv", HEAD + rows);

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.sets().notices("test")).extracting(Problem::toString).hasSize(2).contains(text);
	}

}
