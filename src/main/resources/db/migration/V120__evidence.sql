-- Evidence: what shows that something said of a record is so. It is a file kept here, encrypted, or says where else it
-- is found. The record it belongs to may be of any feature, so no key refers to it; what it is part of is kept beside
-- it. Evidence is never changed silently: it is superseded or withdrawn, and stays on the list.
create table evidence (
    id            uuid                        not null,
    version       bigint                      not null,
    code          varchar(20)                 not null,
    subject_type  varchar(40)                 not null,
    subject_id    uuid                        not null,
    subject_code  varchar(40)                 not null,
    part_of       uuid,
    title         varchar(300)                not null,
    note          varchar(4000),
    collected_on  date,
    valid_until   date,
    reference     varchar(2000),
    file_name     varchar(200),
    file_type     varchar(20),
    size_bytes    bigint,
    sha256        varchar(64),
    scan          varchar(20),
    added_by      uuid,
    added_by_name varchar(120)                not null,
    added_at      timestamp(6) with time zone not null,
    state         varchar(20)                 not null,
    successor     uuid,
    ended_by_name varchar(120),
    ended_at      timestamp(6) with time zone,
    end_reason    varchar(4000),
    erased_at     timestamp(6) with time zone,
    constraint pk_evidence primary key (id),
    constraint uq_evidence_code unique (code),
    constraint fk_evidence_added_by foreign key (added_by) references person (id) on delete set null,
    constraint ck_evidence_state check (state in ('CURRENT', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_evidence_scan check (scan in ('NOT_ASKED', 'WAITING', 'CLEAN', 'INFECTED')),
    constraint ck_evidence_one_of_two check ((reference is null) = (file_name is not null)),
    constraint ck_evidence_file check (file_name is null
        or file_type is not null and size_bytes is not null and sha256 is not null and scan is not null),
    constraint ck_evidence_ended check (state = 'CURRENT' or ended_at is not null)
);

create index ix_evidence_subject on evidence (subject_id, added_at);
create index ix_evidence_part_of on evidence (part_of, subject_code);
create index ix_evidence_added_by on evidence (added_by);
create index ix_evidence_scan on evidence (scan);

insert into code_counter values ('EVD', 0);

-- The key of one file, wrapped by a key outside the database. Without this row its pieces mean nothing to anybody.
create table evidence_content (
    evidence_id uuid        not null,
    key_id      varchar(16) not null,
    wrapped_key bytea       not null,
    pieces      integer     not null,
    constraint pk_evidence_content primary key (evidence_id),
    constraint fk_evidence_content foreign key (evidence_id) references evidence (id) on delete cascade
);

create index ix_evidence_content_key on evidence_content (key_id);

-- Half a mebibyte each: H2 holds no more than one in a column, and in a backup a piece is spelled in Base64.
create table evidence_piece (
    evidence_id uuid    not null,
    place       integer not null,
    content     bytea   not null,
    constraint pk_evidence_piece primary key (evidence_id, place),
    constraint fk_evidence_piece foreign key (evidence_id) references evidence (id) on delete cascade
);
