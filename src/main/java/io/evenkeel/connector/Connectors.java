package io.evenkeel.connector;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The services there are: every {@link Connector} that is registered on the class path.
 */
public final class Connectors {

	private final List<Connector> all;

	public Connectors(List<Connector> all) {
		this.all = List.copyOf(all);
	}

	public static Connectors installed() {
		return new Connectors(ServiceLoader.load(Connector.class).stream().map(ServiceLoader.Provider::get).toList());
	}

	public Optional<Connector> find(String service) {
		return this.all.stream().filter((connector) -> connector.service().equals(service)).findFirst();
	}

	public List<Connector> all() {
		return this.all;
	}

	public List<String> services() {
		return this.all.stream().map(Connector::service).sorted().toList();
	}

}
