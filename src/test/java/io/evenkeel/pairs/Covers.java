package io.evenkeel.pairs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the promises that a test holds us to; {@code src/docs/coverage.md} lists them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Covers {

	/**
	 * The ids of the sync rules.
	 * @return such as {@code EC-1}
	 */
	String[] value();

}
