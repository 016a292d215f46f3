package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.EachChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes products, variants and stock, one after the other: the service takes no batches.
 * Before anything is written the product is asked for, once for all changes about it that
 * stand next to each other.
 */
final class CcvProductsTarget implements Target {

	private static final int BATCH = 50;

	private final CcvApi api;

	private final RecordKind kind;

	private @Nullable ProductWriter products;

	private @Nullable VariantWriter variants;

	private @Nullable Shop shop;

	CcvProductsTarget(CcvApi api, RecordKind kind) {
		this.api = api;
		this.kind = kind;
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		Map<String, List<Change>> creations = new HashMap<>();
		changes.stream()
			.filter((change) -> change.action() == Action.CREATE && change.parentId() != null)
			.forEach((change) -> creations.computeIfAbsent(String.valueOf(change.parentId()), (id) -> new ArrayList<>())
				.add(change));
		return EachChange.write(changes, worded((change) -> write(change, creations)));
	}

	/** What cannot be said to the service is a refusal of the one change. */
	private static Function<Change, Outcome> worded(Function<Change, Outcome> work) {
		return (change) -> {
			try {
				return work.apply(change);
			}
			catch (IllegalArgumentException ex) {
				throw new RefusedFailure("Refused " + what(change) + ": " + ex.getMessage()
						+ ". Nothing more was written. Mend the record, and it is tried again.", ex);
			}
		};
	}

	static String what(Change change) {
		boolean isVariant = change.parentId() != null || (change.targetId() != null && change.targetId().contains("-"));
		return (isVariant ? "variant '" : "product '") + change.key() + "'";
	}

	static RefusedFailure gone(Change change, String id) {
		return new RefusedFailure("Refused " + what(change) + ": " + id
				+ " is not in the shop any more. Nothing was written. The next run looks again.", null);
	}

	private Outcome write(Change change, Map<String, List<Change>> creations) {
		if (this.kind == RecordKind.STOCK && change.action() != Action.UPDATE) {
			throw new IllegalArgumentException("a job about stock only writes the stock of what is there");
		}
		if (change.action() == Action.CREATE) {
			return (change.parentId() != null)
					? variants().create(change, creations.getOrDefault(change.parentId(), List.of(change)))
					: products().create(change);
		}
		Ids ids = Ids.of(change.targetId());
		if (change.action() == Action.DELETE) {
			return ids.isVariant() ? variants().delete(change, ids) : products().delete(change, ids);
		}
		return ids.isVariant() ? variants().update(change, ids) : products().update(change, ids);
	}

	private ProductWriter products() {
		if (this.products == null) {
			this.products = new ProductWriter(this.api, shop());
		}
		return this.products;
	}

	private VariantWriter variants() {
		if (this.variants == null) {
			this.variants = new VariantWriter(this.api, shop());
		}
		return this.variants;
	}

	private Shop shop() {
		if (this.shop == null) {
			this.shop = Shop.of(this.api);
		}
		return this.shop;
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return EachChange.probe(changes, worded(this::look));
	}

	private Outcome look(Change change) {
		boolean isVariant = change.parentId() != null && change.action() == Action.CREATE
				|| (change.targetId() != null && Ids.of(change.targetId()).isVariant());
		Optional<Standing> standing = isVariant ? variants().standing(change) : products().standing(change);
		if (standing.isEmpty()) {
			return (change.action() == Action.DELETE) ? Outcome.done(change, String.valueOf(change.targetId()), null)
					: Outcome.unsent(change);
		}
		if (change.action() == Action.DELETE) {
			return Outcome.unsent(change);
		}
		Standing now = standing.get();
		if (Agreement.isDone(change, now.record())) {
			return Outcome.done(change, now.id(), null);
		}
		return Agreement.moved(change, now.record())
			.map((field) -> now.stale(change, field))
			.orElseGet(() -> Outcome.unsent(change));
	}

	@Override
	public void close() {
		this.api.close();
	}

	/**
	 * A product as the service shows it, asked for with its combinations.
	 * @param api the service
	 * @param id its id
	 * @return its JSON, or empty when it is not there
	 */
	static Optional<JsonNode> product(CcvApi api, String id) {
		return api.one(ProductList.PATH + id + "/", Map.of("expand", Combinations.FIELD + "," + Categories.LINKS),
				"product " + id);
	}

}
