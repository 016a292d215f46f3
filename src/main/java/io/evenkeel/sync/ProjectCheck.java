package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Connectors;
import io.evenkeel.connector.Setting;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.rules.RuleSetting;
import io.evenkeel.rules.RuleSets;

/**
 * Checks jobs, connections and rules against each other and against the services there
 * are, without calling anyone.
 */
public final class ProjectCheck {

	private final List<Problem> problems = new ArrayList<>();

	private final Connectors connectors = Connectors.installed();

	private final Home home;

	private final RuleSets ruleSets;

	private ProjectCheck(Home home) {
		this.home = home;
		this.ruleSets = ruleSets(home);
	}

	/**
	 * The rule sets of a home.
	 * @param home the home
	 * @return the sets; what is compiled of them is kept with the state
	 */
	public static RuleSets ruleSets(Home home) {
		return new RuleSets(home.rules(), home.state().resolve("rules"), home.root());
	}

	/**
	 * Checks everything in a home.
	 * @param home the home
	 * @param env the environment that placeholders are filled from
	 * @return all that needs mending, in the order of files and lines
	 */
	public static List<Problem> check(Home home, Map<String, String> env) {
		ProjectCheck check = new ProjectCheck(home);
		Project project = Project.read(home, env);
		check.problems.addAll(project.problems());
		project.connections().forEach(check::connection);
		project.jobs().forEach(check::settings);
		check.ruleSets.names().forEach((name) -> check.problems.addAll(check.ruleSets.check(name)));
		check.problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
		return List.copyOf(check.problems);
	}

	/**
	 * Checks what one job needs, apart from its rules: a run works with those that were
	 * published, whatever the folder looks like, and checks the job's settings against
	 * them. Problems elsewhere do not keep it from running.
	 * @param home the home
	 * @param env the environment that placeholders are filled from
	 * @param name the job's name
	 * @throws InputFailure when there is no such job, or with all that needs mending
	 */
	public static void checkJob(Home home, Map<String, String> env, String name) {
		ProjectCheck check = new ProjectCheck(home);
		Project project = Project.read(home, env);
		JobFile job = project.job(name);
		check.connection(project.connection(job.pos()));
		check.connection(project.connection(job.shop()));
		if (!check.problems.isEmpty()) {
			throw new InputFailure(check.problems);
		}
	}

	/**
	 * Checks the settings of one connection without calling its service.
	 * @param home the home
	 * @param file the connection
	 * @throws InputFailure with all that needs mending
	 */
	public static void checkConnection(Home home, ConnectionFile file) {
		ProjectCheck check = new ProjectCheck(home);
		check.connection(file);
		if (!check.problems.isEmpty()) {
			throw new InputFailure(check.problems);
		}
	}

	private void connection(ConnectionFile file) {
		int before = this.problems.size();
		this.connectors.find(file.service())
			.ifPresentOrElse((connector) -> connection(file, connector, before), () -> this.problems.add(Problem
				.unknown(file.file(), file.lineOf("service"), "service", file.service(), this.connectors.services())));
	}

	private void connection(ConnectionFile file, Connector connector, int before) {
		Set<String> known = new TreeSet<>();
		for (Setting setting : connector.settings()) {
			known.add(setting.name());
			setting(file, setting);
		}
		for (String name : file.settings().keySet()) {
			if (!known.contains(name)) {
				this.problems.add(Problem.unknown(file.file(), file.lineOf(name),
						"setting of service " + file.service(), name, known));
			}
		}
		if (this.problems.size() == before) {
			Connection connection = new Connection(file.name(), file.service(), file.settings(), this.home.root());
			connector.check(connection)
				.forEach((problem) -> add(file, problem.setting(),
						"'" + problem.setting() + "' of connection '" + file.name() + "': " + problem.what()));
		}
	}

	private void setting(ConnectionFile file, Setting setting) {
		boolean isSet = file.settings().containsKey(setting.name());
		if (setting.required() && !isSet) {
			add(file, setting.name(),
					"connection '" + file.name() + "' has no '" + setting.name() + "': " + setting.meaning());
		}
		if (setting.secret() && isSet && !file.secrets().contains(setting.name())) {
			String variable = (file.name() + "_" + setting.name()).toUpperCase(Locale.ROOT)
				.replaceAll("[^A-Z0-9]", "_");
			add(file, setting.name(),
					"'" + setting.name() + "' of connection '" + file.name()
							+ "' is a secret and stands here for all to read; write ${" + variable
							+ "} and set that environment variable");
		}
	}

	private void add(ConnectionFile file, String setting, String what) {
		this.problems.add(new Problem(file.file(), file.lineOf(setting), what));
	}

	private void settings(JobFile job) {
		if (!this.ruleSets.names().contains(job.rules())) {
			return;
		}
		List<RuleSetting> known;
		try {
			known = this.ruleSets.settings(job.rules());
		}
		catch (InputFailure ex) {
			return; // the check of the rule set says it
		}
		this.problems.addAll(settings(job, known));
	}

	/**
	 * Holds the settings of a job against those that its rules ask for.
	 * @param job the job
	 * @param known what the rules ask for
	 * @return what needs mending
	 */
	static List<Problem> settings(JobFile job, List<RuleSetting> known) {
		List<Problem> problems = new ArrayList<>();
		List<String> names = known.stream().map(RuleSetting::name).toList();
		job.settings().forEach((name, value) -> {
			int line = job.lineOf("settings." + name);
			if (!names.contains(name)) {
				problems.add(Problem.unknown(job.file(), line, "setting in rules/" + job.rules(), name, names));
			}
			known.stream()
				.filter((setting) -> setting.name().equals(name))
				.flatMap((setting) -> setting.refusal(value).stream())
				.forEach((refusal) -> problems.add(new Problem(job.file(), line, refusal)));
		});
		return problems;
	}

}
