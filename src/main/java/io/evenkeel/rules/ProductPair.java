package io.evenkeel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

	@Word("this quantity without the pieces that the shop has sold and the till does not have yet; never less than zero, and nothing when the quantity is not known")
	public @Nullable BigDecimal sellable(@Nullable BigDecimal quantity) {
		return (quantity != null) ? quantity.subtract(getReserved()).max(BigDecimal.ZERO) : null;
	}

	@Word("the stock of the till in whole pieces, rounded down; nothing when the till does not tell it")
	public @Nullable BigDecimal getWholeStock() {
		return free(getPos().getStock(), BigDecimal.ZERO);
	}

	@Word("the stock of the till without the pieces in its open sales orders, in whole pieces and never less than zero; nothing when the till does not tell both")
	public @Nullable BigDecimal getAvailable() {
		return free(getPos().getStock(), getPos().getStockInOpenOrders());
	}

	@Word("the available stock, summed over all outlets of the till")
	public @Nullable BigDecimal getAvailableOfAll() {
		return (getOutletCount() > 0) ? free(getStockOfAll(), getPos().getStockInOpenOrders()) : null;
	}

	@Word("the available stock less so many pieces, never less than zero")
	public @Nullable BigDecimal availableLess(@Nullable BigDecimal pieces) {
		return free(getAvailable(), pieces);
	}

	@Word("the available stock, but no more than the limit")
	public @Nullable BigDecimal availableAtMost(@Nullable BigDecimal limit) {
		BigDecimal available = getAvailable();
		return (available != null && limit != null) ? available.min(limit) : null;
	}

	private static @Nullable BigDecimal free(@Nullable BigDecimal stock, @Nullable BigDecimal taken) {
		return (stock != null && taken != null)
				? stock.subtract(taken).max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR) : null;
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
