package io.evenkeel.rules;

import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.CommerceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a value on its way to the other side: one or more steps, each with a
 * name that tables use.
 */
final class Conversion {

	private final String text;

	private final @Nullable Gathering gathering;

	private final List<Step> steps;

	private final FieldRef target;

	Conversion(String text, @Nullable Gathering gathering, List<Step> steps, FieldRef target) {
		this.text = text;
		this.gathering = gathering;
		this.steps = List.copyOf(steps);
		this.target = target;
	}

	/**
	 * As the table has it.
	 * @return such as {@code strip HTML then first 160}
	 */
	String name() {
		return this.text;
	}

	/**
	 * The value before its first step: some conversions look at several fields.
	 * @param product the record of the leading side
	 * @param value the value of the row's own field
	 * @return the value; null when unknown
	 */
	@Nullable Object gathered(CommerceRecord product, @Nullable Object value) {
		return (this.gathering != null) ? this.gathering.gather(product, value) : value;
	}

	/**
	 * Converts a value.
	 * @param value a known value
	 * @return the other side's value, or null when it cannot be told
	 */
	@Nullable Object convert(Object value) {
		try {
			return run(value);
		}
		catch (Unconvertible ex) {
			return null;
		}
	}

	/**
	 * Why a value cannot be converted.
	 * @param value the value
	 * @return the reason
	 */
	String why(Object value) {
		try {
			run(value);
			return "'" + value + "' converts to nothing";
		}
		catch (Unconvertible ex) {
			return ex.getMessage();
		}
	}

	private Object run(Object value) {
		Object current = value;
		for (Step step : this.steps) {
			current = step.apply(current);
		}
		return Shapes.shaped(this.target, current);
	}

	/**
	 * The conversion with the settings of a job.
	 * @param settings the settings
	 * @return one that no longer asks for them
	 */
	Conversion with(Settings settings) {
		return new Conversion(this.text, this.gathering,
				this.steps.stream().map((step) -> step.with(settings)).toList(), this.target);
	}

	/**
	 * Whether it changes nothing but the unit: then equal measures stay equal.
	 * @return true when it does
	 */
	boolean keepsMeasure() {
		return this.target.type() == FieldType.WEIGHT || this.target.type() == FieldType.LENGTH;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Conversion conversion && conversion.text.equals(this.text)
				&& conversion.target.equals(this.target);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.text, this.target);
	}

	@Override
	public String toString() {
		return this.text;
	}

	/** One thing that is done to a value. */
	@FunctionalInterface
	interface Step {

		/**
		 * Does it.
		 * @param value a known value
		 * @return what comes of it
		 * @throws Unconvertible when nothing certain comes of it
		 */
		Object apply(Object value);

		default Step with(Settings settings) {
			return this;
		}

	}

	/** Takes a value from several fields. */
	@FunctionalInterface
	interface Gathering {

		@Nullable Object gather(CommerceRecord product, @Nullable Object value);

	}

	/** Says why nothing certain comes of a value. */
	static final class Unconvertible extends RuntimeException {

		Unconvertible(String reason) {
			super(reason, null, false, false);
		}

		@Override
		public String getMessage() {
			return String.valueOf(super.getMessage());
		}

	}

}
