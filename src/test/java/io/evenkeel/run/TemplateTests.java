package io.evenkeel.run;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

	/** A block that was left open once gave its rules to paper only. */
	@Test
	void closesEveryBlockOfItsStyles() {
		StringWriter out = new StringWriter();

		new Page("Which way does it flow?", "Version 1", List.of()).write(out);

		List<String> styles = STYLE.matcher(out.toString()).results().map((style) -> style.group(1)).toList();
		assertThat(styles).hasSize(2).first().asString().contains("--paper", "caption {");
		assertThat(styles)
			.allSatisfy((style) -> assertThat(count("\\{", style)).isPositive().isEqualTo(count("\\}", style)));
	}

	@Test
	void looksTheSameOnEveryPage() {
		StringWriter out = new StringWriter();

		Template.write("style", Map.of(), out);

		Matcher shared = STYLE.matcher(out.toString());
		assertThat(shared.find()).isTrue();
		StringWriter page = new StringWriter();
		new Page("Impact", "", List.of()).write(page);
		assertThat(page.toString()).contains(shared.group(1).strip());
	}

	private static long count(String sign, String text) {
		return Pattern.compile(sign).matcher(text).results().count();
	}

}
