-- What became of backups and of the tests that restore them. The archives themselves lie in their folder.
create table backup_run (
    id           uuid                        not null,
    begun_at     timestamp(6) with time zone not null,
    cause        varchar(10)                 not null,
    file         varchar(120),
    bytes        bigint                      not null,
    table_rows   bigint                      not null,
    events       bigint                      not null,
    head         varchar(64)                 not null,
    failure      varchar(500),
    tested_at    timestamp(6) with time zone,
    test_failure varchar(500),
    constraint pk_backup_run primary key (id),
    constraint ck_backup_run_cause check (cause in ('SCHEDULE', 'PERSON', 'COMMAND', 'UPGRADE')),
    constraint ck_backup_run_file check (file is null or failure is null)
);

create index ix_backup_run_begun_at on backup_run (begun_at);

-- One process at a time makes or tests a backup; its turn runs out if it dies.
create table backup_turn (
    id      integer not null,
    holder  uuid,
    ends_at timestamp(6) with time zone,
    constraint pk_backup_turn primary key (id)
);

insert into backup_turn (id) values (1);
