/**
 * The shared records of products, stock, orders and customers. Points at nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.evenkeel.commerce;
