-- Where systems run, and what they are made of. Both live and die with their system.
create table deployment (
    id               uuid        not null,
    version          bigint      not null,
    system_id        uuid        not null,
    facility_id      uuid,
    unit             varchar(200),
    system_release   varchar(60),
    status           varchar(20) not null,
    go_live          date,
    ends_on          date,
    local_owner_id   uuid,
    local_validation varchar(10000),
    constraint pk_deployment primary key (id),
    constraint fk_deployment_system foreign key (system_id) references ai_system (id) on delete cascade,
    constraint fk_deployment_facility foreign key (facility_id) references facility (id) on delete cascade,
    constraint fk_deployment_local_owner foreign key (local_owner_id) references person (id) on delete set null,
    constraint ck_deployment_place check (facility_id is not null or unit is not null),
    constraint ck_deployment_status check (status in ('PLANNED', 'PILOT', 'LIVE', 'PAUSED', 'ENDED')),
    constraint ck_deployment_dates check (ends_on is null or go_live is null or ends_on >= go_live)
);

create index ix_deployment_system on deployment (system_id, status);
create index ix_deployment_facility on deployment (facility_id, system_id);

create table system_component (
    id          uuid         not null,
    version     bigint       not null,
    system_id   uuid         not null,
    kind        varchar(20)  not null,
    name        varchar(200) not null,
    description varchar(4000),
    exposure    varchar(20),
    note        varchar(4000),
    constraint pk_system_component primary key (id),
    constraint fk_system_component_system foreign key (system_id) references ai_system (id) on delete cascade,
    constraint ck_system_component_kind check (kind in ('DATA_AGGREGATION', 'INFERENCE_ENDPOINT', 'MLOPS_PIPELINE')),
    constraint ck_system_component_exposure check (exposure in ('INTERNAL_ONLY', 'PARTNER_NETWORK', 'INTERNET_FACING'))
);

create index ix_system_component_system on system_component (system_id, kind, name);
