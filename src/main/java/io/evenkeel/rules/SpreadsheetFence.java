package io.evenkeel.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a spreadsheet before it is read as one. It is a zip file of XML: both can be
 * small outside and endless inside, and both can point at other files.
 */
final class SpreadsheetFence {

	private static final int MOST_PARTS = 300;

	private static final long MOST_BYTES = 16L * 1024 * 1024;

	private static final int HEAD = 64 * 1024;

	private static final List<String> MACROS = List.of("vbaproject", "activex", "ctrlprops", "embeddings",
			"macrosheets");

	private final byte[] content;

	private long unpacked;

	SpreadsheetFence(byte[] content) {
		this.content = content;
	}

	/** Sets the limits of the library that reads spreadsheets, for the whole process. */
	static void hardenReader() {
		ZipSecureFile.setMinInflateRatio(0.005);
		ZipSecureFile.setMaxEntrySize(MOST_BYTES);
		ZipSecureFile.setMaxFileCount(MOST_PARTS);
	}

	/**
	 * What is to be said against the spreadsheet.
	 * @return the reason to refuse it, or empty when it can be read
	 */
	Optional<String> refusal() {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.content))) {
			Set<String> names = new HashSet<>();
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				String refusal = refusal(part.getName(), names, zip);
				if (refusal != null) {
					return Optional.of(refusal);
				}
			}
			return names.isEmpty() ? Optional.of("this is not a spreadsheet") : Optional.empty();
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.of("this is not a spreadsheet, or it is damaged");
		}
	}

	private @Nullable String refusal(String name, Set<String> names, InputStream part) throws IOException {
		String lower = name.toLowerCase(Locale.ROOT);
		if (!names.add(lower)) {
			return "the part '" + name + "' is in it twice";
		}
		if (names.size() > MOST_PARTS) {
			return "it has more than " + MOST_PARTS + " parts; save it as a new, plain spreadsheet";
		}
		if (lower.contains("..") || lower.startsWith("/") || lower.contains("\\")) {
			return "the part '" + name + "' points outside of it";
		}
		if (MACROS.stream().anyMatch(lower::contains)) {
			return "it has macros or embedded files; save it as a plain .xlsx without them";
		}
		if (lower.contains("externallinks")) {
			return "it has links to other workbooks; replace them by their values";
		}
		return refusalOfText(lower, head(part));
	}

	private @Nullable String refusalOfText(String name, String head) {
		if (this.unpacked > MOST_BYTES) {
			return "it is larger than 16 MB once unpacked; no rule table needs that";
		}
		boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
		if (isXml && (head.contains("<!DOCTYPE") || head.contains("<!ENTITY"))) {
			return "its part '" + name + "' declares entities, which spreadsheets never do";
		}
		if (name.endsWith(".rels") && head.contains("TargetMode=\"External\"") && !head.contains("/hyperlink\"")) {
			return "it has links to other files; replace them by their values";
		}
		return null;
	}

	/**
	 * The beginning of a part, and the rest counted: the sizes that a zip tells may lie.
	 */
	private String head(InputStream part) throws IOException {
		byte[] head = part.readNBytes(HEAD);
		this.unpacked += head.length;
		byte[] buffer = new byte[8192];
		for (int count = part.read(buffer); count >= 0 && this.unpacked <= MOST_BYTES; count = part.read(buffer)) {
			this.unpacked += count;
		}
		return new String(head, StandardCharsets.UTF_8).replace("\u0000", "");
	}

}
