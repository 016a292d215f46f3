-- The records of a side that a run found changed: what came after a run can be told from the rest.
create table run_changed (
    run_id bigint not null,
    side_id integer not null,
    records ${bytes} not null,
    primary key (run_id, side_id)
);
