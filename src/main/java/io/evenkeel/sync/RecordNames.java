package io.evenkeel.sync;

import java.util.stream.Stream;

import io.evenkeel.commerce.Product;
import io.evenkeel.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/** How people know a record. */
final class RecordNames {

	private RecordNames() {
	}

	static String key(Snapshot snapshot) {
		return (snapshot.product() != null) ? key(snapshot.product()) : snapshot.id();
	}

	/** The SKU; for a product without one its handle or name. */
	static String key(Product product) {
		return Stream.of(product.getSku(), product.getHandle(), product.getName(), product.id())
			.filter(RecordNames::isSaid)
			.findFirst()
			.orElse(product.id());
	}

	private static boolean isSaid(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
