package io.evenkeel;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows between packages, as each {@code package-info.java} names them. */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.evenkeel");

	@Test
	void everyPackagePointsOnlyWhereItsArrowsSay() {
		ApplicationModules.of("io.evenkeel").verify();
	}

	@Test
	void oneServiceNeverSeesAnother() {
		SlicesRuleDefinition.slices()
			.matching("io.evenkeel.connector.(*)..")
			.should()
			.notDependOnEachOther()
			.check(CLASSES);
	}

	@Test
	void syncSeesOnlyTheContractOfServices() {
		noClasses().that()
			.resideInAPackage("io.evenkeel.sync..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.evenkeel.connector.*..")
			.check(CLASSES);
	}

	@Test
	void onlyRulesKnowsDrools() {
		noClasses().that()
			.resideOutsideOfPackage("io.evenkeel.rules..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.drools..", "org.kie..")
			.check(CLASSES);
	}

	@Test
	void onlySyncKnowsSpringBatch() {
		noClasses().that()
			.resideOutsideOfPackage("io.evenkeel.sync..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.batch..")
			.check(CLASSES);
	}

}
