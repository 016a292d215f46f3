package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
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
import io.evenkeel.rules.ValueCoverage;

/**
 * Checks jobs, connections and rules against each other and against the services there
 * are, without calling anyone.
 */
public final class ProjectCheck {

	private final List<Problem> problems = new ArrayList<>();

	private final Connectors connectors = Connectors.installed();

	private final RuleSets ruleSets;

	private ProjectCheck(Home home) {
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
		project.connections().forEach((file) -> check.connection(project, file));
		project.jobs().forEach(check::settings);
		project.jobs().forEach((job) -> check.kinds(project, job));
		check.ruleSets.names().forEach((name) -> check.problems.addAll(check.ruleSets.check(name)));
		check.coverages(project)
			.flatMap((coverage) -> coverage.problems().stream())
			.distinct()
			.forEach(check.problems::add);
		check.problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
		return List.copyOf(check.problems);
	}

	/**
	 * What people should look at in a home, though it may be meant so.
	 * @param home the home
	 * @param env the environment that placeholders are filled from
	 * @return the notices: on connections, on rule sets, on rows of value tables for
	 * values that the service of a job never gives
	 */
	public static List<Problem> notices(Home home, Map<String, String> env) {
		ProjectCheck check = new ProjectCheck(home);
		Project project = Project.read(home, env);
		List<Problem> notices = new ArrayList<>(project.notices());
		check.ruleSets.names().forEach((name) -> notices.addAll(check.ruleSets.notices(name)));
		check.coverages(project).flatMap((coverage) -> coverage.notices().stream()).distinct().forEach(notices::add);
		return notices;
	}

	/** Holds the value tables of each job's rules against the services of the job. */
	private Stream<ValueCoverage> coverages(Project project) {
		return project.jobs()
			.stream()
			.filter((job) -> this.ruleSets.names().contains(job.rules()))
			.flatMap((job) -> Stream.of(Side.values()).flatMap((side) -> coverage(project, job, side).stream()));
	}

	private Optional<ValueCoverage> coverage(Project project, JobFile job, Side side) {
		return connectorOf(project, job, side).flatMap((connector) -> coverage(job, side, connector));
	}

	private Optional<ValueCoverage> coverage(JobFile job, Side side, Connector connector) {
		Map<String, List<String>> values = RecordKind.named(job.records()).map(connector::values).orElse(Map.of());
		try {
			return values.isEmpty() ? Optional.empty() : Optional
				.of(ValueCoverage.of(this.ruleSets.content(job.rules()), side, connector.service(), values));
		}
		catch (InputFailure ex) {
			return Optional.empty(); // the check of the rule set says it
		}
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
		check.connection(project, project.connection(job.pos()));
		check.connection(project, project.connection(job.shop()));
		check.kinds(project, job);
		if (!check.problems.isEmpty()) {
			throw new InputFailure(check.problems);
		}
	}

	/**
	 * Checks the settings of one connection without calling its service.
	 * @param project its project
	 * @param file the connection
	 * @throws InputFailure with all that needs mending
	 */
	public static void checkConnection(Project project, ConnectionFile file) {
		ProjectCheck check = new ProjectCheck(project.home());
		check.connection(project, file);
		if (!check.problems.isEmpty()) {
			throw new InputFailure(check.problems);
		}
	}

	private void connection(Project project, ConnectionFile file) {
		int before = this.problems.size();
		this.connectors.find(file.service())
			.ifPresentOrElse((connector) -> connection(project, file, connector, before),
					() -> this.problems.add(Problem.unknown(file.file(), file.lineOf("service"), "service",
							file.service(), this.connectors.services())));
	}

	private void connection(Project project, ConnectionFile file, Connector connector, int before) {
		Accounts accounts = new Accounts(project, this.connectors);
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
		this.problems.addAll(accounts.problems(file));
		if (this.problems.size() == before && accounts.isWhole(file)) {
			connector.check(accounts.of(file))
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

	/** A service that has no records of the job's kind cannot take part in it. */
	private void kinds(Project project, JobFile job) {
		for (Side side : Side.values()) {
			connectorOf(project, job, side)
				.filter((connector) -> RecordKind.named(job.records())
					.filter((kind) -> !connector.kinds().contains(kind))
					.isPresent())
				.ifPresent((connector) -> this.problems.add(new Problem(job.file(), job.lineOf("records"),
						"there are no " + job.records() + " at '" + connectionOf(job, side) + "': the service "
								+ connector.service() + " has "
								+ connector.kinds()
									.stream()
									.map(RecordKind::word)
									.sorted()
									.collect(Collectors.joining(", ")))));
		}
	}

	private Optional<Connector> connectorOf(Project project, JobFile job, Side side) {
		return project.connections()
			.stream()
			.filter((file) -> file.name().equals(connectionOf(job, side)))
			.findFirst()
			.flatMap((file) -> this.connectors.find(file.service()));
	}

	private static String connectionOf(JobFile job, Side side) {
		return (side == Side.POS) ? job.pos() : job.shop();
	}

	private void settings(JobFile job) {
		if (!this.ruleSets.names().contains(job.rules())) {
			return;
		}
		try {
			this.problems.addAll(settings(job, this.ruleSets.settings(job.rules())));
			kind(job, this.ruleSets.content(job.rules()).kind()).ifPresent(this.problems::add);
		}
		catch (InputFailure ex) {
			// the check of the rule set says it
		}
	}

	/**
	 * Holds the records of a job against those that its rules are about.
	 * @param job the job
	 * @param rules what the rules are about
	 * @return what needs mending
	 */
	static Optional<Problem> kind(JobFile job, RecordKind rules) {
		return job.records().equals(rules.word()) ? Optional.empty()
				: Optional.of(new Problem(job.file(), job.lineOf("rules"),
						"the rules in rules/" + job.rules() + " are about " + rules.word()
								+ ", and the records of this job are " + job.records()
								+ "; 'records' says so here, and in the settings.yml of the rules"));
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
