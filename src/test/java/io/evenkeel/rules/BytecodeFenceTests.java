package io.evenkeel.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BytecodeFenceTests {

	@Test
	void namesWhatAClassReachesForOutsideOfTheVocabulary() throws Exception {
		List<Problem> problems = new BytecodeFence("rules/test").problems(Map.of("rules.Hostile", code(Hostile.class)));

		assertThat(problems).extracting(Problem::what)
			.containsExactly("the rules reach for 'java.lang.Object.getClass', which rules cannot use",
					"the rules reach for 'java.lang.System.getProperty', which rules cannot use");
	}

	@Test
	void letsTheVocabularyPass() throws Exception {
		assertThat(new BytecodeFence("rules/test").problems(Map.of("rules.Harmless", code(Harmless.class)))).isEmpty();
	}

	private static byte[] code(Class<?> type) throws IOException {
		try (InputStream stream = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
			return stream.readAllBytes();
		}
	}

	static final class Hostile {

		private Hostile() {
		}

		static String read(Object any) {
			return System.getProperty("user.home") + any.getClass();
		}

	}

	static final class Harmless {

		private Harmless() {
		}

		static void decide(ProductPair pair) {
			if (pair.isInBoth() && "Acme".equals(pair.getPos().getBrand())) {
				pair.publish("Acme");
			}
		}

	}

}
