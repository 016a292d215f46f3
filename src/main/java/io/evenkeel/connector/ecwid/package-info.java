/**
 * The service {@code ecwid}: Ecwid and Lightspeed eCom (E-Series).
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.ecwid;
