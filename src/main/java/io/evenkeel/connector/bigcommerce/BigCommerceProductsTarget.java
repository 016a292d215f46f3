package io.evenkeel.connector.bigcommerce;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes products, variants and stock. What stands now is asked in one call for 250
 * products; then everything goes out in the largest groups there are.
 */
final class BigCommerceProductsTarget implements Target {

	/**
	 * Stock goes out 2000 at once; of products, what is lost with a chunk should be
	 * little.
	 */
	private static final int BATCH_OF_STOCK = 2_000;

	private static final int BATCH = 500;

	private final BigCommerceApi api;

	private final RecordKind kind;

	private final Duration forStock;

	private final Sender sender;

	private final Location location;

	private final Names names;

	private @Nullable StoreProfile store;

	BigCommerceProductsTarget(BigCommerceApi api, RecordKind kind, Duration forStock) {
		this.api = api;
		this.kind = kind;
		this.forStock = forStock;
		this.sender = new Sender(api);
		this.location = new Location(api);
		this.names = Names.ofBrands(api);
	}

	@Override
	public int batch() {
		return (this.kind == RecordKind.STOCK) ? BATCH_OF_STOCK : BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		List<Draft> drafts;
		try {
			ProductWrites writes = new ProductWrites(standing(changes), new ProductForm(store()), this.location);
			drafts = changes.stream().map(writes::draft).toList();
		}
		catch (TryAgainFailure ex) {
			return changes.stream().map((change) -> unsent(change, ex.getMessage())).toList();
		}
		catch (RefusedFailure ex) {
			return changes.stream().map((change) -> Outcome.refused(change, ex.getMessage())).toList();
		}
		this.sender.send(drafts);
		return drafts.stream().map((draft) -> draft.outcome().orElseGet(() -> outcome(draft))).toList();
	}

	private StoreProfile store() {
		if (this.store == null) {
			this.store = this.api.profile().store();
		}
		return this.store;
	}

	private Standing standing(List<Change> changes) {
		Set<String> ids = new LinkedHashSet<>();
		changes.stream()
			.flatMap((change) -> Stream.of(Optional.ofNullable(change.targetId()),
					Optional.ofNullable(change.parentId())))
			.flatMap(Optional::stream)
			.filter(Ids::isOne)
			.forEach((id) -> ids.add(Ids.of(id).product()));
		Map<String, JsonNode> products = this.api.products(ids, BigCommerceProducts.include(this.kind));
		this.location.setLevels(List.copyOf(products.values()));
		if (changes.stream().anyMatch(BigCommerceProductsTarget::isAboutBrand)) {
			this.names.learnBrands(products.values());
		}
		return new Standing(products, new ProductMapping(store(), this.names, RecordKind.PRODUCTS));
	}

	private static boolean isAboutBrand(Change change) {
		return change.action() != Action.CREATE
				&& change.fields().stream().anyMatch((field) -> field.field().equals(RecordField.BRAND.fieldName()));
	}

	/** The worst of its replies is how a change ended. */
	private Outcome outcome(Draft draft) {
		Change change = draft.change();
		Optional<Reply> unknown = draft.reply(Reply.Kind.UNKNOWN);
		if (unknown.isPresent()) {
			return outcome(draft, Outcome.Kind.UNKNOWN, unknown.get().message());
		}
		Optional<Reply> unsent = draft.reply(Reply.Kind.UNSENT);
		if (unsent.isPresent()) {
			return outcome(draft, draft.isBegun() ? Outcome.Kind.UNKNOWN : Outcome.Kind.UNSENT, unsent.get().message());
		}
		return draft.reply(Reply.Kind.REFUSED)
			.map((reply) -> refused(draft, reply))
			.orElseGet(() -> Outcome.done(change, draft.id(), null));
	}

	/**
	 * A creation that is refused because something is there already may be our own of an
	 * earlier try: then it is done.
	 */
	private Outcome refused(Draft draft, Reply reply) {
		if (draft.change().action() == Action.CREATE && !draft.isCreated()
				&& (reply.status() == 409 || reply.status() == 422)) {
			Outcome found = new Probe(this.api, this.location, this::standing).existing(draft.change());
			if (found.kind() == Outcome.Kind.DONE || found.kind() == Outcome.Kind.UNKNOWN) {
				return found;
			}
		}
		boolean isInPart = draft.isBegun();
		return outcome(draft, Outcome.Kind.REFUSED,
				reply.message() + (isInPart && reply.status() != 207 ? " The rest of the change is written." : ""));
	}

	private static Outcome outcome(Draft draft, Outcome.Kind kind, String message) {
		String id = draft.isCreated() ? draft.id() : draft.change().targetId();
		return new Outcome(draft.change().id(), kind, id, Objects.requireNonNullElse(message, ""), null);
	}

	private static Outcome unsent(Change change, String why) {
		return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), why, null);
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return new Probe(this.api, this.location, this::standing).outcomes(changes, this.forStock);
	}

	@Override
	public void close() {
		this.api.close();
	}

}
