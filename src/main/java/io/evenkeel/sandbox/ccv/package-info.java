/**
 * A stand-in of CCV SalesPOS and CCV Shop: products with combinations, categories and
 * properties, users and orders. Where the service's documents leave a choice open: a list
 * has 25 records and at most 250; a parameter that a list does not know is refused with
 * 400.10, a media type with 406.10 or 415.10, a signature with 401.10; what a key may not
 * do is refused with 500.70; a null in a body is refused like a wrong type; product
 * numbers may stand twice, names of brands, attributes and groups of properties may not;
 * a brand that is named and is not there is made; the stock of a product that is counted
 * by combination is the sum of them ({@code stocktype} is {@code product} or
 * {@code attribute_combination}); a first value of another attribute makes the
 * combinations anew, and their numbers and stock are lost; tariffs are 21, 9, 12, 6 and 0
 * percent; a change of a combination, a property or the stock moves the product's
 * {@code modifydate}, a sale too unless that is switched off; a product has values only
 * of groups of properties that it is linked to; an order is taken whatever the stock; a
 * row adds what its chosen values cost to its price; taxes stand in other costs already;
 * a note in a change of an order stands in the mail and nowhere else; a category goes
 * with all below it; a PATCH that changes nothing is taken unless it is to be refused
 * (500.50); all routes together take 600 calls a minute; no header says how long to wait
 * after a 429; a sale at the till makes no order; {@code expand} tells combinations and
 * categories with a product, unless that is switched off; photos, labels, reviews and
 * whatever else hangs on a product or an order are empty lists that take nothing.
 */
@org.springframework.modulith.NamedInterface("ccv")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.ccv;
