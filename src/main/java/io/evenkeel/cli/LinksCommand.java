package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.run.Paint;
import io.evenkeel.sync.LinkList;
import io.evenkeel.sync.LinkRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is linked and what is not. */
@Command(name = "links", headerHeading = "Example: evenkeel links nightly-catalog --state unlinked%n%n",
		header = "Lists what is linked, what is not, and why.",
		description = "As the last run left it. What is not linked comes with who it may be on the other side and what"
				+ " speaks for it. 'link', 'unlink' and 'relink' change links; --log lists those changes.")
final class LinksCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "JOB", description = "The job's name.")
	private String job = "";

	@Option(names = "--state", paramLabel = "STATE", description = "Only linked, unlinked, ambiguous or orphaned.")
	private LinkRow.@Nullable State state;

	@Option(names = "--find", paramLabel = "TEXT", description = "Only where an id, key or name contains this.")
	private @Nullable String find;

	@Option(names = "--log", description = "List what people changed about links, the newest first.")
	private boolean log;

	@Option(names = "--undo", paramLabel = "NR", description = "Take the change with this number back.")
	private @Nullable Long undo;

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private LinksOutput output = new LinksOutput();

	LinksCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Long nr = this.undo;
		if (nr != null) {
			return new LinkWork(this.session, this.confirmation, this.output, this.output.isPlanJson()).on(this.job,
					"links " + this.job + " --undo " + nr, (desk) -> desk.undo(nr));
		}
		this.output.check(this.session);
		JobFile file = Project.read(this.session.home(), this.session.env()).job(this.job);
		try (State open = LinkWork.open(this.session, this.job, "links " + this.job)) {
			if (this.log) {
				log(open);
			}
			else {
				list(new LinkList(open.ledger(), file));
			}
			return ExitCode.DONE;
		}
	}

	private void list(LinkList links) {
		Consumer<Consumer<LinkRow>> rows = (visitor) -> links.forEach(this.state, this.find, visitor);
		switch (this.output.format()) {
			case JSON ->
				this.output.writeJson(this.session, (json) -> LinksJson.write(json, this.job, links.totals(), rows));
			case CSV -> this.output.write(this.session, (out) -> LinksCsv.write(out, rows));
			default -> this.output.write(this.session,
					(out) -> new LinksText(this.job, out, this.output.isFile() ? Paint.NONE : this.session.paint())
						.write(links.totals(), rows));
		}
	}

	private void log(State open) {
		List<LinkChange> changes = new ArrayList<>();
		open.ledger().linkLog().forEach(open.ledger().sides().jobId(this.job), changes::add);
		switch (this.output.format()) {
			case JSON -> this.output.writeJson(this.session, (json) -> LinkLogTable.write(json, this.job, changes));
			case CSV -> throw new InputFailure(new Problem("--format", 0, "the log comes as text or json"));
			default -> {
				if (changes.isEmpty()) {
					this.session.say("Nobody changed a link of '" + this.job + "' yet.");
				}
				this.output.write(this.session, (out) -> LinkLogTable.of(changes).print(out, this.session.paint()));
			}
		}
	}

}
