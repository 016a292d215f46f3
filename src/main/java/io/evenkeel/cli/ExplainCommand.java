package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.ProjectCheck;
import io.evenkeel.sync.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells why a record is what it is. */
@Command(name = "explain", headerHeading = "Example: evenkeel explain nightly-catalog SKU-1%n%n",
		header = "Tells why the fields of a record are what they are.",
		description = "Both sides as last read, what they last agreed on, and field by field which rule decides, where"
				+ " it stands and why; then the rules that came close, and what kept them from it.")
final class ExplainCommand implements Callable<Integer> {

	private final Session session;

	private final EngineOpener opener;

	@Parameters(index = "0", paramLabel = "JOB", description = "The job's name.")
	private String job = "";

	@Parameters(index = "1", paramLabel = "KEY", description = "A SKU, a barcode or an id of either side.")
	private String key = "";

	@Mixin
	private PageOutput output = new PageOutput();

	ExplainCommand(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	@Override
	public Integer call() {
		ProjectCheck.checkJob(this.session.home(), this.session.env(), this.job);
		List<Story> stories = stories();
		if (stories.isEmpty()) {
			throw new InputFailure(new Problem("key", 0, "no record of '" + this.job + "' goes by '" + this.key
					+ "'; give a SKU, a barcode or an id as the last read brought it"));
		}
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> new StoryJson(json).write(this.job, this.key, stories));
		}
		else if (this.output.isHtml()) {
			this.output.writePage(this.session, StoryPage.of(this.job, this.key, stories));
		}
		else {
			this.output.write(this.session, (out) -> stories.forEach(new StoryText(out, this.session.paint())::write));
		}
		return ExitCode.DONE;
	}

	private List<Story> stories() {
		try (Engine engine = this.opener.open(this.session.home(),
				this.session.opening("explain " + this.job, this.session.progress()))) {
			return engine.explain(this.job, this.key);
		}
	}

}
