package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.ConnectorContractTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service keeps the promises that every service makes. */
class EcomConnectorTests extends ConnectorContractTests {

	private final AShop shop = new AShop();

	private final List<String> ids = new ArrayList<>();

	@BeforeEach
	void fillShelves() {
		for (int i = 1; i <= MANY; i++) {
			this.ids.add(Long
				.toString(this.shop.shop.addProduct("P-" + i, "Product " + i, java.math.BigDecimal.valueOf(i), i)));
		}
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Override
	protected Connector connector() {
		return this.shop.connector;
	}

	@Override
	protected Connection connection() {
		return this.shop.connection;
	}

	@Override
	protected String id(int number) {
		return this.ids.get(number - 1);
	}

}
