package io.evenkeel.run;

import java.io.PrintWriter;
import java.io.Writer;

/** A run to read, in the form that is wanted. */
public final class RunReport {

	private final RunStory story;

	public RunReport(RunStory story) {
		this.story = story;
	}

	/**
	 * Writes it; the target stays open.
	 * @param format the form
	 * @param details whether the text form shows every change
	 * @param paint the colours of the text form
	 * @param out where it goes
	 */
	public void write(ReportFormat format, boolean details, Paint paint, Writer out) {
		switch (format) {
			case TEXT -> new TextReport(this.story, paint, new PrintWriter(out)).write(details);
			case JSON -> JsonReport.write(this.story, out);
			case CSV -> new CsvReport(out).write(this.story);
			case HTML -> HtmlReport.write(this.story, out);
		}
	}

	/**
	 * Writes counts and a few changes of each kind as text; the target stays open.
	 * @param changes how many changes of a kind
	 * @param paint the colours
	 * @param out where it goes
	 */
	public void writeBrief(int changes, Paint paint, Writer out) {
		new TextReport(this.story, paint, new PrintWriter(out)).writeBrief(changes);
	}

}
