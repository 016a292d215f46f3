package io.evenkeel.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.failure.StopFailure;

/**
 * Keeps compiled rule sets as files, each with its own hash beside it: one that was
 * exchanged or damaged is not run. Whatever goes wrong here costs time only, so it is not
 * reported.
 */
final class KeptModules {

	private static final String MODULE = ".jar";

	private static final String INDEX = ".rules";

	private static final String HASH = ".sha256";

	private static final String CHECKED = ".checked";

	private final Path folder;

	KeptModules(Path folder) {
		this.folder = folder;
	}

	/**
	 * The module of a version.
	 * @param version the version
	 * @return the module, or empty when there is none to be trusted
	 */
	Optional<Kept> find(String version) {
		try {
			String expected = Files.readString(file(version, HASH), StandardCharsets.US_ASCII);
			byte[] content = Files.readAllBytes(file(version, MODULE));
			byte[] index = Files.readAllBytes(file(version, INDEX));
			return expected.equals(hash(content, index)) ? Optional.of(new Kept(file(version, MODULE), places(index)))
					: Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps a module.
	 * @param version its version
	 * @param content its content
	 * @param places where its rules stand
	 * @return the module
	 */
	Kept keep(String version, byte[] content, Map<String, Place> places) {
		byte[] index = index(places);
		try {
			Files.createDirectories(this.folder);
			write(file(version, MODULE), content);
			write(file(version, INDEX), index);
			write(file(version, HASH), hash(content, index).getBytes(StandardCharsets.US_ASCII));
			return new Kept(file(version, MODULE), places);
		}
		catch (IOException ex) {
			throw new StopFailure("The compiled rules cannot be kept in " + this.folder + ": " + ex.getMessage()
					+ ". Make room there or make it writable, then try again.", ex);
		}
	}

	void drop(String version) {
		for (String ending : List.of(HASH, INDEX, MODULE)) {
			try {
				Files.deleteIfExists(file(version, ending));
			}
			catch (IOException ex) {
				// it will be held against its hash again
			}
		}
	}

	boolean isChecked(String version) {
		return Files.exists(file(version, CHECKED));
	}

	void markChecked(String version) {
		try {
			Files.createDirectories(this.folder);
			Files.write(file(version, CHECKED), new byte[0]);
		}
		catch (IOException ex) {
			// the next check takes longer, no more
		}
	}

	private void write(Path target, byte[] content) throws IOException {
		Path draft = Files.createTempFile(this.folder, "draft", ".tmp");
		Files.write(draft, content);
		Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private Path file(String version, String ending) {
		return this.folder.resolve(version + ending);
	}

	private static String hash(byte[] content, byte[] index) {
		MessageDigest digest = Hashes.sha256();
		Hashes.add(digest, content);
		Hashes.add(digest, index);
		return Hashes.hex(digest);
	}

	private static byte[] index(Map<String, Place> places) {
		StringBuilder index = new StringBuilder();
		places.forEach((rule, place) -> index.append(place.line())
			.append('\t')
			.append(place.file())
			.append('\t')
			.append(rule)
			.append('\n'));
		return index.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, Place> places(byte[] index) {
		Map<String, Place> places = new HashMap<>();
		new String(index, StandardCharsets.UTF_8).lines().forEach((line) -> {
			String[] parts = line.split("\t", 3);
			places.put(parts[2], new Place(parts[1], Integer.parseInt(parts[0])));
		});
		return places;
	}

	/**
	 * A module with what belongs to it.
	 *
	 * @param module the file
	 * @param places where its rules stand, by their names
	 */
	record Kept(Path module, Map<String, Place> places) {
	}

}
