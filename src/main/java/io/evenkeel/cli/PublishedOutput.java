package io.evenkeel.cli;

import io.evenkeel.run.Words;
import io.evenkeel.sync.PublishedRules.Published;

/** Says which version of a rule set is in force now. */
final class PublishedOutput {

	private final Session session;

	private final TextOrJson output;

	PublishedOutput(Session session, TextOrJson output) {
		this.session = session;
		this.output = output;
	}

	void write(Published published) {
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> {
				json.writeStartObject();
				json.writeStringProperty("set", published.set());
				json.writeStringProperty("version", published.version());
				json.writeStringProperty("checked", published.checked());
				json.writeBooleanProperty("new", published.isNew());
				json.writeEndObject();
			});
			return;
		}
		String version = published.set() + " " + Words.version(published.version());
		this.output.write(this.session,
				(out) -> out.println(published.isNew()
						? version + " is in force: " + published.checked() + ". Runs take it from now on."
						: version + " is in force already; nothing was done."));
	}

}
