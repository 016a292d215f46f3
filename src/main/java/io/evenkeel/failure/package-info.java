/**
 * What can go wrong, told apart by what happens next. Points at nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.evenkeel.failure;
