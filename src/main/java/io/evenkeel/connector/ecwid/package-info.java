/**
 * The service {@code ecwid}: Ecwid and Lightspeed eCom (E-Series), over its REST API v3.
 * What its documents leave open, and what we chose:
 * <ul>
 * <li>A read of everything has no window of time (a product that is edited meanwhile
 * stays where it is); a read of what changed has one, in whole seconds by the clock of
 * the service, that reaches back five seconds into the one before. Orders cannot be
 * sorted, so a window is paged through only when its last second is over. A total that
 * shrinks makes the read step back by as many rows ({@link EcwidSource}).</li>
 * <li>A variation without an article number shares its product's stock: its own is
 * unknown, and is never written. Without a price of its own it has the product's, with
 * what its choices add.</li>
 * <li>Categories are read, as paths, where a store has at most a thousand; they are not
 * written.</li>
 * <li>Nothing makes a creation count once, so each carries the id of its change as its
 * {@code externalReferenceId}, by which it is found again. Only the client code of the
 * service tells that a variation has that field: one with the same options and article
 * number counts as ours too.</li>
 * <li>A new product that nobody published is hidden, and none is for sale without a
 * price.</li>
 * <li>Stock goes as a difference, so that an order placed meanwhile is kept; a figure is
 * written only where nothing was counted before.</li>
 * <li>Three writes or more go as a batch. Batches of a store are worked off one after the
 * other, so before an unknown write is judged a harmless batch is handed in and waited
 * for: whatever an earlier process sent is through then ({@link Batches}).</li>
 * <li>The limit of 200 variations is the service's for one request; we take it for a
 * product. How many products a plan holds is in the profile; other limits of a plan are
 * not, and are passed on in the store's own words.</li>
 * <li>Images are fetched by the service from the address they have at the till, and get
 * an address of its own: as many as there should be, and not those of before, are
 * ours.</li>
 * <li>What the amounts of an order hold (discounts of single items, tax on shipping) is
 * not said clearly: the reading that adds up to the total is taken, and an order that
 * adds up by none is refused ({@link OrderLines}). A gift card is a payment.</li>
 * <li>When an order was paid is not told: its payment has the time it was placed.</li>
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.ecwid;
