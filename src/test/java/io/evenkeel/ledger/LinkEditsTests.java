package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.LinkEffect.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people change about links, and take back, on both databases. */
class LinkEditsTests extends OnBothDatabases {

	private long till;

	private long web;

	@BeforeEach
	void link() {
		this.till = Refs.ref(this.pos, 1);
		this.web = Refs.ref(this.shop, 2);
		this.ledger.links().add(List.of(new Link(this.till, this.web, "sku", 7, null)));
		this.ledger.links().agree(Map.of(this.till, product("p1", "A-1")));
	}

	@Test
	void keepWhoDidWhatAndWhy() {
		long change = unlink();

		LinkChange kept = anotherProcess().linkLog().find(change).orElseThrow();

		assertThat(kept.action()).isEqualTo("unlink");
		assertThat(kept.author()).isEqualTo("Ann");
		assertThat(kept.reason()).isEqualTo("not the same");
		assertThat(kept.unlinked()).isEqualTo(1);
		assertThat(kept.undoneBy()).isNull();
		assertThat(kinds(change)).containsExactly(Kind.UNLINKED, Kind.APART, Kind.APART);
	}

	@Test
	void keepTheLinkThatWasTakenAway() {
		unlink();

		assertThat(this.ledger.links().count(this.jobId)).isZero();
		assertThat(this.ledger.apart().of(this.pos).toArray()).containsExactly(1);
		assertThat(this.ledger.apart().of(this.shop).toArray()).containsExactly(2);
		assertThat(this.ledger.apart().former(new long[] { this.web }))
			.containsExactly(new Link(this.till, this.web, "sku", 7, product("p1", "A-1")));
	}

	@Test
	void areTakenBackWithWhatBothSidesAgreedOn() {
		long change = unlink();

		long undo = undo(change);

		assertThat(links()).isEqualTo(Map.of(this.till, new Link(this.till, this.web, "sku", 7, product("p1", "A-1"))));
		assertThat(this.ledger.apart().marks(new long[] { this.till, this.web })).isEmpty();
		assertThat(this.ledger.linkLog().find(change).orElseThrow().undoneBy()).isEqualTo(undo);
		assertThat(this.ledger.linkLog().obstacles(change, 5)).isNotEmpty();
	}

	@Test
	void areDoneAgainByTakingTheTakingBackBack() {
		long change = unlink();
		long undo = undo(change);

		undo(undo);

		assertThat(links()).isEmpty();
		assertThat(this.ledger.apart().marks(new long[] { this.till, this.web }))
			.isEqualTo(Map.of(this.till, change, this.web, change));
		assertThat(this.ledger.linkLog().obstacles(change, 5)).isEmpty();
	}

	@Test
	void findWhatIsInTheWayOfTakingThemBack() {
		long change = unlink();
		long other = Refs.ref(this.pos, 9);
		this.ledger.linkEdits().free(change, new long[] { this.web });
		this.ledger.links().add(List.of(new Link(other, this.web, "sku", 8, null)));

		assertThat(this.ledger.linkLog().obstacles(change, 5)).extracting(LinkEffect::kind)
			.contains(Kind.UNLINKED, Kind.APART);
	}

	@Test
	void takeALinkByHandBackToWhatWasBefore() {
		long unlinked = unlink();
		long other = Refs.ref(this.shop, 5);
		long change = this.ledger.linkEdits().begin(this.jobId, "link", "Ann", null, null);
		this.ledger.linkEdits().free(change, new long[] { this.till, other });
		this.ledger.linkEdits().link(change, List.of(new Link(this.till, other, Link.BY_HAND, 7, null)));
		assertThat(this.ledger.links().byHand(this.shop)).containsExactly(other);

		undo(change);

		assertThat(links()).isEmpty();
		assertThat(this.ledger.links().byHand(this.shop)).isEmpty();
		assertThat(this.ledger.apart().marks(new long[] { this.till })).isEqualTo(Map.of(this.till, unlinked));
	}

	@Test
	void takeAWholeShopApartAndBack() {
		long[] tills = LongStream.range(100, 2100).map((nr) -> Refs.ref(this.pos, (int) nr)).toArray();
		this.ledger.links()
			.add(LongStream.of(tills)
				.mapToObj((ref) -> new Link(ref, Refs.ref(this.shop, Refs.nr(ref)), "sku", 1, null))
				.toList());
		long change = this.ledger.linkEdits().begin(this.jobId, "unlink", "Ann", null, null);
		this.ledger.linkEdits().unlink(change, tills);
		this.ledger.linkEdits().setApart(change, tills);
		assertThat(this.ledger.links().count(this.jobId)).isEqualTo(1);
		assertThat(this.ledger.apart().of(this.pos).getCardinality()).isEqualTo(2000);

		undo(change);

		assertThat(this.ledger.links().count(this.jobId)).isEqualTo(2001);
		assertThat(this.ledger.apart().of(this.pos).isEmpty()).isTrue();
	}

	@Test
	void areListedTheNewestFirst() {
		long first = unlink();
		long second = undo(first);
		List<Long> numbers = new ArrayList<>();

		this.ledger.linkLog().forEach(this.jobId, (change) -> numbers.add(change.nr()));

		assertThat(numbers).containsExactly(second, first);
		assertThat(this.ledger.linkLog().of(this.web)).hasSize(4);
	}

	private long unlink() {
		long change = this.ledger.linkEdits().begin(this.jobId, "unlink", "Ann", "not the same", null);
		this.ledger.linkEdits().unlink(change, new long[] { this.till });
		this.ledger.linkEdits().setApart(change, new long[] { this.till, this.web });
		return change;
	}

	private long undo(long change) {
		assertThat(this.ledger.linkLog().obstacles(change, 5)).isEmpty();
		long undo = this.ledger.linkEdits().begin(this.jobId, LinkChange.UNDO, "Bob", null, change);
		this.ledger.linkEdits().undo(undo, change);
		return undo;
	}

	private Map<Long, Link> links() {
		return this.ledger.links().of(Side.POS, new long[] { this.till });
	}

	private List<Kind> kinds(long change) {
		List<Kind> kinds = new ArrayList<>();
		this.ledger.linkLog().effects(change, (effect) -> kinds.add(effect.kind()));
		return kinds;
	}

}
