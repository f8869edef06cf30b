-- What NIST says about each outcome, as imported from its Playbook. One edition at a time: an import replaces the last.
create table official_text (
    subcategory       varchar(40)                 not null,
    outcome           varchar(4000),
    about             varchar(100000)             not null,
    suggested_actions varchar(100000)             not null,
    documentation     varchar(100000)             not null,
    further_reading   varchar(100000)             not null,
    source_file       varchar(260)                not null,
    imported_at       timestamp(6) with time zone not null,
    imported_by       varchar(120)                not null,
    constraint pk_official_text primary key (subcategory)
);
