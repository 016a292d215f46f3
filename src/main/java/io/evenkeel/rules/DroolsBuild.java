package io.evenkeel.rules;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * Talks to the Drools compiler. It and its repository are one for the whole process, so
 * one thread at a time; nothing is left behind in the repository, or old rule sets would
 * never be freed.
 */
final class DroolsBuild {

	private static final Object ONE_AT_A_TIME = new Object();

	private final KieServices services = KieServices.get();

	private final ClassLoader fence;

	DroolsBuild() {
		this(new FencedClassLoader(DroolsBuild.class.getClassLoader()));
	}

	/**
	 * Compiles and runs rules with what a class loader shows them.
	 * @param fence the class loader
	 */
	DroolsBuild(ClassLoader fence) {
		this.fence = fence;
	}

	/**
	 * Compiles rules.
	 * @param sources the rules
	 * @param version names the result
	 * @return the compiled module, or the messages that say why there is none
	 */
	Result compile(RuleSources sources, String version) {
		synchronized (ONE_AT_A_TIME) {
			return compileAlone(sources, version);
		}
	}

	private Result compileAlone(RuleSources sources, String version) {
		ReleaseId release = release(version);
		KieFileSystem files = this.services.newKieFileSystem();
		files.generateAndWritePomXML(release);
		sources.texts()
			.forEach((name, text) -> files.write("src/main/resources/" + RuleSources.PACKAGE + "/" + name,
					this.services.getResources()
						.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())));
		InternalKieBuilder builder = ((InternalKieBuilder) this.services.newKieBuilder(files, this.fence))
			.withKModuleModel(model());
		try {
			builder.buildAll(ExecutableModelProject.class);
			List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
			return errors.isEmpty() ? Result.of((InternalKieModule) builder.getKieModule())
					: new Result(null, Map.of(), errors.stream().map(DroolsComplaint::of).toList());
		}
		catch (RuntimeException | StackOverflowError ex) {
			return new Result(null, Map.of(), List.of(new DroolsComplaint("", -1, String.valueOf(ex.getMessage()))));
		}
		finally {
			this.services.getRepository().removeKieModule(release);
		}
	}

	/**
	 * Makes a compiled module ready to run.
	 * @param module the file with the module
	 * @param version its version
	 * @return the rules, immutable
	 */
	KieBase load(File module, String version) {
		synchronized (ONE_AT_A_TIME) {
			ReleaseId release = release(version);
			this.services.getRepository().addKieModule(new CanonicalKieModule(release, model(), module));
			try {
				return this.services.newKieContainer(release, this.fence).getKieBase();
			}
			finally {
				this.services.getRepository().removeKieModule(release);
			}
		}
	}

	private ReleaseId release(String version) {
		return this.services.newReleaseId("io.evenkeel.rules", "set", version);
	}

	private KieModuleModel model() {
		KieModuleModel model = this.services.newKieModuleModel();
		model.newKieBaseModel("rules").setDefault(true).addPackage("*");
		return model;
	}

	/**
	 * What came of a build.
	 *
	 * @param module the compiled module as a file's content; null when there are errors
	 * @param classes its classes by name
	 * @param complaints what Drools says against the rules
	 */
	record Result(byte @Nullable [] module, Map<String, byte[]> classes, List<DroolsComplaint> complaints) {

		static Result of(InternalKieModule module) {
			return new Result(module.getBytes(), module.getClassesMap(), List.of());
		}

	}

}
