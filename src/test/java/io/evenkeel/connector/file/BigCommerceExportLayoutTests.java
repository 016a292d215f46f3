package io.evenkeel.connector.file;

import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.file.TestFile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BigCommerceExportLayoutTests {

	@TempDir
	private Path home;

	@Test
	void readsProductsAndTheSkusBelowThem() {
		TestFile file = new TestFile(this.home, "shop.csv", "bigcommerce-export").lines(
				"Item Type,Product ID,Product Name,Product Code/SKU,Brand Name,Price,Product Visible?,Current Stock Level,Category",
				"Product,12,Tee,TEE,Acme,9.00,Y,5,Shirts;Sale/Summer",
				"  SKU,12,\"[S]Colour=Red, light,[RB]Size=M\",TEE-M,,[FIXED]8.50,,2,", "SKU,40,[RB]Size=L,,,[ADD]2,,3,",
				"Product,,Cap,CAP,,5,N,1,");

		Reading reading = file.read();

		assertThat(reading.ids()).containsExactly("12", "TEE-M", "sku:40", "CAP");
		assertThat(reading.product("12").getPublished()).isTrue();
		assertThat(reading.product("12").getCategories()).containsExactly("Shirts", "Sale/Summer");
		Product medium = reading.product("TEE-M");
		assertThat(medium.getParent()).isEqualTo("12");
		assertThat(medium.getOptions()).isEqualTo(Map.of("Colour", "Red, light", "Size", "M"));
		assertThat(medium.getPrice()).isEqualTo(Money.of("8.50", "XXX"));
		assertThat(reading.product("sku:40").getPrice()).isNull();
		assertThat(reading.product("CAP").getPublished()).isFalse();
	}

}
