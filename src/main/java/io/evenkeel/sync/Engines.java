package io.evenkeel.sync;

import java.util.Map;

import io.evenkeel.job.Home;
import io.evenkeel.ledger.StateDatabase;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens engines. */
public final class Engines {

	/**
	 * The environment variable with the JDBC URL of the state; without it, files below
	 * the home.
	 */
	public static final String STATE_URL = "EVENKEEL_STATE_URL";

	private static final String STATE_USER = "EVENKEEL_STATE_USER";

	private static final String STATE_PASSWORD = "EVENKEEL_STATE_PASSWORD";

	private Engines() {
	}

	/**
	 * Opens the state of a home and all that works on it.
	 * @param home the home
	 * @param opening what the engine needs
	 * @return the engine; the caller closes it
	 * @throws io.evenkeel.failure.StopFailure when the state cannot be opened, because
	 * another process has it or its database does not answer
	 */
	public static Engine open(Home home, Engine.Opening opening) {
		StateDatabase state = state(home, opening);
		try {
			return new BatchEngine(home, opening, state, context(state));
		}
		catch (RuntimeException ex) {
			state.close();
			throw ex;
		}
	}

	/**
	 * Opens the state of a home alone, for those who only read.
	 * @param home the home
	 * @param opening what is needed of it
	 * @return the database; the caller closes it
	 * @throws io.evenkeel.failure.StopFailure when it cannot be opened
	 */
	public static StateDatabase state(Home home, Engine.Opening opening) {
		Map<String, String> env = opening.env();
		String url = env.get(STATE_URL);
		if (url == null || url.isBlank()) {
			return StateDatabase.embedded(home.state(), opening.what(), opening.notice());
		}
		return StateDatabase.at(url, env.get(STATE_USER), env.get(STATE_PASSWORD));
	}

	private static ConfigurableApplicationContext context(StateDatabase state) {
		return new SpringApplicationBuilder(EngineConfiguration.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("dataSource",
					javax.sql.DataSource.class, state::dataSource, (definition) -> definition.setDestroyMethodName("")))
			.run();
	}

}
