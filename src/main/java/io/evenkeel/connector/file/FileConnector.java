package io.evenkeel.connector.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.connector.Target;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code file}: CSV, JSON and JSON lines, in the layouts of the services'
 * exports or in columns of one's own.
 */
public class FileConnector implements Connector {

	private static final List<Setting> SETTINGS = List.of(
			Setting.required("path",
					"The file, or a folder whose files of one format are read in the order of their names."),
			Setting.optional("layout",
					"What the columns mean: retail-export, ecwid-catalog, bigcommerce-export or plain; or give columns."),
			Setting.optional("columns", "Field names, id, parent or extra.NAME, each with the header of its column."),
			Setting.optional("format", "csv, jsonl or json; left out, the ending of the file tells."),
			Setting.optional("encoding", "The encoding of the file; UTF-8 by default. A byte order mark wins."),
			Setting.optional("delimiter",
					"What stands between cells; left out, the header tells (comma, semicolon, tab or |)."),
			Setting.optional("quote", "What stands around cells; \" by default."),
			Setting.optional("decimal", "dot (by default) or comma: 1.234,50."),
			Setting.optional("currency", "The ISO code of the amounts; left out, they go with any currency."),
			Setting.optional("weight-unit", "The unit of weights without one: kg (by default), g, lb, oz."),
			Setting.optional("length-unit", "The unit of lengths without one: cm (by default), m, mm, in."),
			Setting.optional("list-separator", "What stands between the parts of a list in a cell; | by default."));

	@Override
	public String service() {
		return "file";
	}

	@Override
	public List<Setting> settings() {
		return SETTINGS;
	}

	@Override
	public List<SettingProblem> check(Connection connection) {
		return FileSettingsReader.check(connection);
	}

	@Override
	public Set<RecordKind> kinds() {
		return EnumSet.of(RecordKind.PRODUCTS, RecordKind.STOCK);
	}

	@Override
	public PageSource source(Connection connection, RecordKind kind, @Nullable String since) {
		return new FileSource(FileSettingsReader.read(connection));
	}

	@Override
	public Target target(Connection connection, RecordKind kind) {
		return new FileTarget(FileSettingsReader.read(connection), new Disk());
	}

	@Override
	public Optional<Set<String>> fields(Connection connection, RecordKind kind, boolean variant) {
		Layout layout = Layouts.of(FileSettingsReader.read(connection), Header.csv(), false);
		Change creation = new Change("", Change.Action.CREATE, null, variant ? "" : null, "", List.of());
		return layout.partOf(creation).fieldNames();
	}

}
