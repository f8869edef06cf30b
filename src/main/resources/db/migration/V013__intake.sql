-- Requests to use an AI tool, and the answers to them.
create table intake_request (
    id           uuid                        not null,
    version      bigint                      not null,
    code         varchar(20)                 not null,
    tool_name    varchar(200)                not null,
    vendor_name  varchar(200),
    purpose      varchar(4000)               not null,
    phi          varchar(10)                 not null,
    facility_id  uuid,
    place        varchar(200),
    wanted_by    date,
    link         varchar(1000),
    status       varchar(20)                 not null,
    requester_id uuid                        not null,
    requested_at timestamp(6) with time zone not null,
    system_id    uuid,
    answer       varchar(4000),
    decided_by   varchar(120),
    decided_at   timestamp(6) with time zone,
    demo         boolean                     not null,
    constraint pk_intake_request primary key (id),
    constraint uq_intake_request_code unique (code),
    constraint fk_intake_request_facility foreign key (facility_id) references facility (id) on delete set null,
    constraint fk_intake_request_requester foreign key (requester_id) references person (id) on delete cascade,
    constraint fk_intake_request_system foreign key (system_id) references ai_system (id) on delete set null,
    constraint ck_intake_request_phi check (phi in ('YES', 'NO', 'UNKNOWN')),
    constraint ck_intake_request_status check (status in ('WAITING', 'JOINED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    constraint ck_intake_request_decision check (status = 'WAITING' or (decided_by is not null and decided_at is not null)),
    constraint ck_intake_request_declined check (status <> 'DECLINED' or answer is not null)
);

create index ix_intake_request_status on intake_request (status, requested_at);
create index ix_intake_request_requester on intake_request (requester_id, requested_at);

create table intake_request_data_subject (
    request_id   uuid        not null,
    data_subject varchar(20) not null,
    constraint pk_intake_request_data_subject primary key (request_id, data_subject),
    constraint fk_intake_request_data_subject_request foreign key (request_id) references intake_request (id)
        on delete cascade
);

insert into code_counter values ('REQ', 0);
