/**
 * The service {@code bigcommerce}. What its documents leave open, and what we do:
 * <ul>
 * <li>Lists are read by ascending id, each page beginning after the last id
 * ({@code id:greater}, {@code min_id}): whatever comes, goes or changes meanwhile, no row
 * is skipped. A page whose ids do not go up ends the read.</li>
 * <li>Asking for {@code options} makes pages of ten, so options come from the variants,
 * which name theirs; they are asked for only before variants are made.</li>
 * <li>A change of stock alone may leave the date of a product. Stock is therefore always
 * read whole; what products say of stock in a read of changes may be old.</li>
 * <li>The level that the catalogue shows is of the default location or of all: with one
 * location they are the same. Where there are more, name one in {@code location}; levels
 * are then asked from the inventory, what can be sold, not what is on hand.</li>
 * <li>A difference of stock is refused where no level was ever set. From zero the level
 * is set: of nothing nothing is sold meanwhile. Differences are written some time after
 * they were taken, so after a lost answer we wait before we believe the old level.</li>
 * <li>Nothing invisible can be sent along with a new product: metafields take a second
 * call, custom fields are shown to customers. Article number and name are unique, so they
 * are our reference: a product with both as we sent them is ours.</li>
 * <li>A refused batch is taken for not written and is sent again in halves until the
 * record to blame is alone; all of it may be sent twice. After a partial success (207)
 * each record is sent by itself.</li>
 * <li>A batch of variants is not described to take another article number: a variant that
 * gets one is written by itself.</li>
 * <li>Custom fields and images that a product update does not name stay; those to go are
 * deleted by id.</li>
 * <li>Either all variants of a product are counted or none. Counting is switched on by
 * any of them, and off by the product alone.</li>
 * <li>Zero weights, sizes, cost and list prices are the service's way to say
 * nothing.</li>
 * <li>The price is {@code price}; a sale price is a further field of the service.</li>
 * <li>Order lines tell their amount after all discounts; whether the total holds what
 * credits and gift certificates pay is not said: the reading that adds up is taken.</li>
 * <li>{@code refunded_amount} is documented to be always zero. Refunds are asked for, one
 * call for a page of orders, where status, payment status or a line tells of one. Each is
 * a record of its own below its order, and never taken back.</li>
 * <li>Where the service does not follow a payment ({@code payment_status} is empty), the
 * order is paid when its status says that the shop went on with it.</li>
 * <li>A line names a variant even where the product has none. Where something was chosen,
 * the product is asked whether it has options, once.</li>
 * <li>Transactions are not read: status and totals tell what was paid.</li>
 * <li>Orders can be asked for only by a range of ids, not by a list of them.</li>
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.bigcommerce;
