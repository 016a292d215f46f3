package io.evenkeel.ledger;

import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan.
 *
 * @param runId the run it belongs to
 * @param phase its place in the order of dependencies, see {@link Phase}
 * @param seq its place within the phase
 * @param side the side that is written to
 * @param action create, update, publish, unpublish or delete
 * @param posRef the record of the point of sale; null when there is none
 * @param shopRef the record of the shop; null when there is none
 * @param key how people know the record
 * @param targetId the record's id at the target; null for a creation
 * @param parentId for a variant, the id of its product on the side that it comes from
 * @param fields the fields to write
 * @param base what both sides agree on once every change of the pair is done
 * @param siblings how many changes the pair has in this plan
 * @param reason who decided it, and why
 */
public record PlannedChange(long runId, int phase, long seq, Side side, String action, @Nullable Long posRef,
		@Nullable Long shopRef, String key, @Nullable String targetId, @Nullable String parentId,
		List<PlannedField> fields, @Nullable CommerceRecord base, int siblings, Reason reason) {

	/**
	 * The name of the change, unique for ever.
	 * @return such as {@code 12-0-40961}
	 */
	public String id() {
		return this.runId + "-" + this.phase + "-" + this.seq;
	}

	/** The order in which changes go to a target, so that none needs a later one. */
	public static final class Phase {

		public static final int CREATE_PRODUCTS = 0;

		public static final int CREATE_VARIANTS = 1;

		public static final int UPDATE = 2;

		public static final int UNPUBLISH = 3;

		public static final int PUBLISH = 4;

		public static final int DELETE_VARIANTS = 5;

		public static final int DELETE_PRODUCTS = 6;

		static final int LAST = DELETE_PRODUCTS;

		private Phase() {
		}

	}

}
