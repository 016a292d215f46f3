package io.evenkeel.sandbox.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The page that shows what is in a shop.
 *
 * @param title the shop's name
 * @param lead where it is
 * @param tables what it holds
 * @param calls the calls that were made, the latest first
 */
public record PeoplePage(String title, String lead, List<Table> tables, List<Call> calls) {

	/** How many rows of a kind a page shows. */
	public static final int MOST = 500;

	private static final TemplateEngine ENGINE = engine();

	/**
	 * A table.
	 *
	 * @param title what it holds
	 * @param total how many there are
	 * @param columns the heads
	 * @param rows the cells, at most {@value PeoplePage#MOST} rows
	 */
	public record Table(String title, int total, List<String> columns, List<List<String>> rows) {
	}

	private static TemplateEngine engine() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PeoplePage.class.getClassLoader());
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		TemplateEngine engine = new TemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

	/**
	 * Renders it.
	 * @return HTML, escaped
	 */
	public String html() {
		StringWriter out = new StringWriter();
		ENGINE.process("sandbox/shop", new Context(Locale.ENGLISH, Map.of("page", this)), out);
		return out.toString();
	}

}
