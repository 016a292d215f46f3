package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes links away. */
@Command(name = "unlink", headerHeading = "Example: evenkeel unlink nightly-catalog A-100%n%n",
		header = "Takes links away; both records stay as they are.",
		description = "What is unlinked stays so until 'relink' or 'link' names it: no run pairs it, writes it or makes it"
				+ " anew. A whole shop is unlinked with --all and found again with 'relink --all', without duplicates"
				+ " (BC-10): by the link it had, then by the keys of the job, such as SKU, barcode or order number.")
final class UnlinkCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private LinkKeys keys = new LinkKeys();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private TextOrJson output = new TextOrJson();

	UnlinkCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<String> named = this.keys.keys();
		return new LinkWork(this.session, this.confirmation, this.output, this.output.isJson()).on(this.keys.job(),
				"unlink " + this.keys.job(), (desk) -> desk.unlink(named));
	}

}
