package io.evenkeel.sync;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.SnapshotIndex;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.Settings;
import org.jspecify.annotations.Nullable;

/** One run under way: what its steps share. */
final class SyncRun {

	private final long id;

	private final JobFile job;

	private final int jobId;

	private final RuleSet rules;

	private final Map<Side, Endpoint> endpoints;

	private final Companions companions;

	private final @Nullable OrderTaking orderTaking;

	private final Ledger ledger;

	private final Transactions transactions;

	private final Progress progress;

	private final AtomicBoolean stop;

	private @Nullable Plan plan;

	private final Map<Side, SnapshotIndex> indexes = new EnumMap<>(Side.class);

	SyncRun(long id, JobFile job, int jobId, RuleSet rules, Map<Side, Endpoint> endpoints, Companions companions,
			@Nullable OrderTaking orderTaking, Workplace workplace) {
		this.id = id;
		this.job = job;
		this.jobId = jobId;
		this.rules = rules;
		this.endpoints = endpoints;
		this.companions = companions;
		this.orderTaking = orderTaking;
		this.ledger = workplace.ledger();
		this.transactions = workplace.transactions();
		this.progress = workplace.progress();
		this.stop = workplace.stop();
	}

	long id() {
		return this.id;
	}

	JobFile job() {
		return this.job;
	}

	/** What the records of the job are. */
	RecordKind kind() {
		return RecordKind.named(this.job.records()).orElseThrow();
	}

	int jobId() {
		return this.jobId;
	}

	int sideId(Side side) {
		return Refs.sideId(this.jobId, side);
	}

	RuleSet rules() {
		return this.rules;
	}

	Settings settings() {
		return new Settings(this.job.settings());
	}

	/** What decides how pairs are decided; pairs decided by another are decided again. */
	String decidedBy() {
		byte[] settings = this.job.settings().toString().getBytes(StandardCharsets.UTF_8);
		return this.rules.build() + "/" + UUID.nameUUIDFromBytes(settings) + "/" + String.join(",", this.job.match());
	}

	Endpoint endpoint(Side side) {
		return this.endpoints.get(side);
	}

	/** The other jobs that keep the same two connections in step. */
	Companions companions() {
		return this.companions;
	}

	/** The job whose orders reserve pieces of what this job writes the stock of. */
	Optional<OrderTaking> orderTaking() {
		return Optional.ofNullable(this.orderTaking);
	}

	Ledger ledger() {
		return this.ledger;
	}

	Transactions transactions() {
		return this.transactions;
	}

	Progress progress() {
		return this.progress;
	}

	boolean isToStop() {
		return this.stop.get();
	}

	/** The run's plan; steps use it one after the other. */
	synchronized Plan plan() {
		if (this.plan == null) {
			this.plan = this.ledger.plans().of(this.id);
		}
		return this.plan;
	}

	/** The index of a side, loaded on first use and kept up to date from then on. */
	synchronized SnapshotIndex index(Side side) {
		return this.indexes.computeIfAbsent(side, (missing) -> this.ledger.indexes().load(sideId(missing)));
	}

	/**
	 * One side's connection with its service.
	 *
	 * @param connection the connection
	 * @param connector the service
	 */
	record Endpoint(Connection connection, Connector connector) {
	}

	/**
	 * What all runs of this process share.
	 *
	 * @param ledger the state
	 * @param transactions transactions of their own
	 * @param progress hears how runs get on
	 * @param stop set when the run is to stop
	 */
	record Workplace(Ledger ledger, Transactions transactions, Progress progress, AtomicBoolean stop) {
	}

}
