/**
 * A stand-in of Ecwid and Lightspeed eCom (E-Series). Where the service's documents leave
 * a choice open: more products than the plan has are refused with 402, more options,
 * variations or categories of a product than it has with 400; stock may go below zero,
 * with a warning; an order that is deleted gives no stock back; the calls inside of a
 * batch do not count towards the limit, and a batch stops at the first failure unless it
 * is told to go on; an image gets an address of the shop, the one it came from is not
 * shown.
 */
@org.springframework.modulith.NamedInterface("ecwid")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.ecwid;
