package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Connectors;
import io.evenkeel.failure.Failure;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Counts;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;

/**
 * What each side can hold at all. A field that a table has no column for is left out of
 * the plan and counted, rather than refused record by record.
 */
final class Holdings {

	private final Map<Side, Optional<Set<String>>> products = new EnumMap<>(Side.class);

	private final Map<Side, Optional<Set<String>>> variants = new EnumMap<>(Side.class);

	Holdings(SyncRun run) {
		for (Side side : Side.values()) {
			SyncRun.Endpoint endpoint = run.endpoint(side);
			ask(side, endpoint.connector(), endpoint.connection(), run.kind());
		}
	}

	/**
	 * What the sides of a job can hold. Of a side that cannot be asked now, because its
	 * secrets are not set here or its table is out of reach, no limit is known.
	 * @param job the job
	 * @param project the connections
	 */
	Holdings(JobFile job, Project project) {
		RecordKind kind = RecordKind.named(job.records()).orElseThrow();
		for (Side side : Side.values()) {
			String connection = (side == Side.POS) ? job.pos() : job.shop();
			this.products.put(side, Optional.empty());
			this.variants.put(side, Optional.empty());
			project.connections()
				.stream()
				.filter((file) -> file.name().equals(connection))
				.forEach((file) -> ask(side, file, kind, project));
		}
	}

	private void ask(Side side, ConnectionFile file, RecordKind kind, Project project) {
		try {
			Connection connection = Accounts.of(project, file);
			Connectors.installed()
				.find(file.service())
				.ifPresent((connector) -> ask(side, connector, connection, kind));
		}
		catch (Failure ex) {
			this.products.put(side, Optional.empty());
		}
	}

	private void ask(Side side, Connector connector, Connection connection, RecordKind kind) {
		this.products.put(side, connector.fields(connection, kind, false));
		this.variants.put(side, connector.fields(connection, kind, true));
	}

	/**
	 * The verdict without what its side cannot hold.
	 * @param verdict what the rules want
	 * @param variant whether the record is a variant
	 * @return the verdict
	 */
	Verdict holdable(Verdict verdict, boolean variant) {
		return new Verdict(holdable(verdict, variant, new Counts()), verdict.findings(), verdict.base(),
				verdict.reserves());
	}

	/**
	 * The changes without what their side cannot hold.
	 * @param verdict what the rules want
	 * @param variant whether the record is a variant
	 * @param counts counts each field that is left out
	 * @return the changes; an update of which nothing is left is not among them
	 */
	List<Wanted> holdable(Verdict verdict, boolean variant, Counts counts) {
		return verdict.changes()
			.stream()
			.map((wanted) -> holdable(wanted, (variant ? this.variants : this.products).get(wanted.side()), counts))
			.filter((wanted) -> !wanted.fields().isEmpty() || !isAboutFields(wanted))
			.toList();
	}

	private static Wanted holdable(Wanted wanted, Optional<Set<String>> held, Counts counts) {
		if (held.isEmpty()) {
			return wanted;
		}
		List<WantedField> left = wanted.fields()
			.stream()
			.filter((field) -> held.get().contains(field.field()))
			.toList();
		wanted.fields()
			.stream()
			.filter((field) -> !left.contains(field))
			.forEach((field) -> counts.add(Counts.LEFT_OUT + field.field(), 1));
		return new Wanted(wanted.side(), wanted.action(), left, wanted.because());
	}

	private static boolean isAboutFields(Wanted wanted) {
		return wanted.action() != Verdict.Action.CREATE && wanted.action() != Verdict.Action.DELETE;
	}

}
