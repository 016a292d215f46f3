/** The service {@code ccv}. */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.ccv;
