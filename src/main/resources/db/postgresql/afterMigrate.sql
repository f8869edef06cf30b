-- Where the schema belongs to a role of its own, the application's gets what it needs: every table, but of the trail no
-- more than to read it and to add to it. Runs after each migration, so that new tables are never forgotten.

do $$
declare
    application constant text := '${application_role}';
begin
    if application in ('', current_user) then -- none is named where the address of the database holds the user
        return; -- one role for both: it owns the tables, and only the triggers hinder it
    end if;
    execute format('grant usage on schema %I to %I', current_schema, application);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema, application);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema, application);
    execute format('revoke update, delete on audit_event, audit_words, audit_checkpoint from %I', application);
    execute format('revoke insert, delete on audit_head from %I', application);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
end
$$;
