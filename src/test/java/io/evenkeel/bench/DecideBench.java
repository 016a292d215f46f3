package io.evenkeel.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;

/**
 * How many pairs one core decides in a second with the shipped rule set, with all
 * explanations and without a database.
 */
final class DecideBench {

	static final String PAIRS_PER_SECOND = "decide.pairs-per-second";

	private static final int PAIRS = 20_000;

	private static final int BATCH = 500;

	private static final int ROUNDS = 8;

	private static final Settings SETTINGS = new Settings(Map.of("outlets", List.of("Main Street", "Harbour")));

	private DecideBench() {
	}

	/**
	 * Measures.
	 * @param args the folder of the project, a folder for the compiled rules, the file
	 * for the figures
	 */
	public static void main(String[] args) throws java.io.IOException {
		Path project = Path.of(args[0]);
		RuleSet rules = new RuleSets(project.resolve("rules"), Path.of(args[1]), project).load(BenchHome.RULES);
		System.out.printf(Locale.ROOT, "%n=== decide alone, one core, rule set %s, explanations on ===%n",
				rules.name());
		double slowest = Double.MAX_VALUE;
		slowest = Math.min(slowest, measure(rules, "nothing to do", DecideBench::settled));
		slowest = Math.min(slowest, measure(rules, "one field changed", DecideBench::repriced));
		slowest = Math.min(slowest, measure(rules, "creation", (pos) -> PairInput.of(pos, null, null)));
		Figures figures = new Figures();
		figures.put(PAIRS_PER_SECOND, slowest);
		figures.write(Path.of(args[2]));
	}

	private static double measure(RuleSet rules, String name, Function<Product, PairInput> pair) {
		List<List<PairInput>> batches = new ArrayList<>();
		for (int from = 0; from < PAIRS; from += BATCH) {
			batches.add(IntStream.range(from, from + BATCH).mapToObj((row) -> pair.apply(product(row))).toList());
		}
		double best = 0;
		try (Decider decider = rules.decider(SETTINGS)) {
			for (int round = 0; round < ROUNDS; round++) {
				double seconds = Floor.seconds(() -> batches.forEach(decider::decide));
				best = Math.max(best, PAIRS / seconds);
			}
			int changes = batches.stream()
				.mapToInt(
						(batch) -> decider.decide(batch).stream().mapToInt((verdict) -> verdict.changes().size()).sum())
				.sum();
			System.out.printf(Locale.ROOT, "  %-18s %,9.0f pairs/s (%,d changes for %,d pairs)%n", name, best, changes,
					PAIRS);
		}
		return best;
	}

	private static PairInput settled(Product pos) {
		Product shop = inShop(pos, pos.getPrice() + "");
		return PairInput.of(pos, shop, shop);
	}

	private static PairInput repriced(Product pos) {
		Product shop = inShop(pos, "1.00 EUR");
		return PairInput.of(pos, shop, shop);
	}

	private static Product inShop(Product pos, String price) {
		Product.Builder shop = Product.product("shop-" + pos.id());
		pos.forEach((field, value) -> {
			if (field != RecordField.STOCK_BY_OUTLET) {
				shop.parse(field, field.type().plain(value));
			}
		});
		shop.parse(RecordField.STOCK, "9");
		shop.parse(RecordField.PRICE, price);
		shop.parse(RecordField.PUBLISHED, "true");
		return shop.build();
	}

	private static Product product(int number) {
		Product.Builder product = Product.product("id-" + number);
		Map<RecordField, Object> texts = Map.of(RecordField.NAME, "Lantern No. " + number, RecordField.SKU,
				"SKU-" + number, RecordField.BARCODE, "40" + number, RecordField.HANDLE, "lantern-" + number,
				RecordField.DESCRIPTION, "<p>Lantern for cold mornings, number " + number + ".</p>", RecordField.PRICE,
				number % 100 + 2 + ".90 EUR", RecordField.BRAND, "Brand " + number % 200, RecordField.WEIGHT, "0.35 kg",
				RecordField.SUPPLIER, "Supplier " + number % 60, RecordField.SUPPLY_PRICE, number % 50 + 1 + ".10 EUR");
		texts.forEach(product::parse);
		product.parse(RecordField.STOCK_BY_OUTLET, Map.of("Main Street", "4", "Harbour", "5"));
		product.parse(RecordField.ACTIVE, Boolean.TRUE);
		product.parse(RecordField.STOCK_TRACKED, Boolean.TRUE);
		product.parse(RecordField.IMAGES, List.of("https://images.example.com/" + number + ".jpg"));
		product.parse(RecordField.TAGS, List.of("outdoor"));
		return product.build();
	}

}
