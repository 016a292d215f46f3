package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Connectors;
import io.evenkeel.connector.Setting;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.Project;

/**
 * Makes the connection that a service is opened with, of what the file says and of the
 * connections that its settings name. Those bring no further ones, so there is no circle.
 */
public final class Accounts {

	private final Project project;

	private final Connectors connectors;

	Accounts(Project project, Connectors connectors) {
		this.project = project;
		this.connectors = connectors;
	}

	/**
	 * The connection of a file.
	 * @param project the project
	 * @param file one of its connections
	 * @return the connection
	 * @throws io.evenkeel.failure.InputFailure when one that it names needs mending
	 */
	public static Connection of(Project project, ConnectionFile file) {
		return new Accounts(project, Connectors.installed()).of(file);
	}

	Connection of(ConnectionFile file) {
		Map<String, Connection> others = new LinkedHashMap<>();
		Connection plain = plain(file);
		naming(file).forEach((setting) -> plain.texts(setting.name())
			.forEach((name) -> others.put(name, plain(this.project.connection(name)))));
		return new Connection(file.name(), file.service(), file.settings(), this.project.home().root(), others);
	}

	private Connection plain(ConnectionFile file) {
		return new Connection(file.name(), file.service(), file.settings(), this.project.home().root());
	}

	private List<Setting> naming(ConnectionFile file) {
		return this.connectors.find(file.service())
			.map(Connector::settings)
			.orElse(List.of())
			.stream()
			.filter(Setting::isOfConnections)
			.toList();
	}

	/**
	 * Whether every connection that it names is fit to be opened; what is wrong with
	 * those that are not is said where they stand.
	 * @param file the connection
	 * @return true when {@link #of} gives it
	 */
	boolean isWhole(ConnectionFile file) {
		Set<String> fit = this.project.connections().stream().map(ConnectionFile::name).collect(Collectors.toSet());
		return naming(file).stream().allMatch((setting) -> fit.containsAll(plain(file).texts(setting.name())));
	}

	/**
	 * What is wrong with the names of other connections.
	 * @param file the connection that names them
	 * @return a problem for each name
	 */
	List<Problem> problems(ConnectionFile file) {
		List<Problem> problems = new ArrayList<>();
		for (Setting setting : naming(file)) {
			for (String name : plain(file).texts(setting.name())) {
				problem(file, setting.name(), name, problems);
			}
		}
		return problems;
	}

	private void problem(ConnectionFile file, String setting, String name, List<Problem> problems) {
		if (!this.project.connectionNames().contains(name)) {
			problems.add(Problem.unknown(file.file(), file.lineOf(setting), "connection", name,
					this.project.connectionNames()));
		}
		else if (name.equals(file.name())) {
			problems.add(new Problem(file.file(), file.lineOf(setting), "'" + setting + "' of connection '"
					+ file.name() + "' names itself; it names others, and its own is among them anyway"));
		}
		else {
			this.project.connections()
				.stream()
				.filter((other) -> other.name().equals(name) && !other.service().equals(file.service()))
				.forEach((other) -> problems.add(new Problem(file.file(), file.lineOf(setting),
						"'" + setting + "' of connection '" + file.name() + "' names '" + name + "', which is of "
								+ other.service() + "; only connections of " + file.service() + " go with it")));
		}
	}

}
