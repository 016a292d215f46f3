package io.evenkeel.connector.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON, as a list or with an object a line; a line a record either way. */
final class JsonRowWriter implements RowWriter {

	private static final JsonFactory FACTORY = JsonFactory.builder().rootValueSeparator("").build();

	private final Writer out;

	private final JsonGenerator generator;

	private final boolean list;

	private boolean first = true;

	JsonRowWriter(OutputStream out, boolean bom, boolean list) throws IOException {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()), 65536);
		this.list = list;
		this.generator = FACTORY.createGenerator(ObjectWriteContext.empty(), this.out);
		if (bom) {
			this.out.write('\uFEFF');
		}
		if (list) {
			this.out.write("[\n");
		}
	}

	@Override
	public void write(Row row) throws IOException {
		try {
			if (this.list && !this.first) {
				this.generator.writeRaw(",\n");
			}
			this.first = false;
			object(row);
			if (!this.list) {
				this.generator.writeRaw("\n");
			}
		}
		catch (JacksonException ex) {
			throw new IOException(ex.getOriginalMessage(), ex);
		}
	}

	private void object(Row row) {
		this.generator.writeStartObject();
		@Nullable String[] cells = row.cells();
		for (int i = 0; i < cells.length; i++) {
			String cell = cells[i];
			if (cell != null) {
				this.generator.writeName(row.header().name(i));
				value(cell);
			}
		}
		this.generator.writeEndObject();
	}

	private void value(String cell) {
		if (!cell.isEmpty() && cell.charAt(0) == Row.RAW) {
			this.generator.writeRawValue(cell.substring(1));
		}
		else {
			this.generator.writeString(cell);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			if (this.list) {
				this.generator.writeRaw(this.first ? "]\n" : "\n]\n");
			}
			this.generator.close();
		}
		catch (JacksonException ex) {
			throw new IOException(ex.getOriginalMessage(), ex);
		}
		this.out.close();
	}

}
