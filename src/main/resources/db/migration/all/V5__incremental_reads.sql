-- Where the next read of a side goes on, when it was last read whole, and whether the last read brought changes only.
alter table side add column mark ${text};
alter table side add column whole_read timestamp with time zone;
alter table side add column incremental boolean default false not null;

-- The status that orders, and their payments, had when their side was first read.
create table first_seen (
    ref bigint primary key,
    status varchar(100)
);

-- Pieces of orders that the shop has taken from its stock and the till has not. One that ended names the newest run of
-- that moment: runs up to it may have read the stock of the till before, so for them it still counts.
create table reservation (
    job_id integer not null,
    ref bigint not null,
    product varchar(400) not null,
    quantity decimal(20, 6) not null,
    ended_run bigint,
    primary key (ref, product)
);

create index reservation_by_job on reservation (job_id);

-- What a job last took as reserved for each product of its shop.
create table reserved (
    side_id integer not null,
    product varchar(400) not null,
    quantity decimal(20, 6) not null,
    primary key (side_id, product)
);
