package io.evenkeel.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeTests {

	@TempDir
	private Path temp;

	private Path cwd;

	private Path project;

	@BeforeEach
	void makeFolders() throws Exception {
		this.cwd = Files.createDirectories(this.temp.resolve("cwd"));
		this.project = Files.createDirectories(this.temp.resolve("project"));
		Files.createDirectories(this.cwd.resolve("mine"));
	}

	@Test
	void theOptionWinsOverEverything() throws Exception {
		Files.createDirectories(this.cwd.resolve("jobs"));

		Home home = Home.locate(Path.of("mine"), Map.of("EVENKEEL_HOME", this.project.toString()), this.cwd,
				this.project);

		assertThat(home.root()).isEqualTo(this.cwd.resolve("mine"));
	}

	@Test
	void theEnvironmentWinsOverTheCurrentFolder() throws Exception {
		Files.createDirectories(this.cwd.resolve("jobs"));

		Home home = Home.locate(null, Map.of("EVENKEEL_HOME", "mine"), this.cwd, this.project);

		assertThat(home.root()).isEqualTo(this.cwd.resolve("mine"));
	}

	@Test
	void theCurrentFolderIsAHomeWhenItHasJobs() throws Exception {
		Files.createDirectories(this.cwd.resolve("jobs"));

		assertThat(Home.locate(null, Map.of(), this.cwd, this.project).root()).isEqualTo(this.cwd);
	}

	@Test
	void elseTheProjectIsTheHome() {
		assertThat(Home.locate(null, Map.of("EVENKEEL_HOME", ""), this.cwd, this.project).root())
			.isEqualTo(this.project);
	}

	@Test
	void refusesAFolderThatDoesNotExist() {
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> Home.locate(Path.of("miine"), Map.of(), this.cwd, this.project))
			.withMessage("--home: there is no folder '" + this.cwd.resolve("miine")
					+ "'; name one that has jobs/ and rules/, or leave it out to use the current folder");
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> Home.locate(null, Map.of("EVENKEEL_HOME", "/no/such"), this.cwd, this.project))
			.withMessageStartingWith("EVENKEEL_HOME: there is no folder '/no/such'");
	}

	@Test
	void refusesAFile() throws Exception {
		Files.createFile(this.cwd.resolve("file"));

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> Home.locate(Path.of("file"), Map.of(), this.cwd, this.project))
			.withMessage(
					"--home: '" + this.cwd.resolve("file") + "' is a file; name the folder that has jobs/ and rules/");
	}

	@Test
	void showsPathsFromTheHome() {
		Home home = new Home(this.project);

		assertThat(home.display(home.jobs().resolve("a.yml"))).isEqualTo("jobs/a.yml");
		assertThat(home.display(Path.of("rules", "x"))).isEqualTo("rules/x");
		assertThat(home.display(this.cwd)).isEqualTo(this.cwd.toString());
		assertThat(home.display(home.root())).isEqualTo(this.project.toString());
		assertThat(home.state()).isEqualTo(this.project.resolve("state"));
	}

}
