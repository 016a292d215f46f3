package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;

/** Writes the images of a product: the service fetches each from its address. */
final class Images {

	private static final String MAIN = "/image";

	private static final String GALLERY = "/gallery";

	private Images() {
	}

	/**
	 * The calls that put the images of a change in place of those that are there.
	 * @param product the product
	 * @param change the change
	 * @return the calls in order; none when the change says nothing of images
	 */
	static List<Write> replace(Ids product, Change change) {
		return change.fields()
			.stream()
			.filter((field) -> field.field().equals(RecordField.IMAGES.fieldName()))
			.findFirst()
			.map((field) -> replace(product, addresses(field.after()), change))
			.orElse(List.of());
	}

	private static List<Write> replace(Ids product, List<String> addresses, Change change) {
		List<Write> writes = new ArrayList<>();
		writes.add(Write.deleteImages(product, GALLERY, "the images of " + ProductWrites.what(change)));
		if (addresses.isEmpty()) {
			writes.add(Write.deleteImages(product, MAIN, "the image of " + ProductWrites.what(change)));
		}
		writes.addAll(add(product, addresses, change));
		return writes;
	}

	/**
	 * The calls that give a new product its images.
	 * @param product the product
	 * @param change its creation
	 * @return the calls in order
	 */
	static List<Write> add(Ids product, Change change) {
		return add(product, wanted(change), change);
	}

	static List<String> wanted(Change change) {
		return change.fields()
			.stream()
			.filter((field) -> field.field().equals(RecordField.IMAGES.fieldName()))
			.flatMap((field) -> addresses(field.after()).stream())
			.toList();
	}

	private static List<Write> add(Ids product, List<String> addresses, Change change) {
		List<Write> writes = new ArrayList<>();
		for (int i = 0; i < addresses.size(); i++) {
			writes.add(Write.addImage(product, (i == 0) ? MAIN : GALLERY, addresses.get(i),
					"image " + (i + 1) + " of " + ProductWrites.what(change)));
		}
		return writes;
	}

	@SuppressWarnings("unchecked")
	private static List<String> addresses(@Nullable Object value) {
		return (value != null) ? (List<String>) value : List.of();
	}

}
