package io.evenkeel.sync;

import io.evenkeel.ledger.LinkChange;

/**
 * What a person changed about the link of a record.
 *
 * @param change the change, with who made it, when and why
 * @param what what it did to the record, such as {@code linked 17 with 204}
 */
public record LinkEvent(LinkChange change, String what) {
}
