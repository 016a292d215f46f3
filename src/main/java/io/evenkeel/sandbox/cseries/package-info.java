/**
 * A stand-in of Lightspeed eCom (C-Series): catalogue, stock, customers and orders.
 * Faults and calls name paths without the language and without {@code .json}. Where the
 * service's documents leave a choice open: a filter or a date that does not exist is
 * refused with 422, and a limit above 250 is cut down; both ends of a range of dates are
 * in it; what is no field of a record is left; relations are written as ids and
 * {@code options} of variants as pairs of ids; {@code variants/bulk} takes at most 250,
 * all or none, and an id that does not exist is refused with 422; links of categories in
 * bulk are made one after the other; of two prices the one that the shop enters counts,
 * the other is worked out to four decimals; the last variant of a product stays; any
 * stock may be negative, but nobody buys more than there is of one that is
 * {@code enabled}; an order moves the dates of its variants, not of their products; an
 * invoice and a shipment are made with every order, and the three states follow each
 * other; a cancelled order keeps its states; an order is whole (lines, papers, notes and
 * events embedded) when it is asked for by its id, in lists only its customer is; a key
 * of a metafield may stand twice; an address of e-mail has one customer; a category with
 * others below it is not deleted; values of attributes must belong to the product's type;
 * every language has the same texts; a limit that was reached says with its headers alone
 * when to come again, but for the calls in a second; the shop's greatest numbers of
 * variants and categories of a product are enforced, its others only told.
 *
 * <p>
 * The prices of an order's line are those of one unit. The examples of the service show
 * those of the whole line beside base prices of one unit (six of 7 make 42), so both can
 * be had: see {@link io.evenkeel.sandbox.cseries.CSeriesStandIn#linesTellTotals}.
 */
@org.springframework.modulith.NamedInterface("cseries")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.cseries;
