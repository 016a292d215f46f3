package io.evenkeel.connector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The settings of the services in jobs/README.md are those of the code. To write them
 * anew: {@code mvn test -Dtest=SettingsReadmeTests -Devenkeel.docs=write}
 */
class SettingsReadmeTests {

	private static final Path README = Path.of("jobs/README.md");

	private static final String BEGIN = "<!-- settings of the services: generated -->\n";

	private static final String END = "<!-- end of the settings of the services -->";

	@Test
	void describesEverySettingOfEveryService() throws Exception {
		String section = Connectors.installed()
			.all()
			.stream()
			.sorted(Comparator.comparing(Connector::service))
			.map(SettingsReadmeTests::section)
			.collect(Collectors.joining("\n"));
		String readme = Files.readString(README);
		int begin = readme.indexOf(BEGIN) + BEGIN.length();
		if ("write".equals(System.getProperty("evenkeel.docs"))) {
			readme = readme.substring(0, begin) + section + readme.substring(readme.indexOf(END));
			Files.writeString(README, readme);
		}

		assertThat(readme.substring(begin, readme.indexOf(END))).isEqualTo(section);
	}

	private static String section(Connector connector) {
		return connector.settings()
			.stream()
			.map((setting) -> "| `" + setting.name() + "` | " + setting.meaning().replace("|", "\\|")
					+ (setting.secret() ? " A secret: it comes from the environment." : "") + " | "
					+ (setting.required() ? "yes" : "") + " |\n")
			.collect(Collectors.joining("",
					"### `" + connector.service() + "`\n\n| Setting | What it says | Needed |\n| --- | --- | --- |\n",
					"\n"));
	}

}
