package io.evenkeel.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/** How much of the heap is in use at most, with and without what is garbage. */
final class Heap {

	private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP)
		.toList();

	private final AtomicLong collected = new AtomicLong();

	Heap() {
		ManagementFactory.getGarbageCollectorMXBeans()
			.forEach((collector) -> ((NotificationEmitter) collector).addNotificationListener(
					(notification, handback) -> collected((CompositeData) notification.getUserData()), null, null));
	}

	/** Begins to measure anew. */
	void begin() {
		System.gc();
		POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
		this.collected.set(0);
	}

	/**
	 * The most that was in use, garbage included.
	 * @return megabytes
	 */
	long peak() {
		return megabytes(POOLS.stream().map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum());
	}

	/**
	 * The most that was left by a collection.
	 * @return megabytes; 0 when nothing was collected
	 */
	long afterCollection() {
		return megabytes(this.collected.get());
	}

	static long limit() {
		return megabytes(Runtime.getRuntime().maxMemory());
	}

	private void collected(CompositeData data) {
		Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(data)
			.getGcInfo()
			.getMemoryUsageAfterGc();
		long used = POOLS.stream().mapToLong((pool) -> after.get(pool.getName()).getUsed()).sum();
		this.collected.accumulateAndGet(used, Math::max);
	}

	private static long megabytes(long bytes) {
		return bytes / (1024 * 1024);
	}

}
