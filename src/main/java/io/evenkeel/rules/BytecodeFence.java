package io.evenkeel.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.failure.Problem;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Looks at the classes that Drools made of the rules: whatever got past the checks of the
 * text must still not call anything outside of the vocabulary.
 */
final class BytecodeFence {

	private static final Set<String> ADMITTED_EXACTLY = Set.of("java.lang.System#arraycopy",
			"java.lang.Class#desiredAssertionStatus", "java.lang.Class#getSimpleName");

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
			if (!name.contains("ProjectModel")) {
				new ClassReader(code).accept(new Calls(refused), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
		});
		return refused.stream()
			.map((call) -> new Problem(this.set, 0, "the rules reach for '" + call + "', which rules cannot use"))
			.toList();
	}

	private static boolean isAdmitted(String owner, String member) {
		if (ADMITTED_EXACTLY.contains(owner + "#" + member)) {
			return true;
		}
		if (owner.equals("java.lang.Class") || member.equals("getClass") || member.contains("KieRuntime")) {
			return false;
		}
		return owner.startsWith("[") || FencedClassLoader.isVisible(owner);
	}

	/** Collects the calls of a class. */
	private static final class Calls extends ClassVisitor {

		private final Set<String> refused;

		Calls(Set<String> refused) {
			super(Opcodes.ASM9);
			this.refused = refused;
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
				String[] exceptions) {
			return new MethodVisitor(Opcodes.ASM9) {

				@Override
				public void visitMethodInsn(int opcode, String owner, String member, String descriptor,
						boolean isInterface) {
					see(owner, member);
				}

				@Override
				public void visitFieldInsn(int opcode, String owner, String member, String descriptor) {
					see(owner, member);
				}

				@Override
				public void visitInvokeDynamicInsn(String member, String descriptor, Handle bootstrap,
						Object... arguments) {
					for (Object argument : arguments) {
						if (argument instanceof Handle handle) {
							see(handle.getOwner(), handle.getName());
						}
					}
				}

			};
		}

		private void see(String owner, String member) {
			String name = owner.replace('/', '.');
			if (!isAdmitted(name, member)) {
				this.refused.add(name + "." + member);
			}
		}

	}

}
