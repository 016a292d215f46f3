/**
 * Lightspeed Retail (X-Series). What its documents leave open, and what we do:
 * <ul>
 * <li>Page size: lists by version name no largest one. We ask for 1000, as many products
 * as one question about stock takes; where the service gives fewer, the read is the same,
 * because it ends with an empty page and never with a short one. Lists of the account
 * (outlets, taxes, brands) are asked for with what was deleted, so that nothing is left
 * out of a page; they end with one of fewer than 100, the smallest that the service
 * makes.</li>
 * <li>Search takes several ids; how many is not said. We send 150, so that the address
 * stays below 8 KB.</li>
 * <li>A product with variants has no row of its own. It gets a record from the row at the
 * head of its family, with the id {@code family:} and that row's. It is active when any
 * variant is. When the head is deleted, the next variant becomes it, and the record has
 * another id: it is paired again by its handle.</li>
 * <li>Variants are made only together with their product, and pictures of a product that
 * is there only by upload: neither is written.</li>
 * <li>Prices are those with tax where the first outlet shows them so, else those without;
 * an account has one currency.</li>
 * <li>Whether a second sale with the same id is refused or an update is not said. The id
 * is made from our reference, ids of lines and payments too: refused (409), the sale is
 * looked at and ours is done; updated, it is what it was.</li>
 * <li>Fees without a product are {@code NON_CASH_FEE}, which has no tax of its own: the
 * amount is with tax. What lines and fees leave of the order's total is a fee or discount
 * of its own, named as such.</li>
 * <li>Where a line does not tell its tax, it is the tax of the name it has, else the
 * account's usual one.</li>
 * <li>Addresses of customers are checked strictly since 2026-07. A customer refused with
 * them is made without: an order is not lost for a postcode.</li>
 * <li>Relative changes of stock carry no reference. After a lost answer the level tells:
 * as wanted is done, as before is sent again, anything else is stale.</li>
 * <li>A deleted product does not show in what changed since; the full read finds it.</li>
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.lightspeedretail;
