package io.evenkeel.connector.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection to files, checked.
 *
 * @param connection the name of the connection
 * @param home the folder that paths begin at
 * @param path the file or folder
 * @param layout the name of the layout; null when the columns are given
 * @param columns field names and their column headers; empty when a layout is named
 * @param format the format; null to go by the ending of the file
 * @param charset the encoding of files without a byte order mark
 * @param delimiter what stands between cells; null to find out from the header
 * @param quote what stands around cells
 * @param decimalComma whether numbers have a decimal comma
 * @param currency the currency of the money columns
 * @param weightUnit the unit of weights without one
 * @param lengthUnit the unit of lengths without one
 * @param listSeparator what stands between the parts of a list
 */
record FileSettings(String connection, Path home, Path path, @Nullable String layout, Map<String, String> columns,
		@Nullable Format format, Charset charset, @Nullable Character delimiter, char quote, boolean decimalComma,
		String currency, Weight.Unit weightUnit, Length.Unit lengthUnit, String listSeparator) {

	/**
	 * Names everything that makes one text another value, for content hashes.
	 * @return such as {@code plain {} false EUR}
	 */
	String meaning() {
		return String.join("\n", String.valueOf(this.layout), new java.util.TreeMap<>(this.columns).toString(),
				String.valueOf(this.decimalComma), this.currency, this.weightUnit.name(), this.lengthUnit.name(),
				this.listSeparator);
	}

	/**
	 * A file's name for people: relative to the home where it is below it.
	 * @param file the file
	 * @return its name
	 */
	String shown(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		Path root = this.home.toAbsolutePath().normalize();
		return (absolute.startsWith(root) ? root.relativize(absolute) : absolute).toString();
	}

	Format formatOf(Path file) {
		return (this.format != null) ? this.format : Format.of(file).orElse(Format.CSV);
	}

}
