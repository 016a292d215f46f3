package io.evenkeel.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.evenkeel.sync.Progress;

/**
 * The steps of runs: how long each took, as Spring Batch has it in the state, and how
 * many records it had.
 */
final class Steps implements Progress {

	/** The steps of a run in their order. */
	static final List<String> NAMES = List.of("read-pos", "read-shop", "end-of-read", "pair", "decide", "guard",
			"apply", "complete", "report");

	private static final String SELECT = "select s.step_name, s.start_time, s.end_time from batch_step_execution s"
			+ " join batch_job_execution_params p on p.job_execution_id = s.job_execution_id"
			+ " where p.parameter_name = 'run' and p.parameter_value = ?";

	private final Map<String, Long> records = new ConcurrentHashMap<>();

	@Override
	public void begins(long runId, String step) {
		this.records.put(step, 0L);
	}

	@Override
	public void advances(String step, long done, double share) {
		this.records.put(step, done);
	}

	@Override
	public void ends(String step, long done) {
		this.records.put(step, done);
	}

	void begin() {
		this.records.clear();
	}

	long records(String step) {
		return this.records.getOrDefault(step, 0L);
	}

	/**
	 * The seconds that the steps of a run took, from the state that this process has
	 * open.
	 * @param state the state folder
	 * @param runId the run
	 * @return seconds by step
	 */
	static Map<String, Double> seconds(Path state, long runId) {
		Map<String, Double> seconds = new LinkedHashMap<>();
		String url = "jdbc:hsqldb:file:" + state.resolve("evenkeel").toAbsolutePath() + ";ifexists=true";
		try (Connection connection = DriverManager.getConnection(url, "SA", "");
				PreparedStatement statement = connection.prepareStatement(SELECT)) {
			statement.setString(1, Long.toString(runId));
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					Duration time = Duration.between(row.getTimestamp(2).toLocalDateTime(),
							row.getTimestamp(3).toLocalDateTime());
					seconds.merge(row.getString(1), time.toNanos() / 1e9, Double::sum);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return seconds;
	}

}
