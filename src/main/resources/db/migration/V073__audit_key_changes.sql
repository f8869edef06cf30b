-- A checkpoint may announce the key that signs those after it, also where one of the same size is there already.

alter table audit_checkpoint add column next_key varchar(200);
alter table audit_checkpoint drop constraint pk_audit_checkpoint;
alter table audit_checkpoint add constraint pk_audit_checkpoint primary key (chain, size, signature);
