package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
import org.jspecify.annotations.Nullable;

/** What a rule about products and their stock sees and speaks to. */
public final class ProductPair extends RecordPair {

	private static final Product NOTHING = Product.product("").build();

	ProductPair(PairInput input, Desk desk) {
		super(input, desk, NOTHING);
	}

	// parts

	@Word("the record of the point of sale; empty when it has none")
	public Product getPos() {
		return (Product) at(Side.POS);
	}

	@Word("the record of the shop; empty when it has none")
	public Product getShop() {
		return (Product) at(Side.SHOP);
	}

	@Word("what both sides last agreed on; empty when they never did")
	public Product getBase() {
		return (Product) agreed();
	}

	// questions

	@Word("it is a variant of another product")
	public boolean isVariant() {
		return isBelowAnother();
	}

	@Word("the point of sale sells it through this channel, or does not say through which")
	public boolean soldThrough(@Nullable String channel) {
		return channel == null || getPos().getChannels().isEmpty() || contains(getPos().getChannels(), channel);
	}

	@Word("when both sides last agreed, the point of sale named its channels, and this one was not among them")
	public boolean wasNotSoldThrough(@Nullable String channel) {
		return channel != null && !getBase().getChannels().isEmpty() && !contains(getBase().getChannels(), channel);
	}

	@Word("the point of sale tells the stock of every one of these outlets, and there is at least one")
	public boolean knowsStockOf(List<String> outlets) {
		return !outlets.isEmpty() && getPos().getStockByOutlet().keySet().containsAll(outlets);
	}

	@Word("the stock of these outlets, summed")
	public BigDecimal stockOf(List<String> outlets) {
		Map<String, BigDecimal> stock = getPos().getStockByOutlet();
		BigDecimal sum = BigDecimal.ZERO;
		for (String outlet : outlets) {
			sum = sum.add(stock.getOrDefault(outlet, BigDecimal.ZERO));
		}
		return sum;
	}

	@Word("how many pieces the shop has sold that the till does not have yet; zero when nobody knows")
	public BigDecimal getReserved() {
		Object reserved = getShop().get(RecordField.STOCK_RESERVED);
		return (reserved != null) ? (BigDecimal) reserved : BigDecimal.ZERO;
	}

	@Word("this quantity without the pieces that the shop has sold and the till does not have yet; never less than zero")
	public BigDecimal sellable(BigDecimal quantity) {
		return quantity.subtract(getReserved()).max(BigDecimal.ZERO);
	}

	@Word("in how many outlets the point of sale tells the stock")
	public int getOutletCount() {
		return getPos().getStockByOutlet().size();
	}

	@Word("the stock of all outlets, summed")
	public BigDecimal getStockOfAll() {
		return stockOf(List.copyOf(getPos().getStockByOutlet().keySet()));
	}

	// verbs

	@Word("put it on sale in the shop")
	public void publish(String reason) {
		set(Side.SHOP, field(RecordField.PUBLISHED), Boolean.TRUE, reason);
	}

	@Word("take it off sale in the shop")
	public void unpublish(String reason) {
		set(Side.SHOP, field(RecordField.PUBLISHED), Boolean.FALSE, reason);
	}

	private static boolean contains(List<String> words, String wanted) {
		for (String word : words) {
			if (word.equalsIgnoreCase(wanted)) {
				return true;
			}
		}
		return false;
	}

}
