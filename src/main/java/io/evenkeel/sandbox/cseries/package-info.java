/**
 * A stand-in of Lightspeed eCom (C-Series): catalogue, stock, customers and orders.
 */
@org.springframework.modulith.NamedInterface("cseries")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.cseries;
