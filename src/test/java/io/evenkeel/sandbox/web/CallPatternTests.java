package io.evenkeel.sandbox.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallPatternTests {

	@ParameterizedTest
	@CsvSource({ "GET, /products, GET, /products, true", "GET, /products, POST, /products, false",
			"*, /products/*, PUT, /products/12, true", "*, /products/*, PUT, /products/12/inventory, false",
			"*, /products/**, PUT, /products/12/inventory, true", "*, **, GET, /sales, true",
			"*, /products/*/inventory, PUT, /products/12/inventory, true", "*, /a.b, GET, /aXb, false" })
	void tellsCallsApart(String method, String path, String otherMethod, String otherPath, boolean matches) {
		assertThat(new CallPattern(method, path).matches(otherMethod, otherPath)).isEqualTo(matches);
	}

}
