package io.evenkeel.connector.file;

import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.file.TestFile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidCatalogLayoutTests {

	@TempDir
	private Path home;

	@Test
	void readsProductsAndTheVariationsBelowThem() {
		TestFile file = new TestFile(this.home, "shop.csv", "ecwid-catalog")
			.lines("type,product_internal_id,product_sku,product_name,product_price,product_quantity,product_is_available,"
					+ "product_media_main_image_url,product_media_gallery_image_url_1,product_category_1,product_option_name,"
					+ "product_option_value,product_variation_sku,product_variation_option_Size,product_variation_price,"
					+ "product_variation_quantity", "category,,,Shirts,,,,,,,,,,,,",
					"product,77,TEE,Tee,9.00,5,true,http://a/1.jpg,http://a/2.jpg,Shirts,,,,,,",
					"product_option,,,,,,,,,,Size,S,,,,", "product_variation,,,,,,,,,,,,TEE-S,S,8.50,2",
					"product_variation,,,,,,,,,,,,,M,9.50,3", "product,,CAP,Cap,5,,false,,,,,,,,,");

		Reading reading = file.read();

		assertThat(reading.ids()).containsExactly("77", "TEE-S", "77/M", "CAP");
		Product tee = reading.product("77");
		assertThat(tee.getImages()).containsExactly("http://a/1.jpg", "http://a/2.jpg");
		assertThat(tee.getCategories()).containsExactly("Shirts");
		assertThat(tee.getPublished()).isTrue();
		Product small = reading.product("TEE-S");
		assertThat(small.getParent()).isEqualTo("77");
		assertThat(small.getOptions()).isEqualTo(Map.of("Size", "S"));
		assertThat(small.getPrice()).isEqualTo(Money.of("8.50", "XXX"));
		assertThat(small.getStock()).isEqualTo("2");
		assertThat(reading.product("CAP").getPublished()).isFalse();
	}

}
