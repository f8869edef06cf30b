-- The trail only grows, whoever writes: a statement that would change it is refused. Words can be deleted, to erase them,
-- and a head moves on; neither can be done to an event. This hinders; what gets past it, the hashes show.

create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger only_grows before update or delete or truncate on audit_event
    for each statement execute function audit_only_grows();

create trigger only_grows before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_only_grows();

create trigger only_grows before update or truncate on audit_words
    for each statement execute function audit_only_grows();

create trigger only_grows before delete or truncate on audit_head
    for each statement execute function audit_only_grows();
