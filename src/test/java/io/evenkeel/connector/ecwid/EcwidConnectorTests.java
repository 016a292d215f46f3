package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.ConnectorContractTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service keeps the promises that every service makes. */
class EcwidConnectorTests extends ConnectorContractTests {

	private final AStore store = new AStore();

	private final List<String> ids = new ArrayList<>();

	@BeforeEach
	void fillShelves() {
		for (int i = 1; i <= MANY; i++) {
			this.ids.add(Long.toString(this.store.shop.addProduct("P-" + i, "Product " + i, BigDecimal.valueOf(i), i)));
		}
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Override
	protected Connector connector() {
		return this.store.connector;
	}

	@Override
	protected Connection connection() {
		return this.store.connection;
	}

	@Override
	protected String id(int number) {
		return this.ids.get(number - 1);
	}

}
