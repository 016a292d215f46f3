package io.evenkeel.cli;

import io.evenkeel.job.Home;
import io.evenkeel.sync.Engine;

/** Opens the engine of a home. */
@FunctionalInterface
interface EngineOpener {

	Engine open(Home home, Engine.Opening opening);

}
