package io.evenkeel.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job on sample data. */
@Command(name = "demo", headerHeading = "Example: evenkeel demo%n%n",
		header = "Keeps two sample shops in step, on a copy.",
		description = "Starts stand-ins of a till and a web shop with the products of sample-data/, brings the"
				+ " catalogue into the shop, sells on both sides, and shows that both agree afterwards. --pair files"
				+ " reconciles two export files instead. Everything stays below state/demo; --fresh begins again.")
final class DemoCommand implements Callable<Integer> {

	private final Session session;

	private final EngineOpener opener;

	@Option(names = "--pair", paramLabel = "PAIR", defaultValue = "ecwid",
			description = "ecwid: Lightspeed Retail and Ecwid; bigcommerce: Retail and BigCommerce; ccv: CCV SalesPOS and"
					+ " Lightspeed eCom C-Series; files: two export files. Default: ${DEFAULT-VALUE}.")
	private Pair pair = Pair.ECWID;

	@Option(names = "--fresh", description = "Throw the copy away and begin again.")
	private boolean fresh;

	DemoCommand(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	@Override
	public Integer call() {
		DemoHome demo = new DemoHome(this.session.project());
		if (this.fresh) {
			demo.remove();
		}
		demo.make();
		this.session.worksIn(demo.folder());
		return switch (this.pair) {
			case ECWID -> shops(new EcwidDay(), demo);
			case BIGCOMMERCE -> shops(new BigCommerceDay(), demo);
			case CCV -> shops(new SalesPosDay(), demo);
			case FILES -> new FilesDemo(this.session, this.opener).show(demo.folder());
		};
	}

	private int shops(DemoDay day, DemoHome demo) {
		return new ShopsDemo(this.session, this.opener, day).show(demo.folder());
	}

	/** What is kept in step. */
	enum Pair {

		ECWID, BIGCOMMERCE, CCV, FILES;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
