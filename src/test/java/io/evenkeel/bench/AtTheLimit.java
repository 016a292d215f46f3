package io.evenkeel.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import io.evenkeel.http.Call;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Service;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.web.StandIn;

/** How much of a call budget is used when there is more to call than it allows. */
final class AtTheLimit {

	private static final int LIMIT = 20;

	private static final int CALLS = 200;

	private static final int MANY = 1_000_000;

	private AtTheLimit() {
	}

	static void retail(Sandbox sandbox) {
		StandIn till = sandbox.retail();
		till.limits(LIMIT, Duration.ofSeconds(1));
		measure("Retail", till,
				Service.at("bench", "lightspeed-retail", URI.create(till.origin() + "/api/2026-07"))
					.secret("Authorization", "Bearer " + till.token())
					.limits(Limits.of(LIMIT, Duration.ofSeconds(1)))
					.build(),
				Call.get("/outlets"));
	}

	static void cSeries(Sandbox sandbox) {
		sandbox.cseries().limits(MANY, MANY, MANY, LIMIT);
		String keys = sandbox.cseries().key() + ":" + sandbox.cseries().secret();
		measure("C-Series", sandbox.cseries(),
				Service.at("bench", "lightspeed-ecom", URI.create(sandbox.cseries().origin() + "/nl"))
					.secret("Authorization",
							"Basic " + Base64.getEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8)))
					.limits(Limits.of(LIMIT, Duration.ofSeconds(1)))
					.build(),
				Call.get("/shop.json"));
	}

	private static void measure(String name, StandIn standIn, Service service, Call call) {
		long refused = standIn.refusals();
		long begin = System.nanoTime();
		try (ServiceClient client = ServiceClient.open(service)) {
			for (int i = 0; i < CALLS; i++) {
				client.send(call);
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf(Locale.ROOT,
				"%s, limit of %d calls a second: %d calls in %.1f s, %.0f %% of what is allowed, %d refused%n", name,
				LIMIT, CALLS, seconds, 100 * CALLS / (seconds * LIMIT), standIn.refusals() - refused);
	}

}
