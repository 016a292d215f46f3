package io.evenkeel.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher, run by a real shell in a project of its own, with a {@code java} and a
 * {@code mvn} that only note what they were asked for.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

	private static final String JAVA = """
			#!/bin/sh
			[ "$1" != -version ] || { echo 'openjdk version "17.0.9" 2023-10-17' >&2; exit 0; }
			for word; do
				case $word in -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}"; exit 0 ;; esac
			done
			for word; do printf '%s\\n' "$word"; done
			exit 7
			""";

	private static final String MVN = """
			#!/bin/sh
			echo "mvn $*" >>mvn.log
			mkdir -p target && touch target/evenkeel-1.2.3.jar target/evenkeel-1.2.3-sources.jar
			""";

	@TempDir
	private Path temp;

	private Path project;

	private Path bin;

	@BeforeEach
	void makeAProject() throws Exception {
		this.project = Files.createDirectories(this.temp.resolve("a project"));
		this.bin = Files.createDirectories(this.temp.resolve("bin"));
		Files.createDirectories(this.project.resolve("src/main"));
		Files.writeString(this.project.resolve("pom.xml"), "<project/>");
		Files.writeString(this.project.resolve("src/main/A.java"), "class A {}");
		age(this.project.resolve("pom.xml"), this.project.resolve("src/main/A.java"), this.project.resolve("src/main"));
		script(this.project.resolve("evenkeel"), Files.readString(Path.of("evenkeel")));
		for (String tool : List.of("dirname", "readlink", "ls", "cat", "mkdir", "rm", "mv", "find", "head", "grep",
				"sed", "sleep", "touch", "ps")) {
			passOn(tool);
		}
		script(this.bin.resolve("java"), JAVA);
		script(this.bin.resolve("javac"), "#!/bin/sh\n");
		script(this.bin.resolve("mvn"), MVN);
	}

	@Test
	void isGoodShell() throws Exception {
		Process shell = new ProcessBuilder("sh", "-n", "evenkeel").redirectErrorStream(true).start();

		assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
		assertThat(shell.waitFor()).isZero();
		assertThat(Files.isExecutable(Path.of("evenkeel"))).isTrue();
	}

	@Test
	void buildsOnFirstUseAndPassesEverythingOn() throws Exception {
		Ran ran = run("explain", "nightly", "two words", "*");

		assertThat(ran.error()).isEqualTo("Building Evenkeel (first use, about a minute)...\n");
		assertThat(ran.exit()).isEqualTo(7);
		assertThat(ran.lines()).endsWith("-Devenkeel.project=" + this.project, "-jar",
				this.project + "/target/evenkeel-1.2.3.jar", "explain", "nightly", "two words", "*");
		assertThat(builds()).containsExactly("mvn -q -B -Dmaven.test.skip=true -Dspring-javaformat.skip=true package");
	}

	@Test
	void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
		run("lint");
		Ran second = run("lint");
		assertThat(second.error()).isEmpty();
		assertThat(builds()).hasSize(1);

		Files.setLastModifiedTime(this.project.resolve("src/main/A.java"),
				FileTime.from(Instant.now().plusSeconds(60)));
		Ran third = run("lint");

		assertThat(third.error()).isEqualTo("Building Evenkeel (its sources changed, about a minute)...\n");
		assertThat(builds()).hasSize(2);
	}

	@Test
	void keepsAnArchiveOfClasses() throws Exception {
		run("lint");
		Path classes = this.project.resolve("target/launcher/classes.jsa");

		assertThat(classes).hasContent("classes");
		assertThat(run("lint").lines()).contains("-XX:SharedArchiveFile=" + classes);
		Files.delete(classes);
		assertThat(run("lint").lines()).noneMatch((line) -> line.contains("SharedArchiveFile"));
	}

	@Test
	void isFoundThroughSymbolicLinks() throws Exception {
		Path links = Files.createDirectories(this.temp.resolve("links"));
		Files.createSymbolicLink(this.project.resolve("ek"), Path.of("evenkeel"));
		Path link = Files.createSymbolicLink(links.resolve("keel"), Path.of("../a project/ek"));

		Ran ran = run(link, Map.of(), "lint");

		assertThat(ran.lines()).contains("-Devenkeel.project=" + this.project);
	}

	@Test
	void startsShortCommandsQuicklyAndLongOnesForSpeed() throws Exception {
		assertThat(run("--home", "x", "lint").lines()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
		assertThat(run("--version").lines()).contains("-XX:TieredStopAtLevel=1");
		assertThat(run("--home", "x", "run", "lint").lines()).doesNotContain("-XX:TieredStopAtLevel=1")
			.contains("-XX:+UseParallelGC");
	}

	@Test
	void respectsJavaOpts() throws Exception {
		Ran ran = run(this.project.resolve("evenkeel"), Map.of("JAVA_OPTS", "-Xmx512m -XX:+UseG1GC"), "run", "x");

		assertThat(ran.lines()).contains("-Xmx512m", "-XX:+UseG1GC").doesNotContain("-XX:+UseParallelGC");
	}

	@Test
	void takesTheLockOfADeadBuildAway() throws Exception {
		Path lock = Files.createDirectories(this.project.resolve("target/launcher/lock"));
		Process dead = new ProcessBuilder("sh", "-c", "exit 0").start();
		dead.waitFor();
		Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

		Ran ran = run("lint");

		assertThat(ran.exit()).isEqualTo(7);
		assertThat(builds()).hasSize(1);
		assertThat(lock).doesNotExist();
	}

	@Test
	void twoStartsAtOnceBuildOnce() throws Exception {
		script(this.bin.resolve("mvn"), MVN.replace("#!/bin/sh\n", "#!/bin/sh\nsleep 1\n"));
		Process first = start(this.project.resolve("evenkeel"), Map.of(), "lint");
		Process second = start(this.project.resolve("evenkeel"), Map.of(), "lint");

		assertThat(List.of(ended(first).exit(), ended(second).exit())).containsExactly(7, 7);
		assertThat(builds()).hasSize(1);
	}

	@Test
	void saysThatJavaIsMissing() throws Exception {
		Files.delete(this.bin.resolve("java"));

		Ran ran = run("lint");

		assertThat(ran.exit()).isEqualTo(1);
		assertThat(ran.error())
			.startsWith("Evenkeel needs Java 17 or later, and there is no 'java'.\nInstall a JDK 17");
	}

	@Test
	void saysThatJavaIsTooOld() throws Exception {
		script(this.bin.resolve("java"), JAVA.replace("17.0.9", "1.8.0_392"));

		assertThat(run("lint").error()).startsWith(
				"Evenkeel needs Java 17 or later, and " + this.bin.resolve("java") + " is 8.\nInstall a JDK 17");
	}

	@Test
	void saysThatJavaHomeIsWrong() throws Exception {
		Ran ran = run(this.project.resolve("evenkeel"), Map.of("JAVA_HOME", "/no/such"), "lint");

		assertThat(ran.error()).startsWith("JAVA_HOME is /no/such, and there is no bin/java below it.\nCorrect it");
	}

	@Test
	void saysThatMavenOrTheCompilerIsMissing() throws Exception {
		Files.delete(this.bin.resolve("mvn"));
		assertThat(run("lint").error())
			.startsWith("Evenkeel is built on first use with Maven 3.8 or later, and there is no 'mvn'.\nInstall it");

		script(this.bin.resolve("mvn"), MVN);
		Files.delete(this.bin.resolve("javac"));
		assertThat(run("lint").error()).startsWith(
				"Evenkeel is built on first use, which takes a JDK; there is only a Java runtime, without 'javac'.");
	}

	@Test
	void startsNothingWhenTheBuildFails() throws Exception {
		script(this.bin.resolve("mvn"), "#!/bin/sh\necho 'no network'\nexit 1\n");

		Ran ran = run("lint");

		assertThat(ran.exit()).isEqualTo(1);
		assertThat(ran.output()).isEmpty();
		assertThat(ran.error()).contains("no network\n", "Building Evenkeel failed; the lines above say why.");
		assertThat(this.project.resolve("target/launcher/lock")).doesNotExist();
	}

	private List<String> builds() throws IOException {
		return Files.readAllLines(this.project.resolve("mvn.log"));
	}

	private Ran run(String... words) throws Exception {
		return run(this.project.resolve("evenkeel"), Map.of(), words);
	}

	private Ran run(Path launcher, Map<String, String> env, String... words) throws Exception {
		return ended(start(launcher, env, words));
	}

	private Process start(Path launcher, Map<String, String> env, String... words) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of(launcher.toString()), Stream.of(words)).toList());
		builder.environment().clear();
		builder.environment().put("PATH", this.bin.toString());
		builder.environment().putAll(env);
		return builder.directory(this.temp.toFile()).start();
	}

	private static Ran ended(Process process) throws Exception {
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return new Ran(output, error, process.exitValue());
	}

	private void passOn(String tool) throws IOException {
		for (String folder : List.of("/bin", "/usr/bin")) {
			Path file = Path.of(folder, tool);
			if (Files.exists(file) && !Files.exists(this.bin.resolve(tool))) {
				script(this.bin.resolve(tool), "#!/bin/sh\nexec " + file + " \"$@\"\n");
			}
		}
	}

	private static void script(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static void age(Path... files) throws IOException {
		for (Path file : files) {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
		}
	}

	/** What a start of the launcher came to. */
	private record Ran(String output, String error, int exit) {

		List<String> lines() {
			return this.output.lines().toList();
		}

	}

}
