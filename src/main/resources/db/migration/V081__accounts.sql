-- How people prove that it is them, apart from who they are.

create table credential (
    person_id     uuid                        not null,
    password_hash varchar(500)                not null,
    changed_at    timestamp(6) with time zone not null,
    constraint pk_credential primary key (person_id),
    constraint fk_credential_person foreign key (person_id) references person (id) on delete cascade
);

insert into credential (person_id, password_hash, changed_at)
select id, password_hash, created_at from person;

alter table person drop column password_hash;

-- Links with which people set their password: the token itself is nowhere.
create table account_link (
    id         uuid                        not null,
    person_id  uuid                        not null,
    purpose    varchar(10)                 not null,
    token_hash varchar(64)                 not null,
    issued_at  timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint pk_account_link primary key (id),
    constraint uq_account_link_token unique (token_hash),
    constraint fk_account_link_person foreign key (person_id) references person (id) on delete cascade
);

create index ix_account_link_person on account_link (person_id);

-- The secret of an authenticator app, encrypted with a key that is not in the database.
create table authenticator (
    person_id uuid                        not null,
    secret    varchar(400)                not null,
    added_at  timestamp(6) with time zone not null,
    last_step bigint                      not null,
    constraint pk_authenticator primary key (person_id),
    constraint fk_authenticator_person foreign key (person_id) references person (id) on delete cascade
);

create table recovery_code (
    person_id uuid        not null,
    code_hash varchar(64) not null,
    constraint pk_recovery_code primary key (person_id, code_hash),
    constraint fk_recovery_code_person foreign key (person_id) references person (id) on delete cascade
);

create table person_session (
    id        uuid                        not null,
    person_id uuid                        not null,
    begun_at  timestamp(6) with time zone not null,
    seen_at   timestamp(6) with time zone not null,
    address   varchar(60),
    browser   varchar(300),
    ended_at  timestamp(6) with time zone,
    constraint pk_person_session primary key (id),
    constraint fk_person_session_person foreign key (person_id) references person (id) on delete cascade
);

create index ix_person_session_person on person_session (person_id, ended_at);

create table sign_in_throttle (
    subject varchar(80)                 not null,
    tries   integer                     not null,
    since   timestamp(6) with time zone not null,
    open_at timestamp(6) with time zone not null,
    constraint pk_sign_in_throttle primary key (subject)
);

create index ix_sign_in_throttle_since on sign_in_throttle (since);
