package io.evenkeel.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.evenkeel.failure.Problem;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.kie.internal.builder.KnowledgeBuilderResult;

/**
 * Reads a Drools vocabulary ({@code .dsl}) with Drools. Its own expander is not used: it
 * replaces whatever fits anywhere in a line, also inside of names, and cannot say which
 * sentence was meant.
 */
final class DslFile {

	private DslFile() {
	}

	/**
	 * The entries of a vocabulary.
	 * @param file the file
	 * @param problems takes what is wrong with it
	 * @return the entries in order
	 */
	static List<DSLMappingEntry> entries(RuleFile file, Consumer<Problem> problems) {
		DSLTokenizedMappingFile parsed = new DSLTokenizedMappingFile();
		try {
			parsed.parseAndLoad(new StringReader(file.text()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			problems.accept(new Problem(file.shown(), 0, "this is not a vocabulary: " + ex.getMessage()));
			return List.of();
		}
		for (KnowledgeBuilderResult error : parsed.getErrors()) {
			int line = (error.getLines().length > 0) ? Math.max(0, error.getLines()[0]) : 0;
			problems.accept(new Problem(file.shown(), line,
					"this is not understood; a line reads: [condition][]the sentence=what it stands for"));
		}
		List<DSLMappingEntry> entries = new ArrayList<>(parsed.getMapping().getEntries());
		entries.removeIf((entry) -> entry.getMappingKey() == null || entry.getMappingValue() == null);
		return entries;
	}

}
