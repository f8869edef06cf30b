-- The trail knows which of its lines belong to the demo data, so that these go without a trace.
alter table activity add column demo boolean default false not null;
