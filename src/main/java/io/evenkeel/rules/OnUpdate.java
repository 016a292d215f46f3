package io.evenkeel.rules;

/** What happens to a field when both sides have the record. */
enum OnUpdate {

	/** The leader's value is written whenever the other side shows something else. */
	COPY,
	/** The other side keeps what it has. */
	LEAVE,
	/** The leader's value is written only where the other side has none. */
	IF_EMPTY,
	/** It is written only while the other side still shows what both last agreed on. */
	IF_UNCHANGED,
	/** It is written only when it is another than both last agreed on. */
	WHEN_CHANGED

}
