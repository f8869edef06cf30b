-- The same file with the same mapping is imported once: it is known by what is in it.
alter table import_run add column file_digest varchar(64);
alter table import_run add column mapping_digest varchar(64);
alter table import_run add constraint uq_import_run_content unique (file_digest, mapping_digest);

alter table official_text add column source_digest varchar(64);

-- One row for each thing that is imported into; the second for official texts.
insert into import_turn values (2);
