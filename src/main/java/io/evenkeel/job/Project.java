package io.evenkeel.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * All jobs and connections of a home. What has problems is known by name, but not handed
 * out: asking for it throws its problems.
 */
public final class Project {

	private final Home home;

	private final Map<String, JobFile> jobs;

	private final Map<String, ConnectionFile> connections;

	private final Map<String, List<Problem>> brokenJobs;

	private final Map<String, List<Problem>> brokenConnections;

	private final List<Problem> problems;

	private final List<Problem> notices;

	Project(Home home, Map<String, JobFile> jobs, Map<String, List<Problem>> brokenJobs,
			Map<String, ConnectionFile> connections, Map<String, List<Problem>> brokenConnections,
			List<Problem> problems, List<Problem> notices) {
		this.home = home;
		this.jobs = jobs;
		this.brokenJobs = brokenJobs;
		this.connections = connections;
		this.brokenConnections = brokenConnections;
		this.problems = problems;
		this.notices = notices;
	}

	/**
	 * Reads and checks every job and connection file. Calls no service.
	 * @param home the home
	 * @param env the environment that placeholders are filled from
	 * @return the project, with all its problems
	 */
	public static Project read(Home home, Map<String, String> env) {
		return new ProjectReader(home, env).read();
	}

	/**
	 * Reads the project and insists that nothing is wrong with it.
	 * @param home the home
	 * @param env the environment that placeholders are filled from
	 * @return the project
	 * @throws InputFailure with all problems at once
	 */
	public static Project check(Home home, Map<String, String> env) {
		Project project = read(home, env);
		if (!project.problems.isEmpty()) {
			throw new InputFailure(project.problems);
		}
		return project;
	}

	public Home home() {
		return this.home;
	}

	/**
	 * The jobs without problems.
	 * @return in the order of their names
	 */
	public Collection<JobFile> jobs() {
		return this.jobs.values();
	}

	/**
	 * The connections without problems.
	 * @return in the order of the file
	 */
	public Collection<ConnectionFile> connections() {
		return this.connections.values();
	}

	/**
	 * The names of all connections, those with problems among them.
	 * @return sorted
	 */
	public Collection<String> connectionNames() {
		Collection<String> names = new TreeSet<>(this.connections.keySet());
		names.addAll(this.brokenConnections.keySet());
		return names;
	}

	/**
	 * Everything that needs mending.
	 * @return in the order of files and lines
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What is right as it stands and cannot be used as yet: connections whose variables
	 * are not set in this environment.
	 * @return in the order of lines
	 */
	public List<Problem> notices() {
		return this.notices;
	}

	/**
	 * A job that is fit to run.
	 * @param name its name
	 * @return the job
	 * @throws InputFailure when there is none of that name, or when its file has problems
	 */
	public JobFile job(String name) {
		return fit("job", name, this.jobs, this.brokenJobs);
	}

	/**
	 * A connection that is fit to be opened.
	 * @param name its name
	 * @return the connection
	 * @throws InputFailure when there is none of that name, or when it has problems
	 */
	public ConnectionFile connection(String name) {
		return fit("connection", name, this.connections, this.brokenConnections);
	}

	private <T> T fit(String kind, String name, Map<String, T> good, Map<String, List<Problem>> broken) {
		if (broken.containsKey(name)) {
			throw new InputFailure(broken.get(name));
		}
		T found = good.get(name);
		if (found == null) {
			throw new InputFailure(missing(kind, name, good.keySet(), broken.keySet()));
		}
		return found;
	}

	private Problem missing(String kind, String name, Collection<String> good, Collection<String> broken) {
		Collection<String> known = new TreeSet<>(good);
		known.addAll(broken);
		String folder = this.home.display(this.home.jobs());
		if (known.isEmpty()) {
			return new Problem(folder, 0,
					"there is no " + kind + " '" + name + "', nor any other; jobs/README.md shows how to add one");
		}
		String suggestion = Problem.suggestion(name, known);
		String list = suggestion.contains("there are:") ? "" : " (there are: " + String.join(", ", known) + ")";
		return new Problem(folder, 0, "there is no " + kind + " '" + name + "'" + suggestion + list);
	}

}
