package io.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.evenkeel.job.Home;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Progress;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A home in a folder of its own, with the project's rules and a state that is empty: in
 * memory unless a test asks for files or PostgreSQL.
 */
public final class TestHome {

	/** The job that {@link #withMemory()} makes. */
	public static final String JOB = "nightly";

	private static final String STATE_URL = "EVENKEEL_STATE_URL";

	private static final Path PROJECT = Path.of("").toAbsolutePath();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final Path root;

	private final Map<String, String> env = new HashMap<>();

	private final List<String> notices = new ArrayList<>();

	private final String name = "store-" + NUMBER.incrementAndGet();

	private TestHome(Path root) {
		this.root = root;
		withStateAt("jdbc:hsqldb:mem:" + this.name + ";hsqldb.tx=mvcc", "SA", "");
	}

	public static TestHome in(Path root) {
		TestHome home = new TestHome(root);
		home.copy(PROJECT, "rules");
		return home;
	}

	/**
	 * A home like this one, with everything that is in its folder. A state in memory or
	 * PostgreSQL is not copied; the caller says which one it has.
	 * @param root the folder of the new home
	 * @return the new home
	 */
	public TestHome copyTo(Path root) {
		TestHome copy = new TestHome(root);
		copy.copy(this.root, "");
		copy.env.clear();
		copy.env.putAll(this.env);
		return copy;
	}

	/**
	 * The project's own jobs and sample data.
	 * @return this
	 */
	public TestHome withSampleData() {
		copy(PROJECT, "jobs");
		copy(PROJECT, "sample-data");
		return this;
	}

	/**
	 * A job between two stores in memory.
	 * @return this
	 */
	public TestHome withMemory() {
		file("jobs/connections.yml", """
				connections:
				  till:
				    service: memory
				    store: %1$s-pos
				  webshop:
				    service: memory
				    store: %1$s-shop
				""".formatted(this.name));
		return withJob("");
	}

	/**
	 * Replaces the job between the two stores.
	 * @param more lines to add to it, such as its guards
	 * @return this
	 */
	public TestHome withJob(String more) {
		String match = more.contains("match:") ? "" : "match: [link, sku, barcode, family]\n";
		return file("jobs/nightly.yml",
				"job: nightly\nrecords: products\npos: till\nshop: webshop\nrules: retail-to-e-series\n" + match
						+ more);
	}

	/**
	 * No limit on anything, so that small catalogues do not trip over percentages.
	 * @return this
	 */
	public TestHome withoutGuards() {
		return withJob("guard:\n  delete: off\n  unpublish: off\n  price-change: off\n  stock-to-zero: off\n");
	}

	public TestHome withStateInFiles() {
		this.env.keySet().removeIf((name) -> name.startsWith("EVENKEEL_STATE"));
		return this;
	}

	public TestHome withStateInPostgres() {
		return withStateInPostgres(PostgresServer.newDatabase());
	}

	public TestHome withStateInPostgres(String url) {
		return withStateAt(url, PostgresServer.USER, "any");
	}

	/**
	 * Sets an environment variable, for placeholders in the connections.
	 * @param variable its name
	 * @param value its value
	 * @return this
	 */
	public TestHome with(String variable, String value) {
		this.env.put(variable, value);
		return this;
	}

	private TestHome withStateAt(String url, String user, String password) {
		this.env.put(STATE_URL, url);
		this.env.put("EVENKEEL_STATE_USER", user);
		this.env.put("EVENKEEL_STATE_PASSWORD", password);
		return this;
	}

	public TestHome file(String file, String text) {
		try {
			Path path = path(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text, StandardCharsets.UTF_8);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String text(String file) {
		try {
			return Files.readString(path(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Path path(String file) {
		return this.root.resolve(file);
	}

	public Map<String, String> env() {
		return this.env;
	}

	public MemoryStore pos() {
		return MemoryStore.named(this.name + "-pos");
	}

	public MemoryStore shop() {
		return MemoryStore.named(this.name + "-shop");
	}

	public MemoryStore sales() {
		return MemoryStore.named(this.name + "-pos/orders");
	}

	public MemoryStore orders() {
		return MemoryStore.named(this.name + "-shop/orders");
	}

	/**
	 * What the engines of this home said that a person would not expect.
	 * @return the notices, in order
	 */
	public List<String> notices() {
		return this.notices;
	}

	public Home home() {
		return new Home(this.root);
	}

	public Engine engine() {
		return engine(Progress.NONE);
	}

	public Engine engine(Progress progress) {
		return engine(progress, this.notices::add);
	}

	public Engine engine(Progress progress, Consumer<String> notice) {
		return open(this.root, this.env, progress, notice);
	}

	static Engine open(Path root, Map<String, String> env, Progress progress, Consumer<String> notice) {
		return Engines.open(new Home(root), new Engine.Opening(env, "test", progress, notice));
	}

	/**
	 * The state as a database, beside the engine that is open.
	 * @return the database
	 */
	public DataSource state() {
		String url = this.env.get(STATE_URL);
		return (url != null) ? new DriverManagerDataSource(url, this.env.get("EVENKEEL_STATE_USER"), "")
				: new DriverManagerDataSource("jdbc:hsqldb:file:" + path("state/evenkeel"), "SA", "");
	}

	private void copy(Path from, String folder) {
		try (Stream<Path> files = Files.walk(from.resolve(folder))) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			for (Path file : all) {
				Path copy = path(from.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
