package io.evenkeel.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The jobs that come with the project are good, and their files are there. */
class ShippedJobsTests {

	@Test
	void theNightlyCatalogueReadsTheSampleData(@TempDir Path root) throws Exception {
		AHome home = new AHome(root);
		for (String file : List.of("connections.yml", "nightly-catalog.yml")) {
			home.file("jobs/" + file, Files.readString(Path.of("jobs", file)));
		}

		Project project = home.project(Map.of());

		assertThat(project.problems()).isEmpty();
		JobFile job = project.job("nightly-catalog");
		assertThat(job.match()).containsExactly("link", "sku", "barcode", "family");
		assertThat(job.settings()).containsEntry("outlets", List.of("Main Street", "Harbour"));
		assertThat(List.of(job.pos(), job.shop()))
			.allSatisfy((name) -> assertThat(Path.of(project.connection(name).settings().get("path").toString()))
				.isRegularFile());
	}

}
