package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.sync.Catalogue.TakenApart;
import org.jspecify.annotations.Nullable;

/**
 * Finds the till's products for the lines of the shop's orders: by the links that the
 * jobs about products have made, then by an article number that only one product of the
 * till has. What a person took apart in one job is not found by a link that another job
 * made of the same two by itself.
 */
final class Articles {

	private final List<Catalogue> catalogues;

	private final Map<String, String> bySku = new HashMap<>();

	private final Map<String, String> byProduct = new HashMap<>();

	private final Map<String, List<TakenApart>> apart = new HashMap<>();

	Articles(Ledger ledger, List<JobFile> jobs) {
		this.catalogues = jobs.stream().map((job) -> new Catalogue(ledger, job)).toList();
	}

	/**
	 * Looks up all the lines at once, so that the questions are answered from memory.
	 * @param lines lines of orders of the shop
	 */
	void prepare(Collection<OrderLine> lines) {
		Set<String> products = lines.stream()
			.map(OrderLine::product)
			.filter((id) -> id != null && !this.byProduct.containsKey(id))
			.collect(Collectors.toSet());
		findApart(products);
		findLinked(products);
		lines.stream()
			.filter((line) -> line.sku() != null && !isLinked(line) && !this.bySku.containsKey(line.sku()))
			.map(OrderLine::sku)
			.distinct()
			.forEach((sku) -> this.catalogues.stream()
				.map((catalogue) -> catalogue.withSku(sku))
				.filter((found) -> found != null)
				.findFirst()
				.ifPresent((found) -> this.bySku.put(sku, found)));
	}

	private void findApart(Set<String> products) {
		this.apart.keySet().removeAll(products);
		for (Catalogue catalogue : this.catalogues) {
			catalogue.apart(products)
				.forEach((product, taken) -> this.apart.computeIfAbsent(product, (none) -> new ArrayList<>())
					.add(taken));
		}
	}

	private void findLinked(Set<String> products) {
		for (Catalogue catalogue : this.catalogues) {
			products.removeAll(this.byProduct.keySet());
			catalogue.linked(products).forEach((product, article) -> {
				if (!isContradicted(catalogue, product, article)) {
					this.byProduct.put(product, article);
				}
			});
		}
	}

	/** A person who said that two are not the same outranks a job that found they are. */
	private boolean isContradicted(Catalogue catalogue, String product, String article) {
		return this.apart.getOrDefault(product, List.of()).stream().anyMatch((taken) -> article.equals(taken.former()))
				&& !catalogue.isLinkedByAPerson(product);
	}

	/**
	 * The product of the till that a line sells.
	 * @param line a line that was looked up
	 * @return its id at the till; null when there is none, or more than one
	 */
	@Nullable String inPos(OrderLine line) {
		return isLinked(line) ? this.byProduct.get(line.product()) : this.bySku.get(line.sku());
	}

	/**
	 * The product of the till that a line of an order sold that the till has already,
	 * whatever became of its link since.
	 * @param line a line that was looked up
	 * @return its id at the till; null when there is none, or more than one
	 */
	@Nullable String soldInPos(OrderLine line) {
		String now = inPos(line);
		return (now != null) ? now
				: apart(line).stream().map(TakenApart::former).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/**
	 * Who took the product of a line apart, so that nobody knows what the line sells.
	 * @param line a line that was looked up
	 * @return how that came; empty where the line's product is known, or was never linked
	 */
	Optional<TakenApart> takenApart(OrderLine line) {
		return (inPos(line) == null) ? apart(line).stream().findFirst() : Optional.empty();
	}

	private List<TakenApart> apart(OrderLine line) {
		return (line.product() != null) ? this.apart.getOrDefault(line.product(), List.of()) : List.of();
	}

	private boolean isLinked(OrderLine line) {
		return line.product() != null && this.byProduct.containsKey(line.product());
	}

}
