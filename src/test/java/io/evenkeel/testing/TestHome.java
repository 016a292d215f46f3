package io.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

	private static final Path PROJECT = Path.of("").toAbsolutePath();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final Path root;

	private final Map<String, String> env = new HashMap<>();

	private final List<String> notices = new ArrayList<>();

	private final String name = "store-" + NUMBER.incrementAndGet();

	private TestHome(Path root) {
		this.root = root;
		copy("rules");
		withStateAt("jdbc:hsqldb:mem:" + this.name + ";hsqldb.tx=mvcc", "SA", "");
	}

	public static TestHome in(Path root) {
		return new TestHome(root);
	}

	/**
	 * The project's own jobs and sample data.
	 * @return this
	 */
	public TestHome withSampleData() {
		copy("jobs");
		copy("sample-data");
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
		this.env.clear();
		return this;
	}

	public TestHome withStateInPostgres() {
		return withStateAt(PostgresServer.newDatabase(), PostgresServer.USER, "any");
	}

	private TestHome withStateAt(String url, String user, String password) {
		this.env.put("EVENKEEL_STATE_URL", url);
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
		return Engines.open(new Home(this.root), new Engine.Opening(this.env, "test", progress, this.notices::add));
	}

	/**
	 * The state as a database, beside the engine that is open.
	 * @return the database
	 */
	public DataSource state() {
		String url = this.env.get("EVENKEEL_STATE_URL");
		return (url != null) ? new DriverManagerDataSource(url, this.env.get("EVENKEEL_STATE_USER"), "")
				: new DriverManagerDataSource("jdbc:hsqldb:file:" + path("state/evenkeel"), "SA", "");
	}

	private void copy(String folder) {
		try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			for (Path file : all) {
				Path copy = path(PROJECT.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
