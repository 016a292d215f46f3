package io.evenkeel.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectTests {

	@TempDir
	private Path root;

	@Test
	void readsAJobAsItsFileHasIt() {
		AHome home = new AHome(this.root).file("jobs/catalog.yml", """
				job: nightly-catalog
				records: products
				pos: retail
				shop: webshop
				match: [link, sku, family]
				rules: retail-to-e-series
				every: "0 0 2 * * *"

				settings:
				  outlets: [Main Street, Harbour]
				  create-missing: off
				  buffer: 2

				guard:
				  delete: 1.5%
				  unpublish: 50
				  create: off
				""");

		JobFile job = home.project().job("nightly-catalog");

		assertThat(job.match()).containsExactly("link", "sku", "family");
		assertThat(job.every()).isEqualTo("0 0 2 * * *");
		assertThat(job.settings())
			.isEqualTo(Map.of("outlets", List.of("Main Street", "Harbour"), "create-missing", "off", "buffer", 2L));
		assertThat(job.guards().limits())
			.hasToString("{delete=1.5%, unpublish=50, price-change=30%, stock-to-zero=2%, create=off, update=off}");
		assertThat(job.file()).isEqualTo("jobs/catalog.yml");
		assertThat(job.lineOf("settings.outlets")).isEqualTo(10);
		assertThat(job.lineOf("settings.register")).isEqualTo(9);
		assertThat(job.lineOf("guard.unpublish")).isEqualTo(16);
	}

	@Test
	void completesAShortJobWithDefaults() {
		AHome home = new AHome(this.root).file("jobs/short.yml", """
				pos: retail
				shop: webshop
				rules: retail-to-e-series
				""");

		JobFile job = home.project().job("short");

		assertThat(job.records()).isEqualTo("products");
		assertThat(job.match()).containsExactly("link", "sku", "barcode");
		assertThat(job.every()).isNull();
		assertThat(job.settings()).isEmpty();
		assertThat(job.guards()).isEqualTo(new Guards(Map.of()));
	}

	@Test
	void takesEveryYamlFileButEditorsLeftovers() {
		AHome home = new AHome(this.root).file("jobs/b.yaml", AHome.goodJob().replace("nightly", "b"))
			.file("jobs/a.yml", AHome.goodJob().replace("nightly", "a"))
			.file("jobs/a.yml~", "broken")
			.file("jobs/.a.yml", "broken")
			.file("jobs/README.md", "broken");

		assertThat(home.problems()).isEmpty();
		assertThat(home.project().jobs()).extracting(JobFile::name).containsExactly("a", "b");
	}

	@Test
	void suggestsTheLikelyJobAndListsAll() {
		Project project = new AHome(this.root).withGoodJob()
			.file("jobs/stock.yml", AHome.goodJob().replace("nightly", "stock"))
			.project();

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.job("nightli"))
			.withMessage("jobs: there is no job 'nightli'; did you mean 'nightly'? (there are: nightly, stock)");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.connection("till"))
			.withMessage("jobs: there is no connection 'till' (there are: retail, webshop)");
	}

	@Test
	void doesNotHandOutAJobWithProblems() {
		Project project = new AHome(this.root).file("jobs/nightly.yml", AHome.goodJob() + "colour: red\n").project();

		assertThat(project.jobs()).isEmpty();
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.job("nightly"))
			.withMessageStartingWith("jobs/nightly.yml:5: there is no key 'colour'");
	}

	@Test
	void aBrokenJobDoesNotKeepAnotherFromWork() {
		AHome home = new AHome(this.root).withGoodJob().file("jobs/other.yml", "a: [b\n");

		assertThat(home.project().job("nightly").shop()).isEqualTo("webshop");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> home.project().job("other"))
			.withMessageStartingWith("jobs/other.yml:1: column 4: ");
	}

	@Test
	void checkThrowsEverythingAtOnce() {
		AHome home = new AHome(this.root).file("jobs/a.yml", "").file("jobs/b.yml", "");

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> Project.check(new Home(this.root), Map.of()))
			.satisfies((failure) -> assertThat(failure.problems()).isEqualTo(home.project().problems()).hasSize(2));
	}

	@Test
	void saysThatAFolderIsNoHome() {
		Project project = Project.read(new Home(this.root), Map.of());

		assertThat(project.problems()).extracting(Object::toString)
			.containsExactly("jobs: there is no such folder in " + this.root
					+ "; a home has jobs/ and rules/: go to yours, or name it with --home");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> project.job("nightly"))
			.withMessage("jobs: there is no job 'nightly', nor any other; jobs/README.md shows how to add one");
	}

	@Test
	void saysThatTheConnectionsAreMissing() throws Exception {
		AHome home = new AHome(this.root).withGoodJob();
		Files.move(this.root.resolve("jobs/connections.yml"), this.root.resolve("jobs/connections.yaml"));

		assertThat(home.problems())
			.containsExactly("jobs/connections.yml: the file is missing; rename connections.yaml to it");
	}

	@Test
	void saysThatThereAreNoRuleSets() throws Exception {
		AHome home = new AHome(this.root).withGoodJob();
		Files.move(this.root.resolve("rules"), this.root.resolve("policies"));

		assertThat(home.problems()).containsExactly(
				"jobs/nightly.yml:4: there is no rule set 'retail-to-e-series'; there is no folder below rules/ at all");
	}

}
