package io.evenkeel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it when it starts.
 *
 * @param env the environment variables
 * @param cwd the current folder
 * @param project the folder of the project, which is a home too
 * @param out results go here
 * @param err messages and progress go here
 * @param isTerminal whether a person looks at both
 */
public record Surroundings(Map<String, String> env, Path cwd, Path project, PrintWriter out, PrintWriter err,
		boolean isTerminal) {
}
