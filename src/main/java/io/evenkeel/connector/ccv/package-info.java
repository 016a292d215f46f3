/**
 * The service {@code ccv}, of CCV SalesPOS and CCV Shop. What its documents leave open,
 * and what we do:
 * <ul>
 * <li>An answer without the right signature is not believed: a read is made again, a
 * write so answered is unknown and looked up. Whether errors are signed is not said: one
 * without any signature is taken for what it says, and refused keys always are.</li>
 * <li>The limit of all calls together is not documented; it is learned from its refusal
 * (429.11).</li>
 * <li>Pages have 100 rows, the largest size that is known to work. Lists are told by
 * number of rows, so each page begins with the last row of the one before: where that is
 * not so, rows have left, and the read steps back.</li>
 * <li>Combinations and categories are told with a page of products by {@code expand}, and
 * asked for product by product where they are not. Properties are always asked for by
 * product, but only where the shop has any, and only when the record is made: its hash
 * holds {@code modifydate} in their place. The rows of an order are asked for in the same
 * way: what changes them changes its totals.</li>
 * <li>Changed products are read by {@code modifydate}, the latest first. Whether a sale
 * or an edit of a combination moves it is not said, so stock is always read whole, and a
 * nightly read of all products finds the rest.</li>
 * <li>There is no filter for changed orders. A read of changes begins with the oldest
 * order that was not cancelled, or completed and paid, when orders were last read.</li>
 * <li>A combination without any number that is switched off is nobody's variant: the
 * service makes all that can be combined, and deletes none. To delete a variant is to
 * take its numbers and switch it off.</li>
 * <li>What is chosen adds to the price of the product. A variant told by one attribute
 * can have any price; one told by several has what its values add up to.</li>
 * <li>One attribute more makes all combinations of a product anew, so a variant must have
 * the options of its siblings.</li>
 * <li>{@code stocktype} says {@code product} where the product is counted; anything else
 * is read as counting combinations, and written as {@code attribute_combination}.</li>
 * <li>The price is what people pay, after the discount; with a discount, the price before
 * it is the crossed-out one.</li>
 * <li>{@code is_visible} cannot be written: publishing writes {@code active}. A product
 * may stay invisible for another reason, such as having no category.</li>
 * <li>A new product needs a price, a tariff and a package: without a price it is made
 * with zero and switched off (unless it has no number either and so stands above
 * variants), with the shop's usual tariff and its first package.</li>
 * <li>A product above variants is nothing to sell: number, price, stock and weight are
 * told with its variants, and its own number is their handle.</li>
 * <li>Article numbers need not be unique there. Before a product is made its number is
 * looked up: the same number and name are ours of an earlier try, another name is
 * refused.</li>
 * <li>Properties that the shop lacks are made as texts in the group
 * {@code Characteristics}; the first of a name counts.</li>
 * <li>What open orders hold is the sum of the rows of orders in the statuses of
 * {@code reservations}; whether the service takes stock when an order is placed depends
 * on the shop: with one that does, say {@code none}. Nobody guesses: without the setting
 * nothing is told of it.</li>
 * <li>Orders have no field for a reference of others, for payment method or terms. The
 * reference is their reservation number, and is looked for in the orders since a day
 * before the order was placed; the rest is an internal note.</li>
 * <li>Rows make no deposits by themselves, since the order's lines have them already. The
 * sum of an order's lines may be five cents off its total, which becomes a cost named
 * rounding; more is refused.</li>
 * <li>A customer is found by e-mail address or user name. A new one gets a password that
 * nobody knows. Nobody is sent a message: changes of orders say {@code mail: false}.</li>
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.ccv;
