package io.evenkeel.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.failure.Problem;
import org.springframework.asm.ClassReader;

/**
 * Looks at the classes that Drools made of the rules: whatever got past the checks of the
 * text must still not call anything outside of the vocabulary, run in circles or ask for
 * memory.
 */
final class BytecodeFence {

	/** The class that describes the set to Drools; nothing of a rule is in it. */
	private static final String DESCRIPTION = "org/drools/project/model/ProjectModel";

	private static final String PACKAGE = RuleSources.PACKAGE + ".";

	private static final Set<String> OURS = Set.of(RecordPair.class.getName(), ProductPair.class.getName(),
			OrderPair.class.getName(), OwnedField.class.getName(), Settings.class.getName(),
			FieldValue.class.getName());

	private final String set;

	BytecodeFence(String set) {
		this.set = set;
	}

	/**
	 * What the classes do that they must not.
	 * @param classes the classes by name
	 * @return a problem for each call that is refused
	 */
	List<Problem> problems(Map<String, byte[]> classes) {
		Set<String> refused = new TreeSet<>();
		classes.forEach((name, code) -> {
			if (!name.replace('.', '/').startsWith(DESCRIPTION)) {
				new ClassReader(code).accept(new BytecodeReader(refused),
						ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
		});
		return refused.stream().map((what) -> new Problem(this.set, 0, what)).toList();
	}

	static boolean admitsCall(String owner, String name, int arguments) {
		return owner.startsWith("[") ? name.equals("clone")
				: isOurs(owner) || JavaReach.admitsCall(owner, name, arguments);
	}

	static boolean admitsField(String owner, String name) {
		return isOurs(owner) || JavaReach.admitsField(owner, name);
	}

	static boolean admitsType(String name) {
		return FencedClassLoader.isVisible(name);
	}

	private static boolean isOurs(String owner) {
		return owner.startsWith(PACKAGE) || owner.startsWith("io.evenkeel.commerce.") || OURS.contains(owner);
	}

}
