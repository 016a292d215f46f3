package io.evenkeel.sync;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Action;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Finding.Kind;
import io.evenkeel.sync.Catalogue.TakenApart;
import org.jspecify.annotations.Nullable;

/**
 * Holds new orders with an article that a person took apart. The product that it was
 * linked with may be the wrong one, and the till may have the right one already, so that
 * neither is sold and none is made, whatever the rules do about unknown articles.
 */
final class ApartOrders {

	/** The rule that findings name. */
	static final String RULE = "An order waits for an article that a person took apart";

	private final Ledger ledger;

	private final JobFile job;

	private final Articles articles;

	ApartOrders(Ledger ledger, JobFile job, Articles articles) {
		this.ledger = ledger;
		this.job = job;
		this.articles = articles;
	}

	/**
	 * The verdict on an order that waits: nothing is written, and what it reserves stays
	 * reserved.
	 * @param verdict what the rules want
	 * @param held why it waits
	 * @return the verdict
	 */
	static Verdict held(Verdict verdict, Finding held) {
		List<Finding> findings = new ArrayList<>(verdict.findings());
		findings.add(0, held);
		return new Verdict(List.of(), findings, null, verdict.reserves());
	}

	/**
	 * Why an order waits. One that the till has, or that the rules leave out, does not.
	 * @param pair the order, its lines looked up before
	 * @param verdict what the rules want
	 * @return which articles are apart, by whom, and what to do; empty when none is
	 */
	Optional<Finding> finding(LoadedPair pair, Verdict verdict) {
		if (pair.link() != null || !isToGoIn(verdict)) {
			return Optional.empty();
		}
		Map<OrderLine, TakenApart> apart = apart(pair);
		return apart.isEmpty() ? Optional.empty() : Optional.of(finding(apart));
	}

	private static boolean isToGoIn(Verdict verdict) {
		return verdict.changes().stream().anyMatch((wanted) -> wanted.action() == Action.CREATE)
				|| verdict.findings().stream().anyMatch((finding) -> finding.kind() == Kind.HELD);
	}

	private Map<OrderLine, TakenApart> apart(LoadedPair pair) {
		Map<String, OrderLine> lines = new LinkedHashMap<>();
		if (pair.shop() != null && pair.shop().record() instanceof Order order) {
			order.getLines()
				.stream()
				.filter((line) -> line.isProduct() && line.product() != null)
				.forEach((line) -> lines.putIfAbsent(line.product(), line));
		}
		Map<OrderLine, TakenApart> apart = new LinkedHashMap<>();
		lines.values().forEach((line) -> this.articles.takenApart(line).ifPresent((taken) -> apart.put(line, taken)));
		return apart;
	}

	private Finding finding(Map<OrderLine, TakenApart> apart) {
		String articles = apart.entrySet()
			.stream()
			.map((each) -> words(each.getKey(), each.getValue()))
			.collect(Collectors.joining("; "));
		String text = articles + ". The order waits: nothing of it is sold or made. It goes in by itself with the next"
				+ " run once each article is linked or relinked";
		String changes = apart.values()
			.stream()
			.map((taken) -> "change #" + taken.change() + " of 'evenkeel links " + taken.job() + " --log'")
			.distinct()
			.collect(Collectors.joining(", "));
		return new Finding(Kind.HELD, null, text, new Because(RULE, this.job.file(), changes));
	}

	private String words(OrderLine line, TakenApart taken) {
		LinkChange change = this.ledger.linkLog().find(taken.change()).orElseThrow();
		return "article '" + name(line) + "' (shop " + line.product() + ") was taken apart by " + change.author()
				+ " on " + change.made().atZone(ZoneId.systemDefault()).toLocalDate() + " in change #" + taken.change()
				+ why(change.reason()) + ", and no product of the till is known for it: 'evenkeel link " + taken.job()
				+ " POS " + line.product() + "' says which it is, 'evenkeel relink " + taken.job() + " "
				+ line.product() + "' gives it back the one it had";
	}

	private static String why(@Nullable String reason) {
		return (reason != null) ? " (" + reason + ")" : "";
	}

	private static String name(OrderLine line) {
		return Objects.requireNonNullElse(line.sku(), line.name());
	}

}
