/**
 * What the stand-ins share: a small web server on loopback that counts, limits and spoils
 * calls as it is told.
 */
@org.springframework.modulith.NamedInterface("web")
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox.web;
