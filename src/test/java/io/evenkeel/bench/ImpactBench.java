package io.evenkeel.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.Impact;
import io.evenkeel.sync.ImpactReport;
import io.evenkeel.sync.ProjectCheck;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to decide a stored catalogue again by edited rules beside those in
 * force. Run its main method from the project's folder; an argument chooses the number of
 * pairs.
 */
final class ImpactBench {

	private static final String SET = "retail-to-e-series";

	static final String SECONDS = "impact.seconds";

	private static final int PORTION = 5000;

	private ImpactBench() {
	}

	/**
	 * Measures.
	 * @param arguments how many pairs, 100,000 when left out; a file for the figures
	 * @throws Exception when the folder for the state cannot be made
	 */
	public static void main(String[] arguments) throws Exception {
		int pairs = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100_000;
		Path root = Files.createTempDirectory("impact");
		Home home = new Home(root);
		copyRules(root);
		Files.createDirectories(root.resolve("jobs"));
		Files.writeString(root.resolve("jobs/nightly.yml"), "job: nightly\npos: till\nshop: web\nrules: " + SET
				+ "\nsettings: {outlets: [Main Street, Harbour]}\n");
		try (StateDatabase state = StateDatabase.embedded(home.state(), "bench", (notice) -> {
		})) {
			Ledger ledger = Ledger.on(state.dataSource());
			fill(ledger, new TransactionTemplate(new JdbcTransactionManager(state.dataSource())), pairs);
			double best = measure(ledger, home, pairs);
			if (arguments.length > 1) {
				Figures figures = new Figures();
				figures.put(SECONDS, best);
				figures.write(Path.of(arguments[1]));
			}
		}
	}

	private static double measure(Ledger ledger, Home home, int pairs) throws Exception {
		RuleSets sets = ProjectCheck.ruleSets(home);
		Project project = Project.read(home, Map.of());
		JobFile job = project.job("nightly");
		RuleContent before = sets.content(SET);
		Path table = home.rules().resolve(SET).resolve("fields.csv");
		Files.writeString(table, Files.readString(table).replace("price,,pos,copy,copy", "price,,pos,copy,leave"));
		RuleContent after = sets.content(SET);
		sets.load(before);
		sets.load(after);
		double best = Double.MAX_VALUE;
		for (int round = 1; round <= 3; round++) {
			long begin = System.nanoTime();
			long spent = processorNanos();
			ImpactReport impact = new Impact(ledger, job, project, sets).measure(before, after, null);
			double seconds = (System.nanoTime() - begin) / 1e9;
			best = Math.min(best, seconds);
			System.out.printf(Locale.ROOT,
					"impact of %,d pairs: %.1f s, of the processor %.1f s (%,d differ, %,d prices), round %d%n",
					impact.pairs(), seconds, (processorNanos() - spent) / 1e9, impact.differences().size(),
					impact.count("prices"), round);
		}
		return best;
	}

	private static long processorNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static void fill(Ledger ledger, TransactionTemplate transactions, int pairs) {
		int jobId = ledger.sides().jobId("nightly");
		for (int from = 0; from < pairs; from += PORTION) {
			List<Snapshot> snapshots = new ArrayList<>();
			List<Link> links = new ArrayList<>();
			for (int number = from; number < Math.min(pairs, from + PORTION); number++) {
				long pos = Refs.ref(Refs.sideId(jobId, Side.POS), number);
				long shop = Refs.ref(Refs.sideId(jobId, Side.SHOP), number);
				String price = (number % 10 == 0) ? "18.90 EUR" : "19.90 EUR";
				snapshots.add(new Snapshot(pos, "p" + number, 10 + number, Snapshot.State.LIVE, till(number, price)));
				snapshots.add(new Snapshot(shop, "s" + number, 10 + number, Snapshot.State.LIVE, shop(number)));
				links.add(new Link(pos, shop, "sku", 1, shop(number)));
			}
			transactions.executeWithoutResult((status) -> {
				ledger.snapshots().insert(snapshots);
				ledger.links().add(links);
			});
		}
	}

	private static Product till(int number, String price) {
		return common("p" + number, number).parse(RecordField.PRICE, price)
			.parse(RecordField.ACTIVE, "yes")
			.parse(RecordField.STOCK_BY_OUTLET, "Main Street=3 | Harbour=4")
			.parse(RecordField.SUPPLY_PRICE, "8.40 EUR")
			.parse(RecordField.SUPPLIER, "Tannery")
			.parse(RecordField.CATEGORIES, "Shoes > Boots")
			.parse(RecordField.TAGS, "winter | leather")
			.build();
	}

	private static Product shop(int number) {
		return common("s" + number, number).parse(RecordField.PRICE, "19.90 EUR")
			.parse(RecordField.PUBLISHED, "yes")
			.parse(RecordField.STOCK, "7")
			.build();
	}

	private static Product.Builder common(String id, int number) {
		return Product.product(id)
			.parse(RecordField.SKU, "SKU-" + number)
			.parse(RecordField.NAME, "Boot " + number)
			.parse(RecordField.DESCRIPTION, "<p>A boot for wet days, number " + number + ", sewn twice.</p>")
			.parse(RecordField.BRAND, "Acme")
			.parse(RecordField.BARCODE, "40012345" + number)
			.parse(RecordField.OPTIONS, "Colour=Red | Size=42")
			.parse(RecordField.IMAGES, "https://img.example/" + number + ".jpg")
			.parse(RecordField.WEIGHT, "1.2 kg");
	}

	private static void copyRules(Path root) throws Exception {
		Path target = Files.createDirectories(root.resolve("rules").resolve(SET));
		try (var files = Files.list(Path.of("rules", SET))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, target.resolve(file.getFileName().toString()));
			}
		}
	}

}
