package io.evenkeel.sync;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done about the links of a job, all at once; nothing of it is done yet.
 *
 * @param action link, unlink, relink or undo
 * @param steps what is to be done
 * @param undoes the change that it takes back; null for any but an undo
 */
public record LinkPlan(String action, List<LinkStep> steps, @Nullable Long undoes) {

	/**
	 * How many steps there are of a kind.
	 * @param kind the kind
	 * @return the number
	 */
	public long count(LinkStep.Kind kind) {
		return this.steps.stream().filter((step) -> step.kind() == kind).count();
	}

	/**
	 * Whether it would change nothing.
	 * @return true when there is nothing to confirm
	 */
	public boolean isIdle() {
		return this.steps.stream().allMatch((step) -> step.kind() == LinkStep.Kind.STAY);
	}

	/**
	 * A step as people read it.
	 *
	 * @param step the step
	 * @param pos the record of the point of sale; null where it is about one of the shop
	 * @param shop the record of the shop; null where it is about one of the till
	 * @param evidence what both have in common
	 * @param next what follows in the next run, in words
	 */
	public record Shown(LinkStep step, @Nullable RecordView pos, @Nullable RecordView shop, List<Evidence> evidence,
			List<String> next) {
	}

}
