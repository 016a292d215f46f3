package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Links again what was unlinked. */
@Command(name = "relink", headerHeading = "Example: evenkeel relink nightly-catalog --all%n%n",
		header = "Links again what was unlinked by hand.",
		description = "Finds the other end by the link that a record had, then by the job's match keys in their order. Two"
				+ " with the same key are never chosen between. What has no counterpart is free: the next run makes it"
				+ " where the rules say so.")
final class RelinkCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private LinkKeys keys = new LinkKeys();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private TextOrJson output = new TextOrJson();

	RelinkCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<String> named = this.keys.keys();
		return new LinkWork(this.session, this.confirmation, this.output, this.output.isJson()).on(this.keys.job(),
				"relink " + this.keys.job(), (desk) -> desk.relink(named));
	}

}
