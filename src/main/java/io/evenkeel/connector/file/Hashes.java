package io.evenkeel.connector.file;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** Hashes of ids, for the compact sets that remember millions of them. */
final class Hashes {

	private static final Hasher64 HASHER = Hashing.wyhashFinal4();

	private Hashes() {
	}

	static long of(String text) {
		return HASHER.hashCharsToLong(text);
	}

}
