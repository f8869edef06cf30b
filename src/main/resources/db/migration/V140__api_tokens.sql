-- Tokens with which scripts ask in the name of a person. Only a digest of each is kept.
create table api_token (
    id           uuid                        not null,
    person_id    uuid                        not null,
    name         varchar(60)                 not null,
    token_hash   varchar(64)                 not null,
    scopes       varchar(200)                not null,
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    last_address varchar(60),
    used_on      date,
    calls        integer                     not null,
    calls_since  timestamp(6) with time zone not null,
    constraint pk_api_token primary key (id),
    constraint uq_api_token_hash unique (token_hash),
    constraint fk_api_token_person foreign key (person_id) references person (id) on delete cascade
);

create index ix_api_token_person on api_token (person_id, created_at);
