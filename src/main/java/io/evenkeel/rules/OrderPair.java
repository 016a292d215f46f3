package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about orders sees and speaks to: an order of the shop, and the sale of the
 * till that it became. The lines of both name products as the till knows them.
 */
public final class OrderPair extends RecordPair {

	private static final Order NOTHING = Order.order("").build();

	OrderPair(PairInput input, Desk desk) {
		super(input, desk, NOTHING);
	}

	// parts

	@Word("the sale of the till; empty when there is none")
	public Order getPos() {
		return (Order) at(Side.POS);
	}

	@Word("the order of the shop; empty when there is none")
	public Order getShop() {
		return (Order) at(Side.SHOP);
	}

	@Word("what both sides last agreed on; empty when they never did")
	public Order getBase() {
		return (Order) agreed();
	}

	// questions

	@Word("the job found the order when it first read the shop, and it was paid or given up already")
	public boolean isHistoric() {
		return input().past() == Past.AS_IT_WAS;
	}

	@Word("the job found the order when it first read the shop, whatever became of it since")
	public boolean isFromBefore() {
		return input().past() != Past.NONE;
	}

	@Word("it takes back a part of an earlier order")
	public boolean isRefund() {
		return isBelowAnother();
	}

	@Word("the articles of the order that the till does not know")
	public List<String> getUnknownArticles() {
		return getShop().getLines()
			.stream()
			.filter((line) -> line.isProduct() && line.product() == null)
			.map((line) -> Objects.requireNonNullElse(line.sku(), line.name()))
			.distinct()
			.toList();
	}

	@Word("the lines of the order, all as articles: the till makes a product of an article that it does not know, and shipping, handling, wrapping and fees are sold as the articles that the value table names")
	public List<OrderLine> linesAsArticles(@Names(Named.TABLE) String table) {
		ValueTable articles = tableOf(table);
		return getShop().getLines().stream().map((line) -> asArticle(line, articles)).toList();
	}

	private static OrderLine asArticle(OrderLine line, ValueTable articles) {
		if (line.isProduct()) {
			return (line.product() != null) ? line : line.as(OrderLine.Kind.NEW);
		}
		return articles.lookUp(line.kind().word())
			.map((number) -> line.as(OrderLine.Kind.NEW).called(number))
			.orElse(line);
	}

	@Word("the lines of the order; the till makes a product of an article that it does not know")
	public List<OrderLine> getLinesWithNewArticles() {
		return linesWithUnknown(OrderLine.Kind.NEW);
	}

	@Word("the lines of the order; an article that the till does not know becomes a line of text with its price")
	public List<OrderLine> getLinesWithTexts() {
		return linesWithUnknown(OrderLine.Kind.TEXT);
	}

	private List<OrderLine> linesWithUnknown(OrderLine.Kind kind) {
		return getShop().getLines()
			.stream()
			.map((line) -> (line.isProduct() && line.product() == null) ? line.as(kind) : line)
			.toList();
	}

	@Word("how many pieces the order sells")
	public BigDecimal getPieces() {
		return getShop().getLines()
			.stream()
			.filter(OrderLine::isProduct)
			.map(OrderLine::quantity)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@Word("its pieces are taken from the shop's stock and not yet from the till's: they are subtracted before the shop's stock is written")
	public void reserve(String reason) {
		because(reason);
		wishes().reserve();
	}

	@Word("the payments of the order, with the methods as the value table calls them at the till; what it does not say becomes the other method")
	public List<Payment> paymentsBy(@Names(Named.TABLE) String table, @Nullable String otherwise) {
		ValueTable methods = tableOf(table);
		return getShop().getPayments()
			.stream()
			.map((payment) -> payment
				.by(methods.lookUp(payment.method()).orElse((otherwise != null) ? otherwise : payment.method())))
			.toList();
	}

}
