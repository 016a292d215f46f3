package io.evenkeel.run;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A page's template below {@code templates/}; all share the look of {@code style.html}.
 */
final class Template {

	private Template() {
	}

	/**
	 * Writes a page.
	 * @param name the name of the template
	 * @param model what it shows
	 * @param out where it goes; stays open
	 */
	static void write(String name, Map<String, Object> model, Writer out) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Template.class.getClassLoader());
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		TemplateEngine engine = new TemplateEngine();
		engine.setTemplateResolver(resolver);
		engine.process(name, new Context(Locale.ENGLISH, model), out);
	}

}
