package io.evenkeel.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.SandboxService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs stand-ins of the services until it is interrupted. */
@Command(name = "sandbox", headerHeading = "Example: evenkeel sandbox%n%n", header = "Runs stand-ins of the services.",
		description = "All listen on this machine only, until Ctrl-C. The tills begin with the products of"
				+ " sample-data/, the shops are empty. Faults are asked for by POST /sandbox/faults.")
final class SandboxCommand implements Callable<Integer> {

	private final Session session;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "8421",
			description = "Where the first of them listens; the others follow. Default: ${DEFAULT-VALUE}.")
	private int port;

	@Option(names = "--only", paramLabel = "SERVICE", split = ",",
			description = "Which of them run: retail, ecwid, bigcommerce, cseries, ccv. Default: all.")
	private List<SandboxService> only = List.of(SandboxService.values());

	@Option(names = "--state", paramLabel = "DIR", description = "Keep the shops in this folder between starts.")
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
		SandboxOptions options = SandboxOptions.of(List.of());
		for (SandboxService service : this.only) {
			options = options.with(service, (this.port > 0) ? this.port + service.ordinal() : 0);
		}
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
					+ " Choose other ports with --port, or mend the file.", ex);
		}
	}

	private void show(Sandbox sandbox) {
		PrintWriter out = this.session.out();
		out.println("What is in the shops, and every call:");
		sandbox.standIns()
			.forEach((service, standIn) -> out.println("  " + standIn.origin() + "/sandbox   " + service.label()));
		out.println();
		out.println("So that the jobs of this project call them:");
		sandbox.environment().forEach((name, value) -> out.println("  export " + name + "=" + value));
		out.println();
		out.println("Then, in another terminal:");
		out.println("  evenkeel connections test");
		out.println("  evenkeel run catalog-retail-to-ecwid");
		out.println();
		out.println("Ctrl-C ends it.");
		out.flush();
	}

}
