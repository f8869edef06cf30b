-- Answers to the outcomes of the AI RMF. A row without a system is the organisation's answer; an outcome that nobody has
-- touched has no row. The category is the subcategory's first part, kept for counting; the place is where the
-- subcategory stands in the framework, kept for sorting.
create table assessment (
    id                    uuid                        not null,
    version               bigint                      not null,
    subcategory           varchar(40)                 not null,
    category              varchar(36)                 not null,
    place                 integer                     not null,
    system_id             uuid,
    status                varchar(20)                 not null,
    maturity              integer,
    owner_id              uuid,
    due_on                date,
    notes                 varchar(10000),
    not_applicable_reason varchar(4000),
    override_reason       varchar(4000),
    verifier_id           uuid,
    verified_at           timestamp(6) with time zone,
    edited_by             uuid,
    edited_at             timestamp(6) with time zone not null,
    demo                  boolean                     not null,
    constraint pk_assessment primary key (id),
    constraint uq_assessment unique nulls not distinct (system_id, subcategory),
    constraint fk_assessment_system foreign key (system_id) references ai_system (id) on delete cascade,
    constraint fk_assessment_owner foreign key (owner_id) references person (id) on delete set null,
    constraint fk_assessment_verifier foreign key (verifier_id) references person (id) on delete set null,
    constraint fk_assessment_edited_by foreign key (edited_by) references person (id) on delete set null,
    constraint ck_assessment_status check (status in
        ('NOT_STARTED', 'IN_PROGRESS', 'IN_PLACE', 'VERIFIED', 'NOT_APPLICABLE')),
    constraint ck_assessment_maturity check (maturity between 0 and 4),
    constraint ck_assessment_verified check (status <> 'VERIFIED' or verified_at is not null),
    constraint ck_assessment_not_applicable check (status <> 'NOT_APPLICABLE' or not_applicable_reason is not null)
);

-- Overdue work, and the work of one person.
create index ix_assessment_due_on on assessment (due_on);
create index ix_assessment_owner on assessment (owner_id, due_on);
create index ix_assessment_verifier on assessment (verifier_id);
create index ix_assessment_edited_by on assessment (edited_by);

create table assessment_evidence (
    id            uuid                        not null,
    assessment_id uuid                        not null,
    title         varchar(300)                not null,
    reference     varchar(2000)               not null,
    added_by      varchar(120)                not null,
    added_at      timestamp(6) with time zone not null,
    constraint pk_assessment_evidence primary key (id),
    constraint fk_assessment_evidence_assessment foreign key (assessment_id) references assessment (id) on delete cascade
);

create index ix_assessment_evidence_assessment on assessment_evidence (assessment_id, added_at);
