-- An approver decides at once on all that waits of an import, however many lines it brought. That takes a while for very many, so it goes
-- on in the background: here stands who asked for what, how far it is, and what became of it.
create table import_decision (
    id bigint generated always as identity primary key,
    run_id bigint not null references import_run,
    person_id int not null references person,
    approves boolean not null,
    comment text not null default '' check (length(comment) <= 1000),
    state text not null check (state in ('GOING', 'DONE', 'STOPPED', 'FAILED')),
    lines bigint not null default 0 check (lines >= 0),
    asked_at timestamptz not null,
    ended_at timestamptz,
    done bigint not null default 0,
    total_to_do bigint not null default 0,
    cancel_asked boolean not null default false,
    failure text,
    constraint returned_with_comment check (approves or btrim(comment) <> ''),
    constraint ended_when_not_going check ((state = 'GOING') = (ended_at is null))
);
create index import_decision_run on import_decision (run_id, id);
create index import_decision_going on import_decision (id) where state = 'GOING';

-- Whoever sees a line of an import sees who decides on it.
alter table import_decision enable row level security;
create policy sees on import_decision for select using ((select has('sees_all')) or person_id = (select acting_person())
    or exists (select 1 from cost c where c.import_run_id = run_id));
create policy writes on import_decision for insert with check (person_id = (select acting_person()));
create policy changes on import_decision for update using (person_id = (select acting_person()));
grant select, insert, update on import_decision to ${app_role};

create trigger note_insert after insert on import_decision referencing new table as added
    for each statement execute function note_changes();

-- Decisions that a server left unfinished.
create function unfinished_decisions() returns table (decision_id bigint, user_name text)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select d.id, p.user_name from import_decision d join person p on p.id = d.person_id where d.state = 'GOING' order by d.id
$$;

-- The file that costs came from, for those who see the costs: the run itself is its person's own.
create function brought_by(wanted bigint) returns table (file_name text, person text, imported_at timestamptz)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select r.file_name, p.full_name, r.imported_at from import_run r join person p on p.id = r.person_id
     where r.id = wanted
       and (has('sees_all') or exists (
           select 1 from cost c where c.import_run_id = r.id
              and (c.department_id = any(own_departments()) or c.project_id = any(party_projects()))))
$$;

-- As before, and the return of imported lines with one comment is one act as their approval is.
create or replace function note_cost_changes() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
        select clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name, a.id, to_jsonb(r), to_jsonb(a)
          from added a join removed r on r.id = a.id
         where a is distinct from r
           and not (a.import_run_id is not null and r.state = 'SUBMITTED' and a.state in ('POSTED', 'WITHDRAWN', 'RETURNED'));
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
        select clock_timestamp(), acting_person(), acting_for(), tg_op, 'import_run', a.import_run_id,
               jsonb_build_object('state', 'SUBMITTED'),
               jsonb_strip_nulls(jsonb_build_object('state', a.state, 'lines', count(*), 'first_cost', min(a.id),
                   'last_cost', max(a.id), 'amount', sum(a.amount),
                   'comment', case when a.state = 'RETURNED' then max(a.comment) end))
          from added a join removed r on r.id = a.id
         where a.import_run_id is not null and r.state = 'SUBMITTED' and a.state in ('POSTED', 'WITHDRAWN', 'RETURNED')
         group by a.import_run_id, a.state, case when a.state = 'RETURNED' then a.comment end;
    return null;
end $$;
