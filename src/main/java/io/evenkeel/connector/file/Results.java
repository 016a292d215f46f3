package io.evenkeel.connector.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcomes of a merge that did not end well, kept beside the file until they are
 * stored elsewhere. They are complete before the new file takes its place.
 *
 * @param path the file they are kept in
 * @param fresh the new file, which is there until it has taken its place
 */
record Results(Path path, Path fresh) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Whether the new file took its place, with these results.
	 * @return true when the merge need not be done again
	 */
	boolean areFinal() {
		return Files.exists(this.path) && !Files.exists(this.fresh);
	}

	void store(List<Outcome> outcomes, Disk disk) throws IOException {
		try (OutputStream out = disk.create(this.path)) {
			for (Outcome outcome : outcomes) {
				out.write(JSON
					.writeValueAsBytes(Map.of("change", outcome.changeId(), "kind", outcome.kind().name(), "target",
							(outcome.targetId() != null) ? outcome.targetId() : "", "message", outcome.message())));
				out.write('\n');
			}
		}
	}

	List<Outcome> load() throws IOException {
		List<Outcome> outcomes = new ArrayList<>();
		for (String line : Files.readAllLines(this.path, StandardCharsets.UTF_8)) {
			Map<?, ?> json = JSON.readValue(line, Map.class);
			outcomes.add(new Outcome(text(json, "change"), Outcome.Kind.valueOf(text(json, "kind")),
					text(json, "target").isEmpty() ? null : text(json, "target"), text(json, "message"), null));
		}
		return outcomes;
	}

	private static String text(Map<?, ?> json, String name) {
		@Nullable Object value = json.get(name);
		return (value != null) ? value.toString() : "";
	}

	void delete() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
