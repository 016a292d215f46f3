package io.evenkeel.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.ProductField;

/**
 * Measures how many pairs a second of processor time the shipped rule set decides on one
 * thread. Run its main method from the project's folder; an argument chooses the number
 * of pairs.
 */
final class RulesSpeed {

	private static final int BATCH = 500;

	private RulesSpeed() {
	}

	public static void main(String[] arguments) throws Exception {
		int pairs = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 200_000;
		Path home = Path.of("").toAbsolutePath();
		RuleSets sets = new RuleSets(home.resolve("rules"), Files.createTempDirectory("rules"), home);
		long begin = System.nanoTime();
		RuleSet set = sets.load("retail-to-e-series");
		System.out.printf("load, compiling: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
		try (Decider decider = set.decider(new Settings(Map.of("outlets", List.of("Main Street", "Harbour"))))) {
			for (int round = 1; round <= 4; round++) {
				measure("nothing to do", decider, pairs, (number) -> pair(number, "19.90 EUR"));
				measure("one field changed", decider, pairs, (number) -> pair(number, "18.90 EUR"));
				measure("creations", decider, pairs, (number) -> PairInput.of(till(number, "19.90 EUR"), null, null));
			}
		}
	}

	private static void measure(String what, Decider decider, int count, IntFunction<PairInput> maker) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long spent = 0;
		long changes = 0;
		for (int from = 0; from < count; from += BATCH) {
			List<PairInput> batch = new ArrayList<>(BATCH);
			for (int number = from; number < from + BATCH; number++) {
				batch.add(maker.apply(number));
			}
			long begin = threads.getCurrentThreadCpuTime();
			for (Verdict verdict : decider.decide(batch)) {
				changes += verdict.changes().size();
			}
			spent += threads.getCurrentThreadCpuTime() - begin;
		}
		System.out.printf("%-20s %,9d pairs/s   (%,d changes)%n", what, count * 1_000_000_000L / spent, changes);
	}

	private static PairInput pair(int number, String price) {
		return PairInput.of(till(number, price), shop(number),
				till(number, "19.90 EUR").toBuilder()
					.parse(ProductField.PUBLISHED, "yes")
					.parse(ProductField.STOCK, "7")
					.build());
	}

	private static Product till(int number, String price) {
		return common("p" + number, number).parse(ProductField.PRICE, price)
			.parse(ProductField.ACTIVE, "yes")
			.parse(ProductField.STOCK_BY_OUTLET, "Main Street=3 | Harbour=4")
			.parse(ProductField.SUPPLY_PRICE, "8.40 EUR")
			.parse(ProductField.SUPPLIER, "Tannery")
			.parse(ProductField.CATEGORIES, "Shoes > Boots")
			.parse(ProductField.TAGS, "winter | leather")
			.build();
	}

	private static Product shop(int number) {
		return common("s" + number, number).parse(ProductField.PRICE, "19.90 EUR")
			.parse(ProductField.PUBLISHED, "yes")
			.parse(ProductField.STOCK, "7")
			.build();
	}

	private static Product.Builder common(String id, int number) {
		return Product.product(id)
			.parse(ProductField.SKU, "SKU-" + number)
			.parse(ProductField.NAME, "Boot " + number)
			.parse(ProductField.DESCRIPTION, "<p>A boot for wet days, number " + number + ", sewn twice.</p>")
			.parse(ProductField.BRAND, "Acme")
			.parse(ProductField.BARCODE, "40012345" + number)
			.parse(ProductField.OPTIONS, "Colour=Red | Size=42")
			.parse(ProductField.IMAGES, "https://img.example/" + number + ".jpg")
			.parse(ProductField.WEIGHT, "1.2 kg");
	}

}
