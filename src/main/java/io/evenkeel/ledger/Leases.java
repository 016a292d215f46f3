package io.evenkeel.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who works on which job. A lease is renewed while its owner lives; one that was not
 * renewed for {@link #LIFE}, or whose process on this machine is dead, can be taken over.
 */
public class Leases {

	/** How long a lease outlives its last renewal. */
	public static final Duration LIFE = Duration.ofSeconds(30);

	private final Sql sql;

	private final String owner;

	private final String host = hostName();

	public Leases(JdbcTemplate template, String owner) {
		this.sql = new Sql(template);
		this.owner = owner;
	}

	/**
	 * Takes a lease, or says who has it.
	 * @param name what is leased, such as a job's name
	 * @param what what the owner is about to do, for others to read
	 * @return empty when it is ours now, otherwise who has it
	 */
	public Optional<Holder> take(String name, String what) {
		Optional<Holder> holder = holder(name);
		if (holder.isPresent() && !holder.get().owner().equals(this.owner) && isAlive(holder.get())) {
			return holder;
		}
		holder
			.ifPresent((dead) -> this.sql.update("delete from lease where name = ? and owner = ?", name, dead.owner()));
		try {
			this.sql.update("insert into lease (name, owner, host, pid, what, heartbeat) values (?, ?, ?, ?, ?, ?)",
					name, this.owner, this.host, ProcessHandle.current().pid(), what, now());
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return holder(name);
		}
	}

	/**
	 * Renews a lease.
	 * @param name what is leased
	 * @return false when somebody else has it by now
	 */
	public boolean renew(String name) {
		return this.sql.update("update lease set heartbeat = ? where name = ? and owner = ?", now(), name,
				this.owner) == 1;
	}

	public void release(String name) {
		this.sql.update("delete from lease where name = ? and owner = ?", name, this.owner);
	}

	/**
	 * Who has a lease.
	 * @param name what is leased
	 * @return the holder, dead or alive; empty when nobody has it
	 */
	public Optional<Holder> holder(String name) {
		return Optional.ofNullable(this.sql.first("select owner, host, pid, what, heartbeat from lease where name = ?",
				(row, n) -> new Holder(row.getString(1), row.getString(2), row.getLong(3), row.getString(4),
						row.getObject(5, OffsetDateTime.class).toInstant()),
				name));
	}

	/**
	 * Whether the holder still works.
	 * @param holder the holder of a lease
	 * @return false when its process is dead or it was silent for too long
	 */
	public boolean isAlive(Holder holder) {
		if (holder.host().equals(this.host) && ProcessHandle.of(holder.pid()).isEmpty()) {
			return false;
		}
		return holder.heartbeat().plus(LIFE).isAfter(Instant.now());
	}

	private static OffsetDateTime now() {
		return OffsetDateTime.now(ZoneOffset.UTC);
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

	/**
	 * Who has a lease.
	 *
	 * @param owner the process, by a name made at its start
	 * @param host its machine
	 * @param pid its process id there
	 * @param what what it does
	 * @param heartbeat when it last said that it lives
	 */
	public record Holder(String owner, String host, long pid, String what, Instant heartbeat) {
	}

}
