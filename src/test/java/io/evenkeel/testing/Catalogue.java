package io.evenkeel.testing;

import java.util.function.BiConsumer;

/**
 * A made-up catalogue of 4,600 records, always the same: of simple products and of
 * families with two variants each, in the state of two evenings that follow each other.
 */
public final class Catalogue {

	private static final int SIMPLE = 4_000;

	private static final int FAMILIES = 200;

	private Catalogue() {
	}

	/**
	 * The export of the till on an evening.
	 * @param evening 1 or 2
	 * @return the text of a plain CSV file
	 */
	public static String till(int evening) {
		StringBuilder csv = new StringBuilder("id,parent,sku,name,price,stock,active\n");
		for (int i = 0; i < SIMPLE; i++) {
			if (isAtTheTill(i, evening)) {
				csv.append("p%d,,%s,Thing %d,%s,%d,%b\n".formatted(i, tillSku(i, evening), i, price(i, evening), i % 40,
						isActive(i, evening)));
			}
		}
		forEachFamily(evening, (family,
				variant) -> csv.append((variant < 0) ? "f%d,,F-%d,Family %d,,,true\n".formatted(family, family, family)
						: "f%d-%d,f%d,F-%d-%d,,%s,%d,true\n".formatted(family, variant, family, family, variant,
								price(family * 7, evening), variant + 3)));
		return csv.toString();
	}

	/**
	 * The catalogue of the shop as it is before the first sync.
	 * @param rows takes each record: id and parent (or null), and its other values
	 */
	public static void shop(ShopRow rows) {
		for (int i = 0; i < SIMPLE; i++) {
			if (i % 10 != 9) {
				rows.row(sku(i), null, "Thing " + i, price(i, 1), i % 40, isActive(i, 1));
			}
		}
		for (int family = 0; family < FAMILIES / 2; family++) {
			rows.row("F-" + family, null, "Family " + family, null, 0, true);
			for (int variant = 0; variant < 2; variant++) {
				rows.row("F-" + family + "-" + variant, "F-" + family, null, price(family * 7, 1), variant + 3, true);
			}
		}
	}

	/**
	 * Nine in ten are there from the beginning; on the second evening the rest comes, and
	 * some go.
	 */
	private static boolean isAtTheTill(int i, int evening) {
		return (evening == 1) ? i % 10 != 9 : i % 67 != 5;
	}

	/** On the second evening two records get the SKU of their neighbour. */
	private static String tillSku(int i, int evening) {
		return (evening == 2 && (i == 1001 || i == 2002)) ? sku(i - 1) : sku(i);
	}

	private static String sku(int i) {
		return "T-" + i;
	}

	/** Some prices change, and three cannot be made out. */
	private static String price(int i, int evening) {
		if (evening == 2 && (i == 11 || i == 1500 || i == 3000)) {
			return "a lot";
		}
		return ((evening == 2 && i % 13 == 1) ? 11 : 10) + "." + (10 + i % 90);
	}

	private static boolean isActive(int i, int evening) {
		return (evening == 2) ? i % 101 != 3 : i % 101 != 4;
	}

	private static void forEachFamily(int evening, BiConsumer<Integer, Integer> rows) {
		for (int family = 0; family < FAMILIES; family++) {
			boolean there = (evening == 1) ? family < FAMILIES / 2 : family % 20 != 7;
			for (int variant = -1; there && variant < 2; variant++) {
				rows.accept(family, variant);
			}
		}
	}

	/** Takes a record of the shop. */
	public interface ShopRow {

		void row(String sku, String parent, String name, String price, int stock, boolean published);

	}

}
