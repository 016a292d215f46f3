package io.evenkeel.sync;

import io.evenkeel.commerce.Side;

/**
 * A portion of the records that are due.
 *
 * @param number its place in the step, from 0
 * @param round what is to be done with it, for steps that go over the records more than
 * once
 * @param side the side that the records are of
 * @param refs the records
 */
record Batch(int number, int round, Side side, long[] refs) {
}
