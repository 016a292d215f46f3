package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.ConnectorContractTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The service keeps the promises that every service makes. */
class CcvContractTests extends ConnectorContractTests {

	private final AShop till = new AShop();

	private final List<String> ids = new ArrayList<>();

	@BeforeEach
	void fillShelves() {
		for (int i = 1; i <= MANY; i++) {
			this.ids.add(Long.toString(this.till.shop.addProduct("P-" + i, "Product " + i, BigDecimal.valueOf(i), i)));
		}
	}

	@AfterEach
	void close() {
		this.till.close();
	}

	@Override
	protected Connector connector() {
		return this.till.connector;
	}

	@Override
	protected Connection connection() {
		return this.till.connection;
	}

	@Override
	protected String id(int number) {
		return this.ids.get(number - 1);
	}

}
