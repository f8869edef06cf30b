-- Whom an issuer of single sign-on means: its name and its own name for the person, never an e-mail address.

create table person_identity (
    issuer    varchar(255)                not null,
    subject   varchar(255)                not null,
    person_id uuid                        not null,
    added_at  timestamp(6) with time zone not null,
    constraint pk_person_identity primary key (issuer, subject),
    constraint fk_person_identity_person foreign key (person_id) references person (id) on delete cascade
);

create index ix_person_identity_person on person_identity (person_id);

-- What the issuer calls the session there, so that it can end ours with it.
alter table person_session add column issuer_session varchar(255);
