-- Every change of a record that people keep, with who made it and for whom. Written by the database, so that no door forgets.
-- Costs that arrive by import are not repeated here row by row: the import run is, and each cost names it.
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person_id int references person,
    on_behalf_of int references person,
    action text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    entity text not null,
    entity_id bigint,
    before jsonb,
    after jsonb
);
create index audit_event_entity on audit_event (entity, entity_id);
create index audit_event_at on audit_event (at);
create index audit_event_person on audit_event (person_id);
create index audit_event_for on audit_event (on_behalf_of) where on_behalf_of is not null;
create trigger audit_append_only before update or delete or truncate on audit_event
    for each statement execute function ledger_is_append_only();

create function acting_person() returns int language sql stable as $$
    select nullif(current_setting('recoup.person', true), '')::int
$$;
create function acting_for() returns int language sql stable as $$
    select nullif(current_setting('recoup.on_behalf_of', true), '')::int
$$;

-- Never copied into the trail: secrets and file contents.
create function without_secrets(jsonb) returns jsonb language sql immutable as $$
    select $1 - array['password_hash', 'hash', 'content']
$$;

create function note_changes() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, after)
            select clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name,
                   (to_jsonb(a) ->> 'id')::bigint, without_secrets(to_jsonb(a)) from added a;
    elsif tg_op = 'DELETE' then
        insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before)
            select clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name,
                   (to_jsonb(r) ->> 'id')::bigint, without_secrets(to_jsonb(r)) from removed r;
    else
        insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
            select clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name,
                   (to_jsonb(a) ->> 'id')::bigint, without_secrets(to_jsonb(r)), without_secrets(to_jsonb(a))
              from added a join removed r on to_jsonb(a) ->> 'id' = to_jsonb(r) ->> 'id'
             where to_jsonb(a) <> to_jsonb(r);
    end if;
    return null;
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['department', 'department_alias', 'person', 'person_role', 'delegation', 'token', 'programme',
            'financial_year', 'period', 'category', 'project', 'project_funder', 'agreement', 'agreement_party',
            'agreement_signature', 'import_mapping', 'import_run', 'funding_transfer', 'saving', 'saving_plan', 'claim',
            'evidence', 'allocation', 'share', 'settlement', 'payment'] loop
        execute format('create trigger note_insert after insert on %I referencing new table as added
                        for each statement execute function note_changes()', kept);
    end loop;
    foreach kept in array array['department', 'person', 'person_role', 'delegation', 'token', 'programme', 'period', 'category',
            'project', 'agreement', 'import_mapping', 'cost', 'funding_transfer', 'commitment', 'saving', 'claim', 'allocation',
            'settlement', 'payment'] loop
        execute format('create trigger note_update after update on %I referencing old table as removed new table as added
                        for each statement execute function note_changes()', kept);
    end loop;
    foreach kept in array array['department_alias', 'person_role', 'delegation', 'project_funder', 'agreement_party', 'saving_plan'] loop
        execute format('create trigger note_delete after delete on %I referencing old table as removed
                        for each statement execute function note_changes()', kept);
    end loop;
end $$;

-- That a password was set is worth knowing; what it is, nobody may know. Counting failed sign-ins leaves no trace.
create function note_password() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, after)
        values (clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name, new.person_id,
                jsonb_build_object('person_id', new.person_id, 'password', 'new'));
    return null;
end $$;
create trigger note_password after insert or update of password_hash on credential
    for each row execute function note_password();
