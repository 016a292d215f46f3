package io.evenkeel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.ALedger;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Story;

/** The command line in a small home, with what it says. */
final class ACommandLine {

	private static final String FIELDS = """
			rule,field,from,leads,on create,on update,conversion,reason
			Retail leads the price,price,,pos,copy,copy,,the till knows the price
			""";

	private final Path home;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private EngineOpener opener = Engines::open;

	private Map<String, String> env = Map.of("SHOP_FILE", "shop.csv");

	ACommandLine(Path home) {
		this.home = home;
		file("jobs/connections.yml", """
				connections:
				  retail:
				    service: file
				    path: retail.csv
				    layout: plain
				  webshop:
				    service: file
				    path: ${SHOP_FILE}
				    layout: plain
				""");
		file("jobs/nightly-catalog.yml", """
				job: nightly-catalog
				pos: retail
				shop: webshop
				rules: small
				""");
		file("rules/small/fields.csv", FIELDS);
	}

	ACommandLine file(String name, String text) {
		try {
			Path file = this.home.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ACommandLine withEnv(Map<String, String> env) {
		this.env = env;
		return this;
	}

	ACommandLine with(Engine engine) {
		this.opener = (home, opening) -> engine;
		return this;
	}

	ACommandLine failingWith(RuntimeException failure) {
		this.opener = (home, opening) -> {
			throw failure;
		};
		return this;
	}

	static StubEngine engine(ALedger ledger, RunStatus ending) {
		return new StubEngine(ledger, ending, List.of());
	}

	static StubEngine engine(ALedger ledger, List<Story> stories) {
		return new StubEngine(ledger, RunStatus.COMPLETED, stories);
	}

	int run(String... arguments) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return new Cli(new Surroundings(this.env, this.home, this.home, new PrintWriter(this.out),
				new PrintWriter(this.err), false), this.opener)
			.run(arguments);
	}

	String out() {
		return this.out.toString();
	}

	String err() {
		return this.err.toString();
	}

}
