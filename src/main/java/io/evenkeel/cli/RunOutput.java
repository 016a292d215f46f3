package io.evenkeel.cli;

import io.evenkeel.run.Paint;
import io.evenkeel.run.ReportFormat;
import io.evenkeel.run.RunReport;
import io.evenkeel.run.RunStory;
import picocli.CommandLine.Option;

/** The output of commands that show a run. */
final class RunOutput extends Output {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json, csv (one row a field that changes) or html. Default: text.")
	private ReportFormat format = ReportFormat.TEXT;

	@Option(names = "--details", description = "Show every change with before, after, rule and reason.")
	private boolean details;

	boolean isText() {
		return this.format == ReportFormat.TEXT;
	}

	void show(Session session, RunStory story) {
		Paint paint = isFile() ? Paint.NONE : session.paint();
		write(session, (out) -> new RunReport(story).write(this.format, this.details, paint, out));
	}

}
