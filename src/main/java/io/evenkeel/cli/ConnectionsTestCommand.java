package io.evenkeel.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.evenkeel.connector.Connectors;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.Project;
import io.evenkeel.sync.Accounts;
import io.evenkeel.sync.ProjectCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Calls the services to see whether connections work. */
@Command(name = "test", headerHeading = "Example: evenkeel connections test retail%n%n",
		header = "Calls the services to see whether the connections work.",
		description = "Says in plain words what is wrong, or what the account can do, its limits and what is left of"
				+ " them. Nothing is changed.")
final class ConnectionsTestCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "NAME", arity = "0..1", description = "The connection; left out, all of them.")
	private @Nullable String name;

	@Mixin
	private TextOrJson output = new TextOrJson();

	ConnectionsTestCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Map<String, Diagnosis> found = new LinkedHashMap<>();
		Project project = Project.read(this.session.home(), this.session.env());
		for (String connection : names(project)) {
			found.put(connection, test(project, connection));
		}
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, found));
		}
		else {
			this.output.write(this.session, (out) -> found.forEach((connection, diagnosis) -> {
				out.println(mark(diagnosis) + " " + connection + ": " + diagnosis.reason());
				diagnosis.facts().forEach((fact) -> out.println("    " + fact));
			}));
		}
		return found.values().stream().allMatch(Diagnosis::works) ? ExitCode.DONE : ExitCode.NOT_DONE;
	}

	private Collection<String> names(Project project) {
		return (this.name != null) ? List.of(this.name) : project.connectionNames();
	}

	private Diagnosis test(Project project, String connection) {
		try {
			ConnectionFile file = project.connection(connection);
			ProjectCheck.checkConnection(project, file);
			return Connectors.installed().find(file.service()).orElseThrow().test(Accounts.of(project, file));
		}
		catch (InputFailure ex) {
			if (this.name != null) {
				throw ex;
			}
			return Diagnosis.bad(ex.getMessage());
		}
		catch (Failure ex) {
			return Diagnosis.bad(ex.getMessage());
		}
	}

	private String mark(Diagnosis diagnosis) {
		return diagnosis.works() ? this.session.paint().good("works") : this.session.paint().bad("fails");
	}

	private static void write(JsonGenerator json, Map<String, Diagnosis> found) {
		json.writeStartObject();
		json.writeArrayPropertyStart("connections");
		found.forEach((connection, diagnosis) -> {
			json.writeStartObject();
			json.writeStringProperty("connection", connection);
			json.writeBooleanProperty("works", diagnosis.works());
			json.writeStringProperty("reason", diagnosis.reason());
			json.writeArrayPropertyStart("facts");
			diagnosis.facts().forEach(json::writeString);
			json.writeEndArray();
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
