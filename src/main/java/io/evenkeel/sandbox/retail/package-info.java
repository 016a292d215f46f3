/**
 * A stand-in of Lightspeed Retail (X-Series). Where the service's documents leave a
 * choice open: the first variant of a family is its parent; a SKU that is taken is
 * refused (400) over the API, but people can give it twice, as imports do; a sale needs
 * an open register; a sale that names none goes to the first; a second POST of a sale's
 * id is answered as {@link io.evenkeel.sandbox.retail.SecondPost} says.
 */
@org.springframework.modulith.NamedInterface("retail")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.retail;
