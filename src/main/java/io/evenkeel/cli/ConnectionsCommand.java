package io.evenkeel.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.evenkeel.connector.Connectors;
import io.evenkeel.connector.Setting;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Lists the connections. */
@Command(name = "connections", headerHeading = "Example: evenkeel connections%n%n",
		header = "Lists the connections with what is set.",
		description = "They stand in jobs/connections.yml. Secrets and whatever comes from the environment are ***.")
final class ConnectionsCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private TextOrJson output = new TextOrJson();

	ConnectionsCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Project project = Project.read(this.session.home(), this.session.env());
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, project.connections()));
		}
		else {
			this.output.write(this.session, (out) -> table(project.connections()).print(out, this.session.paint()));
		}
		if (!project.problems().isEmpty()) {
			this.session.say("Some files need mending: " + this.session.typed("lint"));
		}
		return ExitCode.DONE;
	}

	private static Map<String, String> shown(ConnectionFile connection) {
		Map<String, String> shown = new LinkedHashMap<>();
		connection.shown().forEach((name, value) -> shown.put(name, String.valueOf(value)));
		Connectors.installed()
			.find(connection.service())
			.ifPresent((connector) -> connector.settings()
				.stream()
				.filter(Setting::secret)
				.forEach((setting) -> shown.replace(setting.name(), "***")));
		return shown;
	}

	private static Columns table(Collection<ConnectionFile> connections) {
		Columns table = new Columns("connection", "service", "settings");
		connections.forEach((connection) -> table.row(connection.name(), connection.service(),
				shown(connection).entrySet()
					.stream()
					.map((setting) -> setting.getKey() + "=" + setting.getValue())
					.collect(Collectors.joining(" "))));
		return table;
	}

	private static void write(JsonGenerator json, Collection<ConnectionFile> connections) {
		json.writeStartObject();
		json.writeArrayPropertyStart("connections");
		connections.forEach((connection) -> {
			json.writeStartObject();
			json.writeStringProperty("connection", connection.name());
			json.writeStringProperty("service", connection.service());
			json.writeStringProperty("file", connection.file());
			json.writeNumberProperty("line", connection.line());
			json.writeObjectPropertyStart("settings");
			shown(connection).forEach(json::writeStringProperty);
			json.writeEndObject();
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
