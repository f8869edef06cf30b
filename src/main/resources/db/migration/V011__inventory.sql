-- The AI systems. Only code, name and lifecycle are always known: inventories from elsewhere are incomplete.
-- computed_tier follows the tier rules, override_tier a person's decision, tier is the one that counts.
create table ai_system (
    id                            uuid                        not null,
    version                       bigint                      not null,
    code                          varchar(20)                 not null,
    name                          varchar(300)                not null,
    purpose                       varchar(10000),
    intended_use                  varchar(10000),
    out_of_scope_use              varchar(10000),
    kind                          varchar(20),
    usage                         varchar(20),
    autonomy                      varchar(20),
    patient_care_decision_support boolean,
    phi                           varchar(10),
    high_impact                   boolean,
    fda_status                    varchar(20),
    fda_identifier                varchar(100),
    sourcing                      varchar(20),
    vendor_id                     uuid,
    product_name                  varchar(300),
    clinical_owner_id             uuid,
    technical_owner_id            uuid,
    compliance_owner_id           uuid,
    contact                       varchar(300),
    organisation                  varchar(300),
    unit                          varchar(300),
    external_id                   varchar(100),
    in_use_since                  date,
    outputs                       varchar(10000),
    data_description              varchar(10000),
    notes                         varchar(10000),
    search_text                   varchar(2000)               not null,
    sort_name                     varchar(300)                not null,
    lifecycle                     varchar(20)                 not null,
    lifecycle_reason              varchar(4000),
    computed_tier                 varchar(20),
    tier_rules                    varchar(100)                not null,
    override_tier                 varchar(20),
    override_reason               varchar(4000),
    override_by                   varchar(120),
    override_at                   timestamp(6) with time zone,
    tier                          varchar(20),
    demo                          boolean                     not null,
    created_at                    timestamp(6) with time zone not null,
    changed_at                    timestamp(6) with time zone not null,
    constraint pk_ai_system primary key (id),
    constraint uq_ai_system_code unique (code),
    constraint fk_ai_system_vendor foreign key (vendor_id) references vendor (id) on delete set null,
    constraint fk_ai_system_clinical_owner foreign key (clinical_owner_id) references person (id) on delete set null,
    constraint fk_ai_system_technical_owner foreign key (technical_owner_id) references person (id) on delete set null,
    constraint fk_ai_system_compliance_owner foreign key (compliance_owner_id) references person (id) on delete set null,
    constraint ck_ai_system_kind check (kind in
        ('PREDICTIVE', 'IMAGING', 'GENERATIVE', 'AGENTIC', 'NLP_SPEECH', 'RULES', 'OTHER')),
    constraint ck_ai_system_usage check (usage in ('CLINICAL', 'OPERATIONAL')),
    constraint ck_ai_system_autonomy check (autonomy in ('INFORMS', 'RECOMMENDS', 'ACTS_WITH_REVIEW', 'ACTS_ALONE')),
    constraint ck_ai_system_phi check (phi in ('YES', 'NO')),
    constraint ck_ai_system_lifecycle check (lifecycle in
        ('PROPOSED', 'IN_REVIEW', 'PILOT', 'PRODUCTION', 'SUSPENDED', 'RETIRED')),
    constraint ck_ai_system_sourcing check (sourcing in ('VENDOR', 'IN_HOUSE', 'BOTH')),
    constraint ck_ai_system_tier check (tier in ('CRITICAL', 'HIGH', 'MODERATE', 'LOW')),
    constraint ck_ai_system_override check (override_tier is null
        or (override_reason is not null and override_by is not null and override_at is not null and tier = override_tier))
);

-- Answers a sorted page without touching the wide rows before it.
create index ix_ai_system_sort_name on ai_system (sort_name, id);
create index ix_ai_system_lifecycle on ai_system (lifecycle, sort_name, id);
create index ix_ai_system_tier on ai_system (tier, sort_name, id);
create index ix_ai_system_vendor on ai_system (vendor_id, sort_name, id);
create index ix_ai_system_clinical_owner on ai_system (clinical_owner_id);
create index ix_ai_system_technical_owner on ai_system (technical_owner_id);
create index ix_ai_system_compliance_owner on ai_system (compliance_owner_id);
create index ix_ai_system_external_id on ai_system (external_id);
create index ix_ai_system_changed_at on ai_system (changed_at, id);
create index ix_ai_system_tier_rules on ai_system (tier_rules);

create table ai_system_tag (
    system_id uuid        not null,
    tag       varchar(60) not null,
    constraint pk_ai_system_tag primary key (system_id, tag),
    constraint fk_ai_system_tag_system foreign key (system_id) references ai_system (id) on delete cascade
);

create index ix_ai_system_tag on ai_system_tag (tag, system_id);

create table ai_system_phi_class (
    system_id uuid        not null,
    phi_class varchar(30) not null,
    constraint pk_ai_system_phi_class primary key (system_id, phi_class),
    constraint fk_ai_system_phi_class_system foreign key (system_id) references ai_system (id) on delete cascade
);

create table ai_system_protected_input (
    system_id uuid        not null,
    input     varchar(30) not null,
    constraint pk_ai_system_protected_input primary key (system_id, input),
    constraint fk_ai_system_protected_input_system foreign key (system_id) references ai_system (id) on delete cascade
);

insert into code_counter values ('AIS', 0);
