package io.evenkeel.connector.file;

import io.evenkeel.commerce.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;

/** A file in a test's folder, with a connection to it. */
final class TestFile {

	private final Path path;

	private final Map<String, Object> settings = new LinkedHashMap<>();

	TestFile(Path home, String name, String layout) {
		this.path = home.resolve(name);
		this.settings.put("path", name);
		if (!layout.isEmpty()) {
			this.settings.put("layout", layout);
		}
	}

	static TestFile plain(Path home) {
		return new TestFile(home, "shop.csv", "plain");
	}

	TestFile with(String setting, Object value) {
		this.settings.put(setting, value);
		return this;
	}

	TestFile lines(String... lines) {
		return text(String.join("\n", lines) + "\n");
	}

	TestFile text(String text) {
		return text(text, StandardCharsets.UTF_8);
	}

	TestFile text(String text, Charset charset) {
		return bytes(text.getBytes(charset));
	}

	TestFile bytes(byte[] bytes) {
		try {
			Files.write(this.path, bytes);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text() {
		return text(StandardCharsets.UTF_8);
	}

	String text(Charset charset) {
		try {
			return new String(Files.readAllBytes(this.path), charset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path() {
		return this.path;
	}

	Connection connection() {
		return new Connection("shop", "file", this.settings, this.path.getParent());
	}

	FileSettings settings() {
		return FileSettingsReader.read(connection());
	}

	PageSource open() {
		return new FileConnector().source(connection(), RecordKind.PRODUCTS, null);
	}

	Reading read() {
		List<Item> items = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		try (PageSource source = open()) {
			String cursor = null;
			do {
				Page page = source.read(cursor);
				items.addAll(page.items());
				rejections.addAll(page.rejections());
				cursor = page.next();
			}
			while (cursor != null);
		}
		return new Reading(items, rejections);
	}

	/** Everything that a file gives. */
	record Reading(List<Item> items, List<Rejection> rejections) {

		List<String> ids() {
			return this.items.stream().map(Item::id).toList();
		}

		io.evenkeel.commerce.Product product(String id) {
			return (io.evenkeel.commerce.Product) item(id).record();
		}

		Item item(String id) {
			return this.items.stream().filter((item) -> item.id().equals(id)).findFirst().orElseThrow();
		}

	}

}
