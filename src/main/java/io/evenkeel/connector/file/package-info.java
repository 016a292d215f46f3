/**
 * The service file.
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector.file;
