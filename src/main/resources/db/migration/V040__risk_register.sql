-- The risk register. A risk keeps its code for life; ratings and acceptances are kept beside what is current.

insert into code_counter (prefix, last_number) values ('RSK', 0);

create table risk (
    id                     uuid                        not null,
    version                bigint                      not null,
    code                   varchar(20)                 not null,
    title                  varchar(200)                not null,
    cause                  varchar(1000)               not null,
    event                  varchar(1000)               not null,
    consequence            varchar(1000)               not null,
    category               varchar(200)                not null,
    scenario               varchar(200),
    owner_id               uuid,
    status                 varchar(20)                 not null,
    priority               integer                     not null,
    priority_reason        varchar(4000),
    review_on              date                        not null,
    inherent_likelihood    varchar(20),
    inherent_impact        varchar(20),
    inherent_exposure      varchar(20),
    inherent_urgency       integer                     not null,
    inherent_rationale     varchar(4000),
    inherent_scale         varchar(100),
    inherent_scale_version varchar(40),
    inherent_rated_by      uuid,
    inherent_rated_at      timestamp(6) with time zone,
    current_likelihood     varchar(20),
    current_impact         varchar(20),
    current_exposure       varchar(20),
    current_urgency        integer                     not null,
    current_rationale      varchar(4000),
    current_scale          varchar(100),
    current_scale_version  varchar(40),
    current_rated_by       uuid,
    current_rated_at       timestamp(6) with time zone,
    target_likelihood      varchar(20),
    target_impact          varchar(20),
    target_exposure        varchar(20),
    target_urgency         integer                     not null,
    target_rationale       varchar(4000),
    target_scale           varchar(100),
    target_scale_version   varchar(40),
    target_rated_by        uuid,
    target_rated_at        timestamp(6) with time zone,
    response_type          varchar(20),
    response_cost          numeric(15, 2),
    response_currency      varchar(3),
    response_description   varchar(4000),
    next_action_due        date,
    accepted_until         date,
    demo                   boolean                     not null,
    raised_by              uuid                        not null,
    raised_at              timestamp(6) with time zone not null,
    constraint pk_risk primary key (id),
    constraint uq_risk_code unique (code),
    constraint fk_risk_owner foreign key (owner_id) references person (id),
    constraint ck_risk_status check (status in ('IDENTIFIED', 'ASSESSED', 'IN_TREATMENT', 'MONITORED', 'ACCEPTED', 'CLOSED')),
    constraint ck_risk_accepted check ((status = 'ACCEPTED' and accepted_until is not null) or (status <> 'ACCEPTED' and accepted_until is null)),
    constraint ck_risk_assessed check (status in ('IDENTIFIED', 'CLOSED') or current_exposure is not null),
    constraint ck_risk_priority check (priority between 1 and 5),
    constraint ck_risk_inherent check (inherent_urgency between 1 and 5),
    constraint ck_risk_current check (current_urgency between 1 and 5),
    constraint ck_risk_target check (target_urgency between 1 and 5),
    constraint ck_risk_response check (response_type in ('ACCEPT', 'AVOID', 'TRANSFER', 'MITIGATE')),
    constraint ck_risk_cost check ((response_cost is null) = (response_currency is null))
);

create index ix_risk_urgency on risk (current_urgency desc, review_on, id);
create index ix_risk_priority on risk (priority, raised_at, id);
create index ix_risk_review on risk (review_on, id);
create index ix_risk_category on risk (category);
create index ix_risk_status on risk (status);
create index ix_risk_owner on risk (owner_id);
create index ix_risk_next_action on risk (next_action_due);
create index ix_risk_accepted on risk (accepted_until);

create table risk_system (
    risk_id   uuid not null,
    system_id uuid not null,
    constraint pk_risk_system primary key (risk_id, system_id),
    constraint fk_risk_system_risk foreign key (risk_id) references risk (id) on delete cascade,
    constraint fk_risk_system_system foreign key (system_id) references ai_system (id) on delete cascade
);

