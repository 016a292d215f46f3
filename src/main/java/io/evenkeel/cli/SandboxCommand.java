package io.evenkeel.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs stand-ins of the services until it is interrupted. */
@Command(name = "sandbox", headerHeading = "Example: evenkeel sandbox%n%n",
		header = "Runs stand-ins of Lightspeed Retail and Ecwid.",
		description = "Both listen on this machine only, until Ctrl-C. Retail begins with the products of"
				+ " sample-data/, Ecwid is empty. Faults are asked for by POST /sandbox/faults.")
final class SandboxCommand implements Callable<Integer> {

	private final Session session;

	@Option(names = "--retail-port", paramLabel = "PORT", defaultValue = "8421",
			description = "Where Retail listens. Default: ${DEFAULT-VALUE}.")
	private int retailPort;

	@Option(names = "--ecwid-port", paramLabel = "PORT", defaultValue = "8422",
			description = "Where Ecwid listens. Default: ${DEFAULT-VALUE}.")
	private int ecwidPort;

	@Option(names = "--state", paramLabel = "DIR", description = "Keep both shops in this folder between starts.")
	private @Nullable Path state;

	@Option(names = "--empty", description = "Begin without products.")
	private boolean empty;

	SandboxCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		try (Sandbox sandbox = start()) {
			Thread end = new Thread(sandbox::close, "sandbox-end");
			Runtime.getRuntime().addShutdownHook(end);
			show(sandbox);
			waitForTheEnd();
			Runtime.getRuntime().removeShutdownHook(end);
			return ExitCode.DONE;
		}
	}

	private static void waitForTheEnd() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Sandbox start() {
		SandboxOptions options = SandboxOptions.empty().ports(this.retailPort, this.ecwidPort);
		if (!this.empty) {
			options = options.seededFrom(this.session.project().resolve("sample-data/retail-products.csv"));
		}
		if (this.state != null) {
			options = options.keptIn(this.session.cwd().resolve(this.state));
		}
		try {
			return Sandbox.start(options);
		}
		catch (UncheckedIOException ex) {
			throw new StopFailure("The sandbox did not start: " + ex.getMessage() + ". Nothing runs."
					+ " Choose other ports with --retail-port and --ecwid-port, or mend the file.", ex);
		}
	}

	/**
	 * The variables that jobs/connections.yml asks for.
	 * @param sandbox the running sandbox
	 * @return name and value
	 */
	static Map<String, String> environment(Sandbox sandbox) {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put("LIGHTSPEED_DOMAIN", sandbox.retail().domain());
		variables.put("LIGHTSPEED_TOKEN", sandbox.retail().token());
		variables.put("LIGHTSPEED_URL", sandbox.retail().origin().toString());
		for (String shop : List.of("ECWID", "E_SERIES")) {
			variables.put(shop + "_STORE", sandbox.ecwid().store());
			variables.put(shop + "_TOKEN", sandbox.ecwid().token());
			variables.put(shop + "_URL", sandbox.ecwid().origin().toString());
		}
		return variables;
	}

	private void show(Sandbox sandbox) {
		PrintWriter out = this.session.out();
		out.println("What is in the shops, and every call:");
		out.println("  " + sandbox.retail().origin() + "/sandbox");
		out.println("  " + sandbox.ecwid().origin() + "/sandbox");
		out.println();
		out.println("So that the jobs of this project call them:");
		environment(sandbox).forEach((name, value) -> out.println("  export " + name + "=" + value));
		out.println();
		out.println("Then, in another terminal:");
		out.println("  evenkeel connections test");
		out.println("  evenkeel run catalog-retail-to-ecwid");
		out.println();
		out.println("Ctrl-C ends it.");
		out.flush();
	}

}
