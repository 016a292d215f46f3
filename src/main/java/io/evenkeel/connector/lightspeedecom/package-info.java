/**
 * The service {@code lightspeed-ecom}: Lightspeed eCom (C-Series).
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.lightspeedecom;
