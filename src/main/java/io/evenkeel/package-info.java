/**
 * Evenkeel: keeps a point of sale and a web shop on an even keel.
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel;
