package io.evenkeel.run;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@Test
	void leavesShortValuesAsTheyAre() {
		assertThat(Excerpt.of("19.90 EUR", "18.90 EUR", 20)).isEqualTo(new Excerpt("19.90 EUR", "18.90 EUR"));
	}

	@Test
	void tellsUnknownFromEmpty() {
		assertThat(Excerpt.of(null, "", 20)).isEqualTo(new Excerpt("-", "''"));
	}

	@Test
	void showsWhereLongTextsDiffer() {
		String text = "x".repeat(500);

		Excerpt excerpt = Excerpt.of(text + "old" + text, text + "new" + text, 40);

		assertThat(excerpt.before()).contains("xold").hasSizeLessThanOrEqualTo(42);
		assertThat(excerpt.after()).contains("xnew").hasSizeLessThanOrEqualTo(42);
	}

	@Test
	void letsNothingThroughThatATerminalObeys() {
		Excerpt excerpt = Excerpt.of("a\u001B[2Jb\u202Ec", "a\r\nb", 40);

		assertThat(excerpt.before()).isEqualTo("a [2Jb c");
		assertThat(excerpt.after()).isEqualTo("a b");
	}

}
