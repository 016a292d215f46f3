package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Run;
import io.evenkeel.sync.LinkDesk;
import io.evenkeel.sync.LinkPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.evenkeel.pairs.RetailAndBigCommerce.CATALOGUE;
import static io.evenkeel.pairs.RetailAndBigCommerce.ORDERS;
import static io.evenkeel.pairs.RetailAndBigCommerce.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** BC-10: a whole shop is unlinked and linked again. */
class RelinkedShopTests {

	private static final List<String> JOBS = List.of(CATALOGUE, STOCK, ORDERS);

	private static final int COMPLETED = 10;

	private static final int SHIPPED = 2;

	private RetailAndBigCommerce pair;

	@BeforeEach
	void sell(@TempDir Path folder) {
		this.pair = new RetailAndBigCommerce(folder);
		for (int i = 1; i <= 5; i++) {
			this.pair.sells("B-" + i, "12.10", 10);
		}
		this.pair.begin();
		order("B-1");
		order("B-2");
		JOBS.forEach(this.pair::run);
		assertThat(this.pair.postedSales()).hasSize(2);
	}

	@AfterEach
	void close() {
		this.pair.close();
	}

	@Test
	@Covers("BC-10")
	void hasNothingTwiceAfterItWasUnlinkedAndLinkedAgain() {
		Map<String, Long> before = links();
		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.unlink(List.of())));
		assertThat(links().values()).containsOnly(0L);

		JOBS.forEach((job) -> assertThat(this.pair.changes(this.pair.run(job))).as(job).isEmpty());
		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.relink(List.of())));

		assertThat(links()).isEqualTo(before);
		JOBS.forEach((job) -> assertThat(this.pair.changes(this.pair.run(job))).as(job).isEmpty());
		nothingIsThereTwice(2);
	}

	@Test
	@Covers("BC-10")
	void hasNothingTwiceWhenOrdersComeWhileItIsUnlinked() {
		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.unlink(List.of())));
		order("B-3");

		JOBS.forEach(this.pair::run);
		nothingIsThereTwice(3);
		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.relink(List.of())));
		JOBS.forEach(this.pair::run);

		nothingIsThereTwice(3);
		assertThat(this.pair.inMainStreet("B-3")).isEqualTo(9);
		assertThat(this.pair.inShop("B-3")).isEqualTo(9);
	}

	@Test
	@Covers("BC-10")
	void findsByItsKeysWhatTheShopHasUnderANewId() {
		carryOut(CATALOGUE, (desk) -> desk.unlink(List.of()));
		this.pair.shop.delete("B-4");
		this.pair.shop.addProduct("B-4", "Thing B-4", new BigDecimal("12.10"), 10);
		assertThat(this.pair.changes(this.pair.run(CATALOGUE))).isEmpty();

		LinkChange relinked = carryOut(CATALOGUE, (desk) -> desk.relink(List.of()));
		Run run = this.pair.run(CATALOGUE);

		assertThat(relinked.linked()).isEqualTo(5);
		assertThat(this.pair.changes(run)).noneMatch((change) -> change.startsWith("create"));
		nothingIsThereTwice(2);
	}

	@Test
	@Covers("BC-10")
	void holdsAnOrderWhoseProductIsApartUntilItIsLinkedAgain() {
		this.pair.shop.edit("B-5", "sku", "OLD-5");
		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.unlink(List.of())));
		order("OLD-5");

		JOBS.forEach(this.pair::run);
		this.pair.run(ORDERS);
		assertThat(this.pair.postedSales()).hasSize(2);
		assertThat(this.pair.inMainStreet("B-5")).isEqualTo(10);
		assertThat(skusAtTill()).doesNotContain("OLD-5");
		assertThat(held()).singleElement()
			.satisfies((finding) -> assertThat(finding.text()).startsWith("article 'OLD-5' (shop ")
				.contains("was taken apart by Ann on ", " in change #1 (the shop moves)",
						"'evenkeel link " + CATALOGUE + " POS ", "'evenkeel relink " + CATALOGUE + " "));

		JOBS.forEach((job) -> carryOut(job, (desk) -> desk.relink(List.of())));
		JOBS.forEach(this.pair::run);
		this.pair.run(ORDERS);

		assertThat(held()).isEmpty();
		nothingIsThereTwice(3);
		assertThat(this.pair.inMainStreet("B-5")).isEqualTo(9);
	}

	@Test
	@Covers("BC-10")
	void sellsNothingOfAProductThatWasLinkedWrongly() {
		this.pair.shop.edit("B-5", "sku", "OTHER");
		carryOut(CATALOGUE, (desk) -> desk.unlink(List.of("B-5")));
		order("OTHER");

		this.pair.run(ORDERS);
		Run stock = this.pair.run(STOCK);

		assertThat(this.pair.postedSales()).hasSize(2);
		assertThat(this.pair.inMainStreet("B-5")).isEqualTo(10);
		assertThat(skusAtTill()).doesNotContain("OTHER");
		assertThat(held()).hasSize(1);
		assertThat(this.pair.changes(stock)).as("the piece is reserved").isEmpty();

		carryOut(CATALOGUE, (desk) -> desk.link("B-4", "B-5"));
		this.pair.run(ORDERS);
		this.pair.run(ORDERS);

		assertThat(held()).isEmpty();
		assertThat(this.pair.postedSales()).hasSize(3);
		assertThat(this.pair.inMainStreet("B-4")).isEqualTo(9);
		assertThat(this.pair.inMainStreet("B-5")).isEqualTo(10);
	}

	@Test
	void leavesASaleAloneWhoseProductIsTakenApartLater() {
		this.pair.shop.edit("B-1", "sku", "OLD-1");
		List.of(CATALOGUE, STOCK).forEach((job) -> carryOut(job, (desk) -> desk.unlink(List.of("B-1"))));
		this.pair.shop.orders().forEach((order) -> this.pair.shop.status(order.path("id").asLong(), SHIPPED));

		Run run = this.pair.run(ORDERS);

		assertThat(this.pair.changes(run)).isEmpty();
		assertThat(held()).isEmpty();
		assertThat(this.pair.postedSales()).hasSize(2);
	}

	private List<Finding> held() {
		return this.pair.findings(ORDERS).stream().filter((finding) -> finding.kind().equals("held")).toList();
	}

	private List<String> skusAtTill() {
		return this.pair.till.products().stream().map((product) -> product.path("sku").asString("")).toList();
	}

	private void nothingIsThereTwice(int sales) {
		assertThat(this.pair.shop.products()).hasSize(5);
		assertThat(this.pair.till.products()).extracting((product) -> product.path("sku").asString(""))
			.doesNotHaveDuplicates()
			.contains("B-1", "B-2", "B-3", "B-4", "B-5");
		assertThat(this.pair.postedSales()).hasSize(sales);
	}

	private Map<String, Long> links() {
		Map<String, Long> links = new TreeMap<>();
		JOBS.forEach((job) -> links.put(job,
				this.pair.engine().ledger().links().count(this.pair.engine().ledger().sides().jobId(job))));
		return links;
	}

	private LinkChange carryOut(String job, Function<LinkDesk, LinkPlan> planner) {
		try (LinkDesk desk = LinkDesk.open(this.pair.home.home(), this.pair.home.state(), this.pair.home.env(), job,
				"test")) {
			return desk.carryOut(planner.apply(desk), "Ann", "the shop moves");
		}
	}

	private void order(String sku) {
		this.pair.shop.order("ann@example.com").line(sku, 1).status(COMPLETED).place();
	}

}
