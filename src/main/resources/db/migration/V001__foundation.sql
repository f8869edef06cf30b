-- The organisation, its facilities and people, the codes that records get, and the trail of what happened.

create table code_counter (
    prefix      varchar(8) not null,
    last_number bigint     not null,
    constraint pk_code_counter primary key (prefix)
);

create table organisation (
    id         uuid                        not null,
    version    bigint                      not null,
    name       varchar(160)                not null,
    zone       varchar(60)                 not null,
    demo       boolean                     not null,
    created_at timestamp(6) with time zone not null,
    constraint pk_organisation primary key (id)
);

create table facility (
    id      uuid         not null,
    version bigint       not null,
    name    varchar(160) not null,
    city    varchar(120),
    active  boolean      not null,
    demo    boolean      not null,
    constraint pk_facility primary key (id),
    constraint uq_facility_name unique (name)
);

create table person (
    id            uuid                        not null,
    version       bigint                      not null,
    email         varchar(254)                not null,
    name          varchar(120)                not null,
    password_hash varchar(500)                not null,
    active        boolean                     not null,
    demo          boolean                     not null,
    created_at    timestamp(6) with time zone not null,
    constraint pk_person primary key (id),
    constraint uq_person_email unique (email)
);

create table person_role (
    person_id uuid        not null,
    role      varchar(30) not null,
    constraint pk_person_role primary key (person_id, role),
    constraint fk_person_role_person foreign key (person_id) references person (id) on delete cascade
);

-- One line per fact. Changes are a JSON list of field, before and after.
create table activity (
    id             uuid                        not null,
    at             timestamp(6) with time zone not null,
    person_id      uuid,
    person_name    varchar(120)                not null,
    kind           varchar(80)                 not null,
    subject_type   varchar(40)                 not null,
    subject_id     uuid                        not null,
    subject_code   varchar(254)                not null,
    subject_title  varchar(300)                not null,
    changes        varchar(100000)             not null,
    reason         varchar(4000),
    constraint pk_activity primary key (id)
);

create index ix_activity_subject on activity (subject_type, subject_id, at);
create index ix_activity_at on activity (at);
