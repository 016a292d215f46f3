package io.evenkeel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The least that any program must do: read and parse both files and, where something
 * changes, write the shop's file again. With the bare CSV library, without a state.
 *
 * @param oneAfterTheOther seconds to read both files one after the other
 * @param cpu seconds of processor time for that
 * @param atOnce seconds to read both at the same time
 * @param writing seconds to write the rows of the shop's file
 */
record Floor(double oneAfterTheOther, double cpu, double atOnce, double writing) {

	/**
	 * Measures once.
	 * @param pos a file
	 * @param shop the other file, which is written too
	 * @return the floor
	 */
	static Floor measure(Path pos, Path shop) {
		double before = cpuSeconds();
		double sequential = seconds(() -> once(pos, shop));
		double cpu = cpuSeconds() - before;
		double parallel = seconds(() -> {
			CompletableFuture<Void> other = CompletableFuture.runAsync(() -> read(shop));
			read(pos);
			other.join();
		});
		double reading = seconds(() -> read(shop));
		return new Floor(sequential, cpu, parallel, Math.max(0, seconds(() -> copy(shop)) - reading));
	}

	/** The best figures of two measurements. */
	Floor or(Floor other) {
		return new Floor(Math.min(this.oneAfterTheOther, other.oneAfterTheOther), Math.min(this.cpu, other.cpu),
				Math.min(this.atOnce, other.atOnce), Math.min(this.writing, other.writing));
	}

	/** The processor time that this process has taken so far. */
	static double cpuSeconds() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
	}

	/** Reads and parses both files, one after the other. */
	static void once(Path pos, Path shop) {
		read(pos);
		read(shop);
	}

	static double seconds(Runnable work) {
		long begun = System.nanoTime();
		work.run();
		return (System.nanoTime() - begun) / 1e9;
	}

	private static long read(Path file) {
		try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
			long cells = 0;
			for (CsvRecord row : rows) {
				cells += row.getFieldCount();
			}
			return cells;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(Path file) {
		Path copy = file.resolveSibling("copy.csv");
		try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
				CsvWriter out = CsvWriter.builder().build(copy)) {
			for (CsvRecord row : rows) {
				out.writeRecord(row.getFields());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			delete(copy);
		}
	}

	private static void delete(Path copy) {
		try {
			Files.deleteIfExists(copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
