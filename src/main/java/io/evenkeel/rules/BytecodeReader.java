package io.evenkeel.rules;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** Reads a class and notes what {@link BytecodeFence} does not admit. */
final class BytecodeReader extends ClassVisitor {

	private static final Set<String> BOOTSTRAPS = Set.of("java/lang/invoke/StringConcatFactory",
			"java/lang/invoke/LambdaMetafactory");

	private final Set<String> refused;

	BytecodeReader(Set<String> refused) {
		super(Opcodes.ASM9);
		this.refused = refused;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		seeType(superName);
		for (String type : (interfaces != null) ? interfaces : new String[0]) {
			seeType(type);
		}
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		if ((access & Opcodes.ACC_NATIVE) != 0) {
			this.refused.add("the rules call native code, which rules cannot do");
		}
		return new Body();
	}

	private void seeType(@Nullable String type) {
		String name = (type != null) ? Type.getObjectType(type).getClassName().replace("[]", "") : "";
		boolean primitive = name.indexOf('.') < 0;
		if (!primitive && !BytecodeFence.admitsType(name)) {
			this.refused.add("the rules reach for '" + name + "', which rules cannot use");
		}
	}

	private void refuseCall(String owner, String member) {
		this.refused.add("the rules reach for '" + owner + "." + member + "', which rules cannot use");
	}

	/** The code of one method. */
	private final class Body extends MethodVisitor {

		private final Set<Label> passed = new HashSet<>();

		private boolean sizeIsWritten;

		Body() {
			super(Opcodes.ASM9);
		}

		@Override
		public void visitLabel(Label label) {
			this.passed.add(label);
		}

		@Override
		public void visitJumpInsn(int opcode, Label label) {
			if (this.passed.contains(label)) {
				BytecodeReader.this.refused.add("a rule goes round in a loop, which rules cannot do");
			}
		}

		@Override
		public void visitInsn(int opcode) {
			this.sizeIsWritten = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
		}

		@Override
		public void visitIntInsn(int opcode, int operand) {
			this.sizeIsWritten = opcode != Opcodes.NEWARRAY;
			if (opcode == Opcodes.NEWARRAY) {
				BytecodeReader.this.refused.add("a rule makes an array, which rules cannot do");
			}
		}

		@Override
		public void visitVarInsn(int opcode, int variable) {
			this.sizeIsWritten = false;
		}

		@Override
		public void visitTypeInsn(int opcode, String type) {
			// Drools copies an array of constants of the size that another has
			boolean copies = type.startsWith(RuleSources.PACKAGE + "/");
			if (opcode == Opcodes.ANEWARRAY && !this.sizeIsWritten && !copies) {
				BytecodeReader.this.refused.add("a rule makes an array, which rules cannot do");
			}
			seeType(type);
		}

		@Override
		public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
			BytecodeReader.this.refused.add("a rule makes an array, which rules cannot do");
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String member, String descriptor, boolean isInterface) {
			see(owner, member, descriptor);
		}

		@Override
		public void visitFieldInsn(int opcode, String owner, String member, String descriptor) {
			String name = owner.replace('/', '.');
			if (!BytecodeFence.admitsField(name, member)) {
				refuseCall(name, member);
			}
		}

		@Override
		public void visitLdcInsn(Object value) {
			this.sizeIsWritten = false;
			if (value instanceof Type type && type.getSort() == Type.OBJECT) {
				seeType(type.getInternalName());
			}
		}

		@Override
		public void visitInvokeDynamicInsn(String member, String descriptor, Handle bootstrap, Object... arguments) {
			if (!BOOTSTRAPS.contains(bootstrap.getOwner())) {
				refuseCall(bootstrap.getOwner().replace('/', '.'), bootstrap.getName());
			}
			for (Object argument : arguments) {
				if (argument instanceof Handle handle) {
					see(handle.getOwner(), handle.getName(), handle.getDesc());
				}
			}
		}

		private void see(String owner, String member, String descriptor) {
			String name = owner.replace('/', '.');
			boolean isMethod = descriptor.startsWith("(");
			if (!BytecodeFence.admitsCall(name, member, isMethod ? Type.getArgumentTypes(descriptor).length : 0)) {
				refuseCall(name, member);
			}
		}

	}

}
