package io.evenkeel.rules;

import java.util.List;

/**
 * What a rule set says, for people: which way each field flows, and the policies as
 * sentences.
 *
 * @param set its name
 * @param version its version
 * @param fields the rows of its field table, in order
 * @param policies its policies, in the order of files and lines
 */
public record RuleView(String set, String version, List<Field> fields, List<Sentence> policies) {

	/**
	 * Reads a set.
	 * @param content its files
	 * @return what it says
	 */
	public static RuleView of(RuleContent content) {
		List<Field> fields = RuleReading.of(content.folder()).table().rows().stream().map(RuleView::field).toList();
		List<Sentence> policies = Policies.of(content.folder()).stream().map(PolicyWords::sentence).toList();
		return new RuleView(content.name(), content.version(), fields, policies);
	}

	private static Field field(FieldRow row) {
		return new Field(row.field().name(), row.from().equals(row.field()) ? "" : row.from().name(),
				RowWords.word(row.leads()), RowWords.word(row.onCreate()), RowWords.word(row.onUpdate()),
				(row.conversion() != null) ? row.conversion().name() : "", RowWords.when(row), row.because().rule(),
				row.because().source(), row.because().reason());
	}

	/**
	 * Which way a field flows.
	 *
	 * @param field the field
	 * @param from the field it comes from; empty for the same
	 * @param leads who leads it: {@code pos}, {@code shop} or {@code nobody}
	 * @param onCreate {@code copy} or {@code leave}
	 * @param onUpdate {@code copy}, {@code leave}, {@code if-empty} or
	 * {@code if-unchanged}
	 * @param conversion what is done to the value on its way; empty for nothing
	 * @param when the conditions; empty for always
	 * @param rule the row's sentence
	 * @param source file and line, or sheet and cell
	 * @param reason the reason
	 */
	public record Field(String field, String from, String leads, String onCreate, String onUpdate, String conversion,
			String when, String rule, String source, String reason) {
	}

	/**
	 * A policy as a sentence.
	 *
	 * @param rule its name
	 * @param source file and line
	 * @param when its conditions, each in words where the vocabulary has them
	 * @param then what it does, each in words
	 * @param fields the fields that it may decide
	 */
	public record Sentence(String rule, String source, List<String> when, List<String> then, List<String> fields) {

		@Override
		public String toString() {
			String conditions = this.when.isEmpty() ? "always" : "when " + String.join(", and ", this.when);
			return conditions + ": " + String.join("; ", this.then);
		}

	}

}
