package io.evenkeel.ledger;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTests extends OnBothDatabases {

	private long till;

	private long web;

	@BeforeEach
	void link() {
		this.till = Refs.ref(this.pos, 1);
		this.web = Refs.ref(this.shop, 2);
		this.ledger.links().add(List.of(new Link(this.till, this.web, "sku", 1, null)));
	}

	@Test
	void areFoundFromBothSides() {
		Link link = new Link(this.till, this.web, "sku", 1, null);

		assertThat(this.ledger.links().of(Side.POS, new long[] { this.till })).isEqualTo(Map.of(this.till, link));
		assertThat(this.ledger.links().of(Side.SHOP, new long[] { this.web })).isEqualTo(Map.of(this.web, link));
		assertThat(this.ledger.links().of(Side.SHOP, new long[] { this.till })).isEmpty();
	}

	@Test
	void areReplacedByANewOneOfEitherEnd() {
		long other = Refs.ref(this.pos, 9);

		this.ledger.links().add(List.of(new Link(other, this.web, "barcode", 2, null)));

		assertThat(this.ledger.links().of(Side.POS, new long[] { this.till })).isEmpty();
		assertThat(this.ledger.links().of(Side.SHOP, new long[] { this.web }).get(this.web).posRef()).isEqualTo(other);
		assertThat(this.ledger.links().count(this.jobId)).isEqualTo(1);
	}

	@Test
	void rememberWhatBothSidesAgreedOn() {
		this.ledger.links().agree(Map.of(this.till, product("p1", "A-1")));

		assertThat(this.ledger.links().of(Side.POS, new long[] { this.till }).get(this.till).base())
			.isEqualTo(product("p1", "A-1"));
	}

	@Test
	void areCountedForTheirJobOnly() {
		int other = this.ledger.sides().jobId("hourly");
		this.ledger.links()
			.add(List.of(new Link(Refs.ref(Refs.sideId(other, Side.POS), 1), Refs.ref(Refs.sideId(other, Side.SHOP), 1),
					"sku", 1, null)));

		assertThat(this.ledger.links().count(this.jobId)).isEqualTo(1);
		this.ledger.links().remove(new long[] { this.till });
		assertThat(this.ledger.links().count(this.jobId)).isZero();
		assertThat(this.ledger.links().count(other)).isEqualTo(1);
	}

}
