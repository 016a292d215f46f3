package io.evenkeel.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Sets of record numbers as bytes. */
final class Bitmaps {

	private Bitmaps() {
	}

	static byte[] bytes(RoaringBitmap bitmap) {
		bitmap.runOptimize();
		ByteBuffer buffer = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
		bitmap.serialize(buffer);
		return buffer.array();
	}

	static RoaringBitmap bitmap(byte @Nullable [] bytes) {
		RoaringBitmap bitmap = new RoaringBitmap();
		if (bytes != null) {
			try {
				bitmap.deserialize(ByteBuffer.wrap(bytes));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return bitmap;
	}

}
