package io.evenkeel.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a word that rule files may use. Checks, suggestions and
 * {@code rules/README.md} are made from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Word {

	/**
	 * What it means, in one sentence for people who know shops.
	 * @return the sentence
	 */
	String value();

	/** Says that a text given to a word is the name of something that can be checked. */
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.PARAMETER)
	@interface Names {

		/**
		 * What the text names.
		 * @return the kind of thing
		 */
		Named value();

	}

	/** The things that texts in rule files name. */
	enum Named {

		FIELD, SETTING, TABLE

	}

}
