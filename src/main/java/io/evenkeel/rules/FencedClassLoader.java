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

	private static final Set<String> OURS = Set.of("io.evenkeel.rules.ProductPair", "io.evenkeel.rules.OwnedField",
			"io.evenkeel.rules.Settings", "io.evenkeel.rules.FieldValue", "io.evenkeel.rules.Word",
			"io.evenkeel.rules.Word$Names", "io.evenkeel.rules.Word$Named", "io.evenkeel.rules.PairInput");

	private static final Set<String> SERIALIZATION = Set.of("java.io.Serializable", "java.io.Externalizable",
			"java.io.ObjectInput", "java.io.ObjectOutput", "java.io.IOException");

	private static final List<String> PACKAGES = List.of("java.math.", "java.time.", "io.evenkeel.commerce.",
			"org.jspecify.annotations.", "org.drools.", "org.kie.", RuleSources.PACKAGE + ".");

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
		return LANGUAGE.matcher(name).matches() || PACKAGES.stream().anyMatch(name::startsWith);
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!isVisible(name)) {
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
		return name.endsWith(".class")
				&& isVisible(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
	}

}
