-- People may be limited to some facilities: they meet what is deployed there, and what they own.

create table person_facility (
    person_id   uuid not null,
    facility_id uuid not null,
    constraint pk_person_facility primary key (person_id, facility_id),
    constraint fk_person_facility_person foreign key (person_id) references person (id) on delete cascade,
    constraint fk_person_facility_facility foreign key (facility_id) references facility (id)
);
