package io.evenkeel.rules;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Shows rules only what the vocabulary needs: no files, network, processes, threads,
 * reflection or class loading. Whatever is not on the list does not exist for them.
 */
final class FencedClassLoader extends ClassLoader {

	private static final Set<String> OURS = Set.of("io.evenkeel.rules.RecordPair", "io.evenkeel.rules.ProductPair",
			"io.evenkeel.rules.OrderPair", "io.evenkeel.rules.OwnedField", "io.evenkeel.rules.Settings",
			"io.evenkeel.rules.FieldValue", "io.evenkeel.rules.Word", "io.evenkeel.rules.Word$Names",
			"io.evenkeel.rules.Word$Named", "io.evenkeel.rules.PairInput");

	private static final Set<String> SERIALIZATION = Set.of("java.io.Serializable", "java.io.Externalizable",
			"java.io.ObjectInput", "java.io.ObjectOutput", "java.io.IOException");

	private static final List<String> PACKAGES = List.of("java.math.", "java.time.", "io.evenkeel.commerce.",
			"org.jspecify.annotations.", RuleSources.PACKAGE + ".");

	/** What the code that Drools generates is made of, and no more of Drools. */
	private static final List<String> DROOLS = List.of("org.drools.model.", "org.drools.modelcompiler.dsl.pattern.",
			"org.drools.modelcompiler.util.EvaluationUtil", "org.drools.modelcompiler.CanonicalKieModuleModel",
			"org.drools.project.model.", "org.drools.compiler.kie.builder.MaterializedLambda",
			"org.drools.util.DateUtils", "org.drools.ecj.", "org.drools.mvel.evaluators.",
			"org.drools.core.base.accumulators.", "org.kie.api.KieServices", "org.kie.api.builder.ReleaseId",
			"org.kie.api.builder.model.", "org.kie.api.conf.", "org.kie.api.internal.utils.KieService",
			"org.kie.util.maven.support.ReleaseId");

	private static final Pattern REFUSED = Pattern
		.compile("java\\.lang\\.(Runtime|RuntimePermission|System|Process.*|Thread.*|InheritableThreadLocal|ClassLoader"
				+ "|Module.*|Shutdown|ApplicationShutdownHooks|StackWalker|Compiler|SecurityManager)(\\$.*)?"
				+ "|java\\.util\\.(ServiceLoader|Timer.*|Scanner|Formatter|ResourceBundle|Properties)(\\$.*)?");

	private static final Pattern LANGUAGE = Pattern.compile("java\\.(lang|util)\\.[A-Za-z$]+[0-9]*"
			+ "|java\\.util\\.(function|stream|regex)\\..*|java\\.lang\\.annotation\\..*|java\\.lang\\.constant\\..*"
			+ "|java\\.lang\\.invoke\\.(MethodHandle|Lambda|SerializedLambda|StringConcat|TypeDescriptor|CallSite"
			+ "|ConstantCallSite|VarHandle).*" + "|java\\.lang\\.reflect\\.(Type|AnnotatedElement|GenericDeclaration)");

	FencedClassLoader(ClassLoader parent) {
		super(parent);
	}

	static boolean isVisible(String name) {
		if (OURS.contains(name) || SERIALIZATION.contains(name)) {
			return true;
		}
		if (REFUSED.matcher(name).matches()) {
			return false;
		}
		return LANGUAGE.matcher(name).matches() || PACKAGES.stream().anyMatch(name::startsWith)
				|| DROOLS.stream().anyMatch(name::startsWith);
	}

	/**
	 * The classes made of rules are new each time and never here. The loader behind this
	 * one would remember each name that it was ever asked for.
	 */
	private static boolean isMade(String name) {
		return name.startsWith(RuleSources.PACKAGE + ".") || name.startsWith("org.drools.project.model.");
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!isVisible(name) || isMade(name)) {
			throw new ClassNotFoundException(name);
		}
		return super.loadClass(name, resolve);
	}

	@Override
	public @Nullable URL getResource(String name) {
		return isVisibleResource(name) ? super.getResource(name) : null;
	}

	@Override
	public @Nullable InputStream getResourceAsStream(String name) {
		return isVisibleResource(name) ? super.getResourceAsStream(name) : null;
	}

	private static boolean isVisibleResource(String name) {
		String type = name.endsWith(".class") ? name.substring(0, name.length() - ".class".length()).replace('/', '.')
				: "";
		return isVisible(type) && !isMade(type);
	}

}
