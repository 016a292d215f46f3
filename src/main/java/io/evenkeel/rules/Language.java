package io.evenkeel.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which policies can be written as sentences. */
public enum Language {

	EN("English", "the "), FR("Français", "le ", "la ", "les ", "l'"),
	IT("Italiano", "il ", "lo ", "la ", "i ", "gli ", "le ", "l'"), NL("Nederlands", "de ", "het "),
	DE("Deutsch", "der ", "die ", "das ", "den ", "dem ");

	private final String ownName;

	private final List<String> articles;

	Language(String ownName, String... articles) {
		this.ownName = ownName;
		this.articles = List.of(articles);
	}

	/**
	 * The language with this code.
	 * @param code such as {@code fr}
	 * @return the language, or empty when it is not one of ours
	 */
	public static Optional<Language> of(String code) {
		return Arrays.stream(values()).filter((language) -> language.code().equals(code)).findFirst();
	}

	/**
	 * The codes of all languages.
	 * @return such as {@code en}, {@code fr}
	 */
	public static List<String> codes() {
		return Arrays.stream(values()).map(Language::code).toList();
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What the language calls itself.
	 * @return such as {@code Français}
	 */
	String ownName() {
		return this.ownName;
	}

	/**
	 * A noun without the article before it.
	 * @param noun such as {@code the price}
	 * @return such as {@code price}
	 */
	String withoutArticle(String noun) {
		String plain = noun.strip().replace('’', '\'');
		return this.articles.stream()
			.filter((article) -> plain.toLowerCase(Locale.ROOT).startsWith(article))
			.findFirst()
			.map((article) -> plain.substring(article.length()).strip())
			.orElse(plain);
	}

}
