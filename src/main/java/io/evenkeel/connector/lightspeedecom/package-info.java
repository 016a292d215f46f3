/**
 * The service {@code lightspeed-ecom}: Lightspeed eCom (C-Series). What its documents
 * leave open, and what we do:
 * <ul>
 * <li>Products are read from {@code catalog}, 250 in a call with all their variants. The
 * list of products would take a call more for each product's variants, and the list of
 * variants, by ascending id, does not tell where a product ends, so nobody could tell one
 * thing to sell from a family of one. Its shape varies (links, objects in place, objects
 * under their ids): each is taken, and what is only a link is asked for.</li>
 * <li>Lists are read by ascending id ({@code since_id}); a page whose ids do not go up
 * ends the read.</li>
 * <li>The date of a product and those of its variants move apart, and a movement of stock
 * may move neither: a read of changes asks for all three, and then for the products that
 * changed, or walks through the catalogue where that takes fewer calls. Whether links to
 * categories move the date is not said: a change of these alone is found by the next
 * whole read.</li>
 * <li>A product whose only variant is its default one is one record. It has variants
 * where there are several, a set of options, or a title such as {@code Size: M}, which is
 * how we write options; values of the product's set are chosen besides where it has them
 * all.</li>
 * <li>Where the catalogue does not tell the categories of a page of products, the table
 * of links is read once and kept: a plan has ten thousand products.</li>
 * <li>Characteristics are the attributes of the product's type. Unless the catalogue
 * tells them, they take one call for each product with a type.</li>
 * <li>Three fields could be the article number: the connection says which, and no other
 * is guessed.</li>
 * <li>Prices with and without tax are both read; what a change names is written, and the
 * shop works the other out. Zero costs, old prices and weights are the service's way to
 * say nothing.</li>
 * <li>The stock of what is not tracked is told as it stands; {@code stock-tracked} says
 * that it limits nothing. A level alone leaves tracking as it is.</li>
 * <li>{@code auto} visibility is published: it shows the product while there is stock,
 * and is left as it is where a change wants it published.</li>
 * <li>A level is absolute, and sales go on. Movements tell what the level was when we
 * wrote: what was sold since our look is taken off by a second write. Movements of
 * channel {@code api} are not counted as sales.</li>
 * <li>How many variants go into one bulk update, and whether a part of one can fail, is
 * not said: 100 go, and a group that is refused is sent again in halves.</li>
 * <li>The service takes a second product of the same name and number. Our reference goes
 * into a data field of the product, with its creation, and stays there; before a creation
 * products of its name are looked at. New products stay hidden until all of it is there.
 * A variant is found again by its options and number. The first variant takes the place
 * of a default variant that has no number.</li>
 * <li>A creation does not tell the variant that comes with it. That of the first product
 * of a batch is asked for, and the others from there on in the list of variants, whose
 * ids go up; one that does not show there is asked for by itself.</li>
 * <li>A line of an order names a variant in any case. Whether its product has several is
 * asked for product by product, and of many in a walk through the catalogue.</li>
 * <li>Categories, brands, types and attributes are made where they are missing, suppliers
 * and taxes are not. Images are not read and not written (CV-18).</li>
 * <li>Orders are read, never written: the service has no such call. Their lines take a
 * call for each order and are asked for when its record is made; lines that are not found
 * yet are waited for.</li>
 * <li>Whether the price of a line is that of one or of all, and what the discount of an
 * order is taken off from, is not said: the reading that adds up is taken.</li>
 * <li>An order says whether it is paid, not when and by which payments: one payment of
 * its total. What was refunded comes from its lines.</li>
 * <li>Windows of the limit begin with the clock; ours roll, which is never more.</li>
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.lightspeedecom;
