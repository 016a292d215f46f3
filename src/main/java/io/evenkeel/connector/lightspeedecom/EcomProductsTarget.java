package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes products, variants and stock. What stands now is asked in the fewest calls; then
 * everything goes out in the largest groups there are.
 */
final class EcomProductsTarget implements Target {

	/**
	 * Of stock, one walk through the shop should do for many; of products, what is lost
	 * with a chunk should be little.
	 */
	private static final int BATCH_OF_STOCK = 2_000;

	private static final int BATCH = 200;

	private static final long NANOS = 1_000_000_000;

	private final EcomApi api;

	private final RecordKind kind;

	private final Sender sender;

	private final Catalogue catalogue;

	private final Creations creations;

	private final Titles titles;

	private final CategoryTree tree;

	private final Details details;

	private final Characteristics characteristics;

	private final StockWatch watch;

	private EcomApi.@Nullable Profile profile;

	private long asked;

	EcomProductsTarget(EcomApi api, RecordKind kind) {
		this.api = api;
		this.kind = kind;
		this.sender = new Sender(api);
		this.catalogue = new Catalogue(api);
		this.creations = new Creations(api, this.catalogue);
		this.titles = new Titles(api);
		this.tree = new CategoryTree(api);
		this.details = new Details(api, this.titles, this.tree);
		this.characteristics = new Characteristics(api, this.titles);
		this.watch = new StockWatch(api, this.sender, this::second);
	}

	private EcomApi.Profile profile() {
		if (this.profile == null) {
			this.profile = this.api.profile();
			this.asked = System.nanoTime();
		}
		return this.profile;
	}

	private long second() {
		return profile().second() + (System.nanoTime() - this.asked) / NANOS;
	}

	@Override
	public int batch() {
		return (this.kind == RecordKind.STOCK) ? BATCH_OF_STOCK : BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		List<Change> sorted = changes.stream().map(EcomProductsTarget::sorted).toList();
		boolean isAboutStock = sorted.stream().anyMatch(EcomProductsTarget::isAboutStock);
		List<Draft> drafts;
		this.sender.begin();
		try {
			if (isAboutStock) {
				profile();
				this.watch.begin();
			}
			ProductWrites writes = new ProductWrites(this.api, standing(sorted), tools());
			drafts = sorted.stream().map(writes::draft).toList();
		}
		catch (TryAgainFailure ex) {
			return changes.stream().map((change) -> unsent(change, ex.getMessage())).toList();
		}
		catch (RefusedFailure ex) {
			return changes.stream().map((change) -> Outcome.refused(change, ex.getMessage())).toList();
		}
		List<Draft> open = drafts.stream().filter((draft) -> draft.outcome().isEmpty()).toList();
		this.sender.send(open);
		if (isAboutStock) {
			this.watch.settle(open);
		}
		return drafts.stream().map(Draft::ended).toList();
	}

	private static boolean isAboutStock(Change change) {
		return change.action() == Change.Action.UPDATE && change.names(RecordField.STOCK);
	}

	private static Outcome unsent(Change change, String why) {
		return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), why, null);
	}

	private WriteTools tools() {
		return new WriteTools(new ProductForm(this.api.settings(), this.titles),
				new VariantForm(this.api.settings(), profile().shop(), this.titles),
				new CategoryLinks(this.api, this.tree, this.details), this.characteristics, this.catalogue);
	}

	private Standing standing(List<Change> changes) {
		Map<String, String> made = this.creations.find(changes);
		Set<String> ids = new LinkedHashSet<>(made.values());
		changes.stream()
			.flatMap((change) -> Stream.of(Optional.ofNullable(change.targetId()),
					Optional.ofNullable(change.parentId())))
			.flatMap(Optional::stream)
			.filter(Ids::isOne)
			.forEach((id) -> ids.add(Ids.of(id).product()));
		Map<String, JsonNode> products = this.catalogue.find(ids);
		Map<Set<RecordField>, List<JsonNode>> wanted = new HashMap<>();
		Map<String, Set<RecordField>> details = wanted(changes, made);
		products
			.forEach((id, row) -> wanted.computeIfAbsent(details.getOrDefault(id, Set.of()), (set) -> new ArrayList<>())
				.add(row));
		wanted.forEach((set, rows) -> this.details.complete(rows, set));
		return new Standing(products, made,
				new ProductMapping(profile().shop(), this.api.settings(), RecordKind.PRODUCTS), this.api.settings());
	}

	/** Which details have to be known of which product. */
	private static Map<String, Set<RecordField>> wanted(List<Change> changes, Map<String, String> made) {
		Map<String, Set<RecordField>> wanted = new HashMap<>();
		for (Change change : changes) {
			String id = (change.targetId() != null) ? change.targetId() : made.get(change.id());
			if (Ids.isOne(id)) {
				Set<RecordField> own = wanted.computeIfAbsent(Ids.of(id).product(),
						(product) -> EnumSet.noneOf(RecordField.class));
				Details.ALL.stream().filter(change::names).forEach(own::add);
				change.fields()
					.stream()
					.filter((field) -> field.field().equals(FieldChange.EXTRA + Extra.TYPE.extraName()))
					.forEach((field) -> own.add(RecordField.CHARACTERISTICS));
			}
		}
		return wanted;
	}

	/** Categories have no order of their own; in ours, the same are equal. */
	private static Change sorted(Change change) {
		if (!change.names(RecordField.CATEGORIES)) {
			return change;
		}
		List<FieldChange> fields = change.fields()
			.stream()
			.map((field) -> field.field().equals(RecordField.CATEGORIES.fieldName())
					? new FieldChange(field.field(), sorted(field.before()), sorted(field.after())) : field)
			.toList();
		return new Change(change.id(), change.action(), change.targetId(), change.parentId(), change.key(), fields);
	}

	private static @Nullable Object sorted(@Nullable Object value) {
		if (!(value instanceof List<?> paths)) {
			return value;
		}
		List<String> sorted = paths.stream().map(String::valueOf).distinct().sorted().toList();
		return sorted.isEmpty() ? null : sorted;
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return new Probe(this::standing).outcomes(changes.stream().map(EcomProductsTarget::sorted).toList());
	}

	@Override
	public void close() {
		this.api.close();
	}

}