create index ix_risk_system_system on risk_system (system_id);

create table risk_vendor (
    risk_id   uuid not null,
    vendor_id uuid not null,
    constraint pk_risk_vendor primary key (risk_id, vendor_id),
    constraint fk_risk_vendor_risk foreign key (risk_id) references risk (id) on delete cascade,
    constraint fk_risk_vendor_vendor foreign key (vendor_id) references vendor (id) on delete cascade
);

create index ix_risk_vendor_vendor on risk_vendor (vendor_id);

create table risk_subcategory (
    risk_id     uuid        not null,
    subcategory varchar(40) not null,
    constraint pk_risk_subcategory primary key (risk_id, subcategory),
    constraint fk_risk_subcategory_risk foreign key (risk_id) references risk (id) on delete cascade
);

create index ix_risk_subcategory_subcategory on risk_subcategory (subcategory);

create table risk_action (
    id       uuid         not null,
    risk_id  uuid         not null,
    title    varchar(500) not null,
    owner_id uuid,
    due_on   date,
    done_at  timestamp(6) with time zone,
    done_by  uuid,
    constraint pk_risk_action primary key (id),
    constraint fk_risk_action_risk foreign key (risk_id) references risk (id) on delete cascade,
    constraint fk_risk_action_owner foreign key (owner_id) references person (id)
);

create index ix_risk_action_risk on risk_action (risk_id);
create index ix_risk_action_owner on risk_action (owner_id, due_on);

create table acceptance (
    id                     uuid                        not null,
    risk_id                uuid                        not null,
    state                  varchar(20)                 not null,
    reason                 varchar(4000)               not null,
    until                  date                        not null,
    requested_by           uuid                        not null,
    requested_at           timestamp(6) with time zone not null,
    accepted_likelihood    varchar(20),
    accepted_impact        varchar(20),
    accepted_exposure      varchar(20),
    accepted_urgency       integer,
    accepted_rationale     varchar(4000),
    accepted_scale         varchar(100),
    accepted_scale_version varchar(40),
    accepted_rated_by      uuid,
    accepted_rated_at      timestamp(6) with time zone,
    decided_by             uuid,
    decided_at             timestamp(6) with time zone,
    decision_reason        varchar(4000),
    ended_by               uuid,
    ended_at               timestamp(6) with time zone,
    end_reason             varchar(4000),
    constraint pk_acceptance primary key (id),
    constraint fk_acceptance_risk foreign key (risk_id) references risk (id) on delete cascade,
    constraint ck_acceptance_state check (state in ('REQUESTED', 'IN_FORCE', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'RENEWED')),
    constraint ck_acceptance_decider check (decided_by <> requested_by),
    constraint ck_acceptance_rater check (decided_by <> accepted_rated_by),
    constraint ck_acceptance_frozen check (state <> 'IN_FORCE' or accepted_exposure is not null)
);

create index ix_acceptance_risk on acceptance (risk_id);
create index ix_acceptance_state on acceptance (state);

-- Every rating that was ever given; entries are only added.
create table rating_entry (
    id            uuid                        not null,
    risk_id       uuid                        not null,
    stage         varchar(20)                 not null,
    likelihood    varchar(20),
    impact        varchar(20),
    exposure      varchar(20),
    urgency       integer                     not null,
    rationale     varchar(4000)               not null,
    scale         varchar(100)                not null,
    scale_version varchar(40)                 not null,
    rated_by      uuid                        not null,
    rated_at      timestamp(6) with time zone not null,
    constraint pk_rating_entry primary key (id),
    constraint fk_rating_entry_risk foreign key (risk_id) references risk (id) on delete cascade,
    constraint ck_rating_entry_stage check (stage in ('INHERENT', 'CURRENT', 'TARGET'))
);

create index ix_rating_entry_risk on rating_entry (risk_id, rated_at);
