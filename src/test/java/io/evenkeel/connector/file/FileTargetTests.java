package io.evenkeel.connector.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Outcome.Kind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTargetTests {

	@TempDir
	private Path home;

	private TestFile plain() {
		return TestFile.plain(this.home);
	}

	private static FieldChange field(RecordField field, @Nullable Object before, @Nullable Object after) {
		return new FieldChange(field.fieldName(), before, after);
	}

	private static Change update(String id, String target, FieldChange... fields) {
		return new Change(id, Action.UPDATE, target, null, target, List.of(fields));
	}

	private static Change create(String id, @Nullable String parent, String key, FieldChange... fields) {
		return new Change(id, Action.CREATE, null, parent, key, List.of(fields));
	}

	private static Change rename(String id, String target, String before, String after) {
		return update(id, target, field(RecordField.NAME, before, after));
	}

	private static FileTarget open(TestFile file) {
		return new FileTarget(file.settings(), new Disk());
	}

	private static List<Outcome> write(TestFile file, Change... changes) {
		try (FileTarget target = open(file)) {
			List<Outcome> outcomes = new ArrayList<>(target.apply(List.of(changes)));
			for (Outcome late : target.complete()) {
				outcomes.replaceAll((outcome) -> outcome.changeId().equals(late.changeId()) ? late : outcome);
			}
			target.settled();
			return outcomes;
		}
	}

	private List<String> inside() throws IOException {
		try (Stream<Path> inside = Files.list(this.home)) {
			return inside.map((path) -> path.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void keepsEverythingThatNoChangeIsAbout() throws IOException {
		TestFile file = plain()
			.text("\uFEFFid;\"note\";name\r\n1;\"007\";Cap\r\nragged\r\n2;\"a;b \"\"c\"\"\";Hat\r\n");

		write(file, rename("c1", "2", "Hat", "Top\nhat"));

		assertThat(file.text())
			.isEqualTo("\uFEFFid;\"note\";name\r\n1;\"007\";Cap\r\nragged\r\n2;\"a;b \"\"c\"\"\";\"Top\nhat\"\r\n");
		assertThat(inside()).containsExactly("shop.csv");
	}

	@Test
	void keepsEncodingAndDecimalComma() {
		TestFile file = plain().with("encoding", "windows-1252")
			.with("decimal", "comma")
			.text("id;name;price\n1;Mütze;9,50\n", java.nio.charset.Charset.forName("windows-1252"));

		write(file, update("c1", "1", field(RecordField.PRICE, Money.of("9.50", "XXX"), Money.of("1234.5", "XXX"))));

		assertThat(file.text(java.nio.charset.Charset.forName("windows-1252")))
			.isEqualTo("id;name;price\n1;Mütze;1234,50\n");
	}

	@Test
	void keepsUtf16WithItsMark() {
		TestFile file = plain().text("\uFEFFid,name\n1,Cap\n2,Hat\n", StandardCharsets.UTF_16LE);

		List<Outcome> outcomes = write(file, rename("c1", "2", "Hat", "Hüte"));

		assertThat(file.text(StandardCharsets.UTF_16LE)).isEqualTo("\uFEFFid,name\n1,Cap\n2,Hüte\n");
		assertThat(outcomes.get(0).now().hash()).isEqualTo(file.read().item("2").hash());
	}

	@Test
	void refusesWhatTheEncodingHasNoCharacterFor() {
		TestFile file = plain().with("encoding", "ISO-8859-1").lines("id,name", "1,Cap");

		List<Outcome> outcomes = write(file, rename("c1", "1", "Cap", "Cap €"));

		assertThat(outcomes.get(0).kind()).isEqualTo(Kind.REFUSED);
		assertThat(outcomes.get(0).message()).contains("ISO-8859-1").contains("Cap €");
		assertThat(file.text()).isEqualTo("id,name\n1,Cap\n");
	}

	@Test
	void refusesAFieldThatTheLayoutCannotHold() {
		TestFile file = new TestFile(this.home, "shop.csv", "ecwid-catalog").lines("type,product_sku,product_name",
				"product,A,Cap");

		List<Outcome> outcomes = write(file, update("c1", "A", field(RecordField.SUPPLIER, null, "Mills")));

		assertThat(outcomes.get(0).kind()).isEqualTo(Kind.REFUSED);
		assertThat(outcomes.get(0).message()).contains("product of layout ecwid-catalog has no column for supplier");
	}

	@Test
	void refusesAListThatWouldReadBackAsAnother() {
		TestFile file = plain().lines("id,tags", "1,");

		List<Outcome> outcomes = write(file, update("c1", "1", field(RecordField.TAGS, null, List.of("a|b"))));

		assertThat(outcomes.get(0).kind()).isEqualTo(Kind.REFUSED);
	}

	@Test
	void addsColumnsAndKeepsTheHashOfAllOtherRows() {
		TestFile file = plain().lines("id,name", "1,Cap", "2,Hat");
		long before = file.read().item("1").hash();

		List<Outcome> outcomes = write(file, update("c1", "2", field(RecordField.PRICE, null, Money.of("2", "EUR")),
				field(RecordField.OPTIONS, null, Map.of("Size", "M")), new FieldChange("extra.shelf", null, "A7")));

		assertThat(file.text()).isEqualTo("id,name,price,options,extra.shelf\n1,Cap,,,\n2,Hat,2.00 EUR,Size=M,A7\n");
		assertThat(file.read().item("1").hash()).isEqualTo(before);
		assertThat(file.read().item("2").hash()).isEqualTo(outcomes.get(0).now().hash());
	}

	@Test
	void emptiesACell() {
		TestFile file = plain().lines("id,name,stock", "1,Cap,5");

		write(file, update("c1", "1", field(RecordField.STOCK, new BigDecimal("5"), null)));

		assertThat(file.text()).isEqualTo("id,name,stock\n1,Cap,\n");
	}

	@Test
	void appliesSeveralChangesOfARecordInTheirOrder() {
		TestFile file = plain().lines("id,sku,name", "1,A,Cap");

		List<Outcome> outcomes = write(file, create("c1", null, "B", field(RecordField.SKU, null, "B")),
				rename("c2", "B", null, "Hat"), rename("c3", "1", "Cap", "Hood"), rename("c4", "1", "Hood", "Beret"));

		assertThat(outcomes).extracting(Outcome::kind).containsOnly(Kind.PENDING);
		assertThat(file.text()).isEqualTo("id,sku,name\n1,A,Beret\nB,B,Hat\n");
	}

	@Test
	void saysThatACreationIsThereAlreadyWithOtherValues() {
		TestFile file = plain().lines("id,sku,name", "1,A,Cap");

		List<Outcome> outcomes = write(file,
				create("c1", null, "A", field(RecordField.SKU, null, "A"), field(RecordField.NAME, null, "Hat")),
				create("c2", null, "A", field(RecordField.SKU, null, "A"), field(RecordField.NAME, null, "Cap")));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.STALE, Kind.DONE);
		assertThat(outcomes.get(1).targetId()).isEqualTo("1");
	}

	@Test
	void putsNewVariantsBelowTheirProductAndNewProductsAtTheEnd() {
		TestFile file = new TestFile(this.home, "shop.csv", "ecwid-catalog").lines(
				"type,product_sku,product_name,product_option_name,product_option_value,product_variation_sku,"
						+ "product_variation_option_Size",
				"category,,Shirts,,,,", "product,TEE,Tee,,,,", "product_option,,,Size,S,,",
				"product_variation,,,,,TEE-S,S", "product,CAP,Cap,,,,");

		List<Outcome> outcomes = write(file,
				create("c1", null, "HAT", field(RecordField.SKU, null, "HAT"), field(RecordField.NAME, null, "Hat")),
				create("c2", "HAT", "HAT-L", field(RecordField.SKU, null, "HAT-L"),
						field(RecordField.OPTIONS, null, Map.of("Size", "L"))),
				create("c3", "TEE", "TEE-M", field(RecordField.SKU, null, "TEE-M"),
						field(RecordField.OPTIONS, null, Map.of("Size", "M"))));

		assertThat(file.text().lines().skip(1)).containsExactly("category,,Shirts,,,,,", "product,TEE,Tee,,,,,",
				"product_option,,,Size,S,,,", "product_variation,,,,,TEE-S,S,",
				"product_option,,,Size,M,,,DROPDOWNLIST", "product_variation,,,,,TEE-M,M,", "product,CAP,Cap,,,,,",
				"product,HAT,Hat,,,,,", "product_option,,,Size,L,,,DROPDOWNLIST", "product_variation,,,,,HAT-L,L,");
		assertHashes(file, outcomes);
	}

	@Test
	void deletesAProductWithTheRowsBelowIt() {
		TestFile file = new TestFile(this.home, "shop.csv", "ecwid-catalog").lines(
				"type,product_sku,product_option_name,product_variation_sku,product_variation_option_Size",
				"product,TEE,,,", "product_option,,Size,,", "product_variation,,,TEE-S,S", "product,CAP,,,");

		List<Outcome> outcomes = write(file, new Change("c1", Action.DELETE, "TEE", null, "TEE", List.of()));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.PENDING);
		assertThat(file.read().ids()).containsExactly("CAP");
		assertThat(file.text().lines()).hasSize(2);
	}

	@Test
	void writesAFamilyOfARetailExport() {
		TestFile file = new TestFile(this.home, "retail.csv", "retail-export").lines(
				"id,handle,sku,name,variant_option_one_name,variant_option_one_value,retail_price",
				"1,tee,T-S,Tee,Size,S,9.00", "2,tee,T-M,Tee,Size,M,9.00");

		List<Outcome> outcomes = write(file, rename("c1", "handle:tee", "Tee", "T-shirt"),
				create("c2", "handle:tee", "T-L", field(RecordField.SKU, null, "T-L"),
						field(RecordField.OPTIONS, null, Map.of("Size", "L"))),
				create("c3", null, "cap", field(RecordField.HANDLE, null, "cap"), field(RecordField.NAME, null, "Cap")),
				create("c4", "handle:cap", "C-1", field(RecordField.SKU, null, "C-1"),
						field(RecordField.OPTIONS, null, Map.of("Size", "one"))));

		assertThat(outcomes).extracting(Outcome::kind).containsOnly(Kind.PENDING);
		assertThat(file.text().lines().skip(1)).containsExactly("1,tee,T-S,T-shirt,Size,S,9.00",
				"2,tee,T-M,T-shirt,Size,M,9.00", ",tee,T-L,T-shirt,Size,L,", ",cap,C-1,Cap,Size,one,");
		assertHashes(file, outcomes);
	}

	@Test
	void writesSkusOfABigCommerceExport() {
		TestFile file = new TestFile(this.home, "shop.csv", "bigcommerce-export").lines(
				"Item Type,Product ID,Product Name,Product Code/SKU,Price,Product Visible?",
				"Product,12,Tee,TEE,9.00,Y", "SKU,40,[S]Size=M,TEE-M,[FIXED]8.00,");

		List<Outcome> outcomes = write(file,
				new Change("c1", Action.UNPUBLISH, "12", null, "TEE",
						List.of(field(RecordField.PUBLISHED, true, false))),
				new Change("c2", Action.UPDATE, "sku:40", "12", "TEE-M",
						List.of(field(RecordField.PRICE, Money.of("8", "XXX"), Money.of("7", "XXX")))),
				create("c3", "12", "TEE-L", field(RecordField.SKU, null, "TEE-L"),
						field(RecordField.OPTIONS, null, Map.of("Size", "L"))));

		assertThat(file.text().lines().skip(1)).containsExactly("Product,12,Tee,TEE,9.00,N",
				"SKU,40,[S]Size=M,TEE-M,[FIXED]7.00,", "SKU,,[S]Size=L,TEE-L,,");
		assertHashes(file, outcomes);
	}

	@Test
	void writesJsonAndKeepsUnknownNames() {
		TestFile file = new TestFile(this.home, "shop.json", "plain").text(
				"[{\"id\":\"1\",\"other\":{\"deep\":[1.50,null]},\"none\":null,\"price\":2.10},{\"name\":\"Hat\",\"id\":\"2\"}]");

		List<Outcome> outcomes = write(file, rename("c1", "2", "Hat", "Top hat"), create("c2", null, "3",
				field(RecordField.TAGS, null, List.of("a|b")), field(RecordField.PUBLISHED, null, true)));

		assertThat(file.text()).isEqualTo("""
				[
				{"id":"1","other":{"deep":[1.50,null]},"none":null,"price":2.10},
				{"id":"2","name":"Top hat"},
				{"id":"3","tags":["a|b"],"published":true}
				]
				""");
		assertHashes(file, outcomes);
	}

	private static void assertHashes(TestFile file, List<Outcome> outcomes) {
		TestFile.Reading reading = file.read();
		for (Outcome outcome : outcomes) {
			assertThat(reading.ids()).contains(outcome.targetId());
			if (outcome.now() != null) {
				assertThat(outcome.now().hash()).as(outcome.targetId())
					.isEqualTo(reading.item(outcome.targetId()).hash());
				assertThat(outcome.now().record()).isEqualTo(reading.product(outcome.targetId()));
			}
		}
	}

	@Test
	void showsNothingBeforeItIsCompleted() {
		TestFile file = plain().lines("id,name", "1,Cap");
		try (FileTarget target = open(file)) {
			target.apply(List.of(rename("c1", "1", "Cap", "Hat")));
		}

		assertThat(file.read().product("1").getName()).isEqualTo("Cap");
		try (FileTarget again = open(file)) {
			assertThat(again.probe(List.of(rename("c1", "1", "Cap", "Hat")))).extracting(Outcome::kind)
				.containsExactly(Kind.PENDING);
			again.complete();
		}
		assertThat(file.read().product("1").getName()).isEqualTo("Hat");
	}

	@Test
	void cutsOffTheChangeThatACrashLeftHalf() throws IOException {
		TestFile file = plain().lines("id,name", "1,Cap", "2,Hat");
		try (FileTarget target = open(file)) {
			target.apply(List.of(rename("c1", "1", "Cap", "Hood")));
		}
		Path journal = this.home.resolve("shop.csv.evenkeel-journal");
		Files.write(journal, "{\"change\":\"c2\",\"act".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

		List<Outcome> outcomes = write(file, rename("c2", "2", "Hat", "Beret"));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.PENDING);
		assertThat(file.text()).isEqualTo("id,name\n1,Hood\n2,Beret\n");
	}

	@Test
	void leavesAloneWhatWasEditedBetweenApplyAndComplete() {
		TestFile file = plain().lines("id,name", "1,Cap", "2,Hat", "3,Sock");
		try (FileTarget target = open(file)) {
			target.apply(List.of(rename("c1", "1", "Cap", "Hood"), rename("c2", "2", "Hat", "Beret"),
					rename("c3", "3", "Sock", "Stocking")));
			file.lines("id,name", "1,Edited", "2,Hat");

			List<Outcome> late = target.complete();

			assertThat(late).extracting(Outcome::changeId).containsExactly("c1", "c3");
			assertThat(late).extracting(Outcome::kind).containsOnly(Kind.STALE);
		}
		assertThat(file.text()).isEqualTo("id,name\n1,Edited\n2,Beret\n");
	}

	@Test
	void givesTheSameAnswerAfterACrashAtAnyPoint() throws IOException {
		for (Crash crash : Crash.values()) {
			TestFile file = plain().lines("id,name", "1,Cap", "2,Hat");
			FileTarget first = new FileTarget(file.settings(), new CrashingDisk(crash));
			first.apply(List.of(rename("c1", "1", "Cap", "Hood"), rename("c2", "2", "Hat", "Beret"),
					create("c3", null, "9", field(RecordField.NAME, null, "New"))));
			file.lines("id,name", "1,Edited", "2,Hat");
			assertThatExceptionOfType(Killed.class).as(crash.name()).isThrownBy(first::complete);
			assertThat(file.text()).as(crash.name())
				.isEqualTo((crash == Crash.AFTER_THE_MOVE) ? "id,name\n1,Edited\n2,Beret\n9,New\n"
						: "id,name\n1,Edited\n2,Hat\n");

			for (int attempt = 0; attempt < 2; attempt++) {
				try (FileTarget again = open(file)) {
					List<Outcome> late = again.complete();
					assertThat(late).as(crash.name()).extracting(Outcome::changeId).containsExactly("c1");
					assertThat(late).extracting(Outcome::kind).containsExactly(Kind.STALE);
				}
				assertThat(file.text()).as(crash.name()).isEqualTo("id,name\n1,Edited\n2,Beret\n9,New\n");
			}
			try (FileTarget last = open(file)) {
				last.settled();
			}
			assertThat(inside()).as(crash.name()).containsExactly("shop.csv");
		}
	}

	@Test
	void keepsTheOldFileWhenTheDiskIsFull() {
		TestFile file = plain().lines("id,name", "1,Cap");
		try (FileTarget target = new FileTarget(file.settings(), new FullDisk())) {
			target.apply(List.of(rename("c1", "1", "Cap", "Hood")));

			assertThatExceptionOfType(StopFailure.class).isThrownBy(target::complete)
				.withMessageContaining("No space left on device")
				.withMessageContaining("The old file is untouched");
		}

		assertThat(file.text()).isEqualTo("id,name\n1,Cap\n");
		try (FileTarget again = open(file)) {
			assertThat(again.complete()).isEmpty();
		}
		assertThat(file.text()).isEqualTo("id,name\n1,Hood\n");
	}

	@Test
	void saysThatAFolderCanOnlyBeRead() throws IOException {
		Files.createDirectory(this.home.resolve("export"));

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> open(new TestFile(this.home, "export", "plain")))
			.withMessageContaining("which can be read only");
	}

	private enum Crash {

		WHILE_WRITING, BEFORE_THE_MOVE, AFTER_THE_MOVE

	}

	private static final class Killed extends RuntimeException {

	}

	/** Ends the process, as it were, at one point. */
	private static final class CrashingDisk extends Disk {

		private final Crash crash;

		private CrashingDisk(Crash crash) {
			this.crash = crash;
		}

		@Override
		OutputStream create(Path file) throws IOException {
			OutputStream out = super.create(file);
			if (this.crash == Crash.WHILE_WRITING) {
				out.write("half".getBytes(StandardCharsets.UTF_8));
				out.close();
				throw new Killed();
			}
			return out;
		}

		@Override
		void replace(Path from, Path to) throws IOException {
			if (this.crash == Crash.BEFORE_THE_MOVE) {
				throw new Killed();
			}
			super.replace(from, to);
			throw new Killed();
		}

	}

	/** Takes some bytes and no more. */
	private static final class FullDisk extends Disk {

		@Override
		OutputStream create(Path file) throws IOException {
			return new FilterOutputStream(super.create(file)) {
				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					throw new IOException("No space left on device");
				}
			};
		}

	}

}
