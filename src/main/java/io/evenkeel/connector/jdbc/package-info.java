/**
 * The service jdbc.
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.jdbc;
