package io.evenkeel.connector.file;

import java.util.List;

/** The layouts by their names. */
final class Layouts {

	static final String RETAIL_EXPORT = "retail-export";

	static final String ECWID_CATALOG = "ecwid-catalog";

	static final String BIGCOMMERCE_EXPORT = "bigcommerce-export";

	static final String PLAIN = "plain";

	/**
	 * The beginning of the ids of products that only show in the rows of their variants.
	 */
	static final String FAMILY = "handle:";

	private Layouts() {
	}

	static List<String> names() {
		return List.of(RETAIL_EXPORT, ECWID_CATALOG, BIGCOMMERCE_EXPORT, PLAIN);
	}

	/**
	 * The layout of a file.
	 * @param settings the settings of the connection
	 * @param header the columns of the file
	 * @param json whether it is JSON
	 * @return the layout
	 */
	static Layout of(FileSettings settings, Header header, boolean json) {
		CellText text = new CellText(settings, json);
		if (settings.layout() == null) {
			return PlainLayout.columns(text, settings.columns());
		}
		return switch (settings.layout()) {
			case RETAIL_EXPORT -> new RetailExportLayout(text, header);
			case ECWID_CATALOG -> new EcwidCatalogLayout(text);
			case BIGCOMMERCE_EXPORT -> new BigCommerceExportLayout(text);
			default -> PlainLayout.plain(text);
		};
	}

}
