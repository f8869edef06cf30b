-- The vendors of AI systems. match_name is the name without case, punctuation and legal form: each vendor is here once.
create table vendor (
    id         uuid                        not null,
    version    bigint                      not null,
    code       varchar(20)                 not null,
    name       varchar(200)                not null,
    match_name varchar(250)                not null,
    website    varchar(300),
    contact    varchar(300),
    notes      varchar(10000),
    demo       boolean                     not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint pk_vendor primary key (id),
    constraint uq_vendor_code unique (code),
    constraint uq_vendor_match_name unique (match_name)
);

create index ix_vendor_name on vendor (name, id);

insert into code_counter values ('VEN', 0);
