/**
 * Stories of whole pairs of services, each against their stand-ins over real HTTP.
 */
@org.jspecify.annotations.NullMarked
package io.evenkeel.pairs;
