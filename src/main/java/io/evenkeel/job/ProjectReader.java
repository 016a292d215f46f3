package io.evenkeel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.evenkeel.failure.Problem;

/** Reads the files of a home and checks them against each other. */
final class ProjectReader {

	private final Map<String, JobFile> jobs = new TreeMap<>();

	private final Map<String, List<Problem>> brokenJobs = new TreeMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private final List<Problem> notices = new ArrayList<>();

	private final Home home;

	private final Map<String, String> env;

	ProjectReader(Home home, Map<String, String> env) {
		this.home = home;
		this.env = env;
	}

	Project read() {
		ConnectionsReader connections = readConnections();
		for (Path file : jobFiles()) {
			readJob(file, connections);
		}
		checkFollowers();
		this.brokenJobs.keySet().forEach(this.jobs::remove);
		this.problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
		return new Project(this.home, Collections.unmodifiableMap(this.jobs), this.brokenJobs,
				Collections.unmodifiableMap(connections.connections()), connections.broken(),
				List.copyOf(this.problems), List.copyOf(this.notices));
	}

	private ConnectionsReader readConnections() {
		Path file = this.home.jobs().resolve(ConnectionsReader.FILE);
		Problems found = new Problems(this.home.display(file));
		if (!Files.exists(file)) {
			this.problems.add(missing(file));
			return ConnectionsReader.none(found);
		}
		ConnectionsReader connections = ConnectionsReader.read(file, found, this.env);
		this.notices.addAll(connections.notices());
		this.problems.addAll(found.all());
		return connections;
	}

	private Problem missing(Path file) {
		if (!Files.isDirectory(this.home.jobs())) {
			return new Problem(this.home.display(this.home.jobs()), 0, "there is no such folder in " + this.home.root()
					+ "; a home has jobs/ and rules/: go to yours, or name it with --home");
		}
		String other = "connections.yaml";
		return new Problem(this.home.display(file), 0, Files.exists(file.resolveSibling(other))
				? "the file is missing; rename " + other + " to it"
				: "the file is missing; it names the accounts that jobs read and write, jobs/README.md shows how");
	}

	private List<Path> jobFiles() {
		return list(this.home.jobs(), (file) -> {
			String name = file.getFileName().toString();
			return name.matches("[^.].*\\.ya?ml") && !name.matches("connections\\.ya?ml");
		});
	}

	private void readJob(Path file, ConnectionsReader connections) {
		Problems found = new Problems(this.home.display(file));
		String name = JobFileReader.read(file, found).map((job) -> {
			checkConnections(job, connections, found);
			checkRules(job, found);
			checkName(job, found);
			this.jobs.putIfAbsent(job.name(), job);
			return job.name();
		}).orElse(JobFileReader.nameOf(file));
		if (!found.isEmpty()) {
			this.problems.addAll(found.all());
			this.brokenJobs.computeIfAbsent(name, (any) -> new ArrayList<>()).addAll(found.all());
		}
	}

	private void checkConnections(JobFile job, ConnectionsReader connections, Problems found) {
		Map<String, String> sides = new LinkedHashMap<>();
		sides.put("pos", job.pos());
		sides.put("shop", job.shop());
		sides.forEach((side, name) -> {
			if (connections.isReadable() && !name.isEmpty() && !connections.names().contains(name)) {
				found.addUnknown(job.lineOf(side), "connection", name, connections.names());
			}
		});
		if (!job.pos().isEmpty() && job.pos().equals(job.shop())) {
			found.add(job.lineOf("shop"),
					"'pos' and 'shop' are both '" + job.shop() + "'; a job keeps two connections in step, so name two");
		}
	}

	private void checkRules(JobFile job, Problems found) {
		List<String> sets = list(this.home.rules(), Files::isDirectory).stream()
			.map((folder) -> folder.getFileName().toString())
			.filter((name) -> !name.startsWith("."))
			.toList();
		if (!job.rules().isEmpty() && !sets.contains(job.rules())) {
			String none = sets.isEmpty() ? "; there is no folder below rules/ at all" : "";
			found.add(job.lineOf("rules"),
					"there is no rule set '" + job.rules() + "'" + Problem.suggestion(job.rules(), sets) + none);
		}
	}

	private void checkFollowers() {
		for (JobFile job : this.jobs.values()) {
			for (String next : job.then()) {
				Problems found = new Problems(job.file());
				if (next.equals(job.name())) {
					found.add(job.lineOf("then"), "'then' names the job itself; name the jobs that run after it");
				}
				else if (!this.jobs.containsKey(next) && !this.brokenJobs.containsKey(next)) {
					found.addUnknown(job.lineOf("then"), "job", next, this.jobs.keySet());
				}
				if (!found.isEmpty()) {
					this.problems.addAll(found.all());
					this.brokenJobs.computeIfAbsent(job.name(), (any) -> new ArrayList<>()).addAll(found.all());
				}
			}
		}
	}

	private void checkName(JobFile job, Problems found) {
		JobFile other = this.jobs.get(job.name());
		if (other != null) {
			found.add(job.lineOf("job"),
					"the job '" + job.name() + "' stands in " + other.file() + " too; give one of them another name");
		}
	}

	private List<Path> list(Path folder, Predicate<Path> which) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return List.copyOf(new TreeSet<>(files.filter(which).toList()));
		}
		catch (IOException ex) {
			this.problems.add(new Problem(this.home.display(folder), 0, "the folder cannot be read ("
					+ ex.getClass().getSimpleName() + "); let the user that runs evenkeel read it"));
			return List.of();
		}
	}

}
