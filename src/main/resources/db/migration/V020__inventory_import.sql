-- Imports of inventories: mappings kept under a name, and what became of every row of every file.

create table import_mapping (
    id         uuid                        not null,
    version    bigint                      not null,
    name       varchar(120)                not null,
    name_key   varchar(120)                not null,
    mapping    varchar(200000)             not null,
    changed_by varchar(120)                not null,
    changed_at timestamp(6) with time zone not null,
    constraint pk_import_mapping primary key (id),
    constraint uq_import_mapping_name unique (name_key)
);

create table import_run (
    id            uuid                        not null,
    at            timestamp(6) with time zone not null,
    person_name   varchar(120)                not null,
    file_name     varchar(200)                not null,
    mapping_name  varchar(120),
    created       integer                     not null,
    updated       integer                     not null,
    unchanged     integer                     not null,
    refused       integer                     not null,
    with_warnings integer                     not null,
    constraint pk_import_run primary key (id)
);

create index ix_import_run_at on import_run (at, id);

-- problems is a JSON list. The system may be deleted later; its code stays.
create table import_run_row (
    run_id       uuid           not null,
    row_number   bigint         not null,
    outcome      varchar(20)    not null,
    system_id    uuid,
    system_code  varchar(20),
    name         varchar(300),
    organisation varchar(300),
    unit         varchar(300),
    external_id  varchar(100),
    problems     varchar(20000) not null,
    constraint pk_import_run_row primary key (run_id, row_number),
    constraint fk_import_run_row_run foreign key (run_id) references import_run (id) on delete cascade,
    constraint ck_import_run_row_outcome check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED'))
);

-- One row. Who holds it imports; others are told to wait.
create table import_turn (
    id integer not null,
    constraint pk_import_turn primary key (id)
);

insert into import_turn values (1);
