package io.evenkeel.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/** Finds the files of a connection: the file itself, or those of its folder by name. */
final class Folder {

	private Folder() {
	}

	static List<DataFile> files(FileSettings settings) {
		if (!Files.isDirectory(settings.path())) {
			return List.of(new DataFile(settings.path(), settings));
		}
		List<DataFile> files = inside(settings);
		checkFormats(files, settings);
		return files;
	}

	private static List<DataFile> inside(FileSettings settings) {
		try (Stream<Path> inside = Files.list(settings.path())) {
			return inside.filter(Files::isRegularFile)
				.filter((file) -> Format.of(file).isPresent() && !file.getFileName().toString().startsWith("."))
				.sorted()
				.map((file) -> new DataFile(file, settings))
				.toList();
		}
		catch (IOException ex) {
			throw new InputFailure(new Problem(settings.shown(settings.path()), 0,
					"the folder cannot be read (" + ex.getMessage() + "); check its permissions"));
		}
	}

	private static void checkFormats(List<DataFile> files, FileSettings settings) {
		List<String> formats = files.stream().map((file) -> file.format().word()).distinct().toList();
		if (formats.size() > 1) {
			throw new InputFailure(new Problem(settings.shown(settings.path()), 0, "the folder has files of "
					+ String.join(" and ", formats) + "; keep those of one format in it, or set 'format'"));
		}
	}

}
