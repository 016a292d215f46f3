package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.ConnectorContractTests;
import org.junit.jupiter.api.AfterEach;

/** What every service promises, kept by Retail. */
class RetailContractTests extends ConnectorContractTests {

	private final ATill till = new ATill();

	private final Map<Integer, String> ids = new HashMap<>();

	RetailContractTests() {
		for (int number = 1; number <= MANY; number++) {
			this.ids.put(number, this.till.shop.addProduct("P-" + number, "Product " + number, BigDecimal.TEN));
		}
	}

	@AfterEach
	void close() {
		this.till.close();
	}

	@Override
	protected Connector connector() {
		return this.till.connector();
	}

	@Override
	protected Connection connection() {
		return this.till.connection();
	}

	@Override
	protected String id(int number) {
		return this.ids.get(number);
	}

}
