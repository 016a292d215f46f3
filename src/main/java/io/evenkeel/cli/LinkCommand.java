package io.evenkeel.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Links two records by hand. */
@Command(name = "link", headerHeading = "Example: evenkeel link nightly-catalog A-100 204%n%n",
		header = "Links a record of the till with one of the shop.",
		description = "Shows the plan: the evidence and what follows in the next run. A link made by hand outranks the"
				+ " job's match keys. What either record was linked with before stays apart.")
final class LinkCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(index = "0", paramLabel = "JOB", description = "The job's name.")
	private String job = "";

	@Parameters(index = "1", paramLabel = "POS", description = "The record of the till: an id, SKU, barcode or number.")
	private String pos = "";

	@Parameters(index = "2", paramLabel = "SHOP",
			description = "The record of the shop: an id, SKU, barcode or number.")
	private String shop = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private TextOrJson output = new TextOrJson();

	LinkCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		return new LinkWork(this.session, this.confirmation, this.output, this.output.isJson()).on(this.job,
				"link " + this.job, (desk) -> desk.link(this.pos, this.shop));
	}

}
