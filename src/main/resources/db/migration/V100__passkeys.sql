-- Passkeys (WebAuthn). What is kept of one is public; the private key never leaves the authenticator.
-- Binary values are base64url, as browsers send them.
create table passkey (
    id            uuid                        not null,
    person_id     uuid                        not null,
    credential_id varchar(1400)               not null,
    public_key    varchar(2000)               not null,
    attestation   varchar(16000)              not null,
    transports    varchar(100)                not null,
    sign_count    bigint                      not null,
    label         varchar(60)                 not null,
    added_at      timestamp(6) with time zone not null,
    used_at       timestamp(6) with time zone,
    constraint pk_passkey primary key (id),
    constraint uq_passkey_credential unique (credential_id),
    constraint fk_passkey_person foreign key (person_id) references person (id) on delete cascade
);

create index ix_passkey_person on passkey (person_id);
