package io.evenkeel.connector.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.file.TestFile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RetailExportLayoutTests {

	private static final String HEADER = "id,handle,sku,name,description,product_category,variant_option_one_name,"
			+ "variant_option_one_value,tags,supply_price,retail_price,tax_name,brand_name,supplier_name,active,"
			+ "track_inventory,inventory_Main_Street,inventory_Harbour,reorder_point_Main_Street";

	@TempDir
	private Path home;

	private TestFile export(String... rows) {
		return new TestFile(this.home, "retail.csv", "retail-export").text(HEADER + "\n" + String.join("\n", rows));
	}

	@Test
	void readsAProductWithItsStockInEachOutlet() {
		TestFile file = export("7,cap,CAP-1,Cap,<b>warm</b>,Hats,,,\"wool, winter\",5.00,19.9,VAT,Acme,Mills,1,1,3,,2");

		Product cap = file.read().product("7");

		assertThat(cap.getSku()).isEqualTo("CAP-1");
		assertThat(cap.getParent()).isNull();
		assertThat(cap.getPrice()).isEqualTo(Money.of("19.90", "XXX"));
		assertThat(cap.getTags()).containsExactly("wool", "winter");
		assertThat(cap.getCategories()).containsExactly("Hats");
		assertThat(cap.getStockByOutlet()).isEqualTo(Map.of("Main Street", new BigDecimal("3")));
		assertThat(cap.getStock()).isNull();
		assertThat(cap.getActive()).isTrue();
		assertThat(cap.getReorderPoint()).isEqualTo("2");
	}

	@Test
	void makesAProductOfTheRowsThatShareAHandle() {
		TestFile file = export("1,tee,T-S,Tee,soft,Shirts,Size,S,,1,9,VAT,Acme,,1,1,1,1,",
				"2,tee,T-M,Tee,soft,Shirts,Size,M,,1,9,VAT,Acme,,1,1,1,1,", "3,cap,CAP,Cap,,,,,,1,9,VAT,Acme,,1,1,1,1,",
				"4,tee,T-L,Tee,soft,Shirts,Size,L,,1,9,VAT,Acme,,1,1,1,1,");

		Reading reading = file.read();

		assertThat(reading.ids()).containsExactly("handle:tee", "1", "2", "3", "4");
		Product tee = reading.product("handle:tee");
		assertThat(tee.getName()).isEqualTo("Tee");
		assertThat(tee.getHandle()).isEqualTo("tee");
		assertThat(tee.getSku()).isNull();
		assertThat(tee.getPrice()).isNull();
		assertThat(tee.getStockByOutlet()).isEmpty();
		assertThat(reading.product("4").getParent()).isEqualTo("handle:tee");
		assertThat(reading.product("4").getOptions()).isEqualTo(Map.of("Size", "L"));
	}

	@Test
	void takesTheSkuForAnIdWhereTheIdIsEmptyAndRejectsARowWithNeither() {
		TestFile file = export(",cap,CAP,Cap,,,,,,1,9,VAT,Acme,,1,1,1,1,", ",hat,,Hat,,,,,,1,9,VAT,Acme,,1,1,1,1,");

		Reading reading = file.read();

		assertThat(reading.ids()).containsExactly("CAP");
		assertThat(reading.rejections()).singleElement().satisfies((rejection) -> {
			assertThat(rejection.where()).isEqualTo("retail.csv:3");
			assertThat(rejection.cause()).contains("'id' and 'sku' are empty");
		});
	}

	@Test
	void keepsReorderPointsOfSeveralOutletsAsFurtherFields() {
		TestFile file = new TestFile(this.home, "retail.csv", "retail-export")
			.lines("sku,name,reorder_point_A,reorder_point_B", "CAP,Cap,1,2");

		Product cap = file.read().product("CAP");

		assertThat(cap.getReorderPoint()).isNull();
		assertThat(cap.getExtra()).containsEntry("reorder_point_A", "1").containsEntry("reorder_point_B", "2");
	}

}
