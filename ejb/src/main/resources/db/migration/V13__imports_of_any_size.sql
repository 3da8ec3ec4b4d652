-- Imports that take their time: the file is kept, checked and stored in the background, and can be left, cancelled and gone on with.
-- What a person told us once, a mapping or another spelling, is known the next month.
create table import_file (
    id bigint generated always as identity primary key,
    name text not null check (btrim(name) <> '' and length(name) <= 255),
    size bigint not null check (size >= 0),
    sha256 text not null,
    person_id int not null references person,
    uploaded_at timestamptz not null
);
create index import_file_hash on import_file (sha256);

-- In pieces, so that neither side ever holds a whole file; not compressed again by the database.
create table import_chunk (
    file_id bigint not null references import_file on delete cascade,
    number int not null check (number >= 0),
    content bytea not null,
    primary key (file_id, number)
);
alter table import_chunk alter column content set storage external;

-- format says how the file was read, definition how its columns were: a mapping may change later, what an import did does not.
-- done of total counts bytes while the file is read, and lines while they are stored.
alter table import_run
    alter column mapping_id drop not null,
    add column file_id bigint references import_file,
    add column state text not null default 'STORED' check (state in
        ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'STORED', 'CANCELLED', 'FAILED', 'UNDONE')),
    add column format jsonb,
    add column target text check (target in
        ('DEPARTMENTS', 'PROJECTS', 'COMMITMENTS', 'COSTS', 'BUDGETS', 'FORECASTS', 'CLAIMS')),
    add column definition jsonb,
    add column rows_faulty int not null default 0,
    add column errors int not null default 0,
    add column warnings int not null default 0,
    add column sums jsonb,
    add column good_rows_only boolean not null default false,
    add column rest_of bigint references import_run,
    add column failure text,
    add column done bigint not null default 0,
    add column total_to_do bigint not null default 0,
    add column cancel_asked boolean not null default false;
update import_run r set target = m.target, definition = m.definition from import_mapping m where m.id = r.mapping_id;
alter table import_run
    alter column rows_read set default 0,
    alter column lines_added set default 0,
    alter column lines_known set default 0,
    alter column state drop default;
create index import_run_unfinished on import_run (state) where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING');
create index import_run_rest on import_run (rest_of) where rest_of is not null;

alter table import_mapping drop constraint import_mapping_target_check;
alter table import_mapping add constraint import_mapping_target_check check (target in
    ('DEPARTMENTS', 'PROJECTS', 'COMMITMENTS', 'COSTS', 'BUDGETS', 'FORECASTS', 'CLAIMS'));

-- What is wrong with a file, or worth knowing, in the order of its rows.
create table import_note (
    run_id bigint not null references import_run on delete cascade,
    number int not null,
    sheet int not null,
    row int not null,
    column_name text not null,
    value text not null,
    error boolean not null,
    code text not null,
    texts jsonb not null,
    primary key (run_id, number)
);

-- Words that a check did not know, each once, with how often it stands there.
create table import_unknown (
    run_id bigint not null references import_run on delete cascade,
    kind text not null check (kind in ('department', 'project', 'category')),
    word text not null,
    rows int not null,
    primary key (run_id, kind, word)
);

-- Other spellings of a project, as departments have them.
create table project_alias (
    project_id int not null references project,
    alias text not null check (btrim(alias) <> '' and length(alias) <= 200)
);
create unique index project_alias_once on project_alias (same_word(alias));
create index project_alias_of on project_alias (project_id);

-- Runs that a server left unfinished. Whoever holds the lock of a run works on it; a server that is gone holds none.
create function unfinished_imports() returns table (run_id bigint, user_name text)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select r.id, p.user_name from import_run r join person p on p.id = r.person_id
     where r.state in ('CHECKING', 'STORING') order by r.id
$$;

-- A run that is done, given up or undone stays so; only its counts were open before.
create function import_run_keeps_its_end() returns trigger language plpgsql as $$
begin
    if old.state in ('CANCELLED', 'UNDONE') or (old.state = 'STORED' and new.state <> 'UNDONE') then
        raise exception 'import % is finished', old.id using errcode = '23514', constraint = 'import_run_finished';
    end if;
    return new;
end $$;
create trigger import_run_keeps_its_end before update on import_run
    for each row execute function import_run_keeps_its_end();

do $$
declare
    t text;
begin
    foreach t in array array['import_file', 'import_chunk', 'import_note', 'import_unknown', 'project_alias'] loop
        execute format('alter table %I enable row level security', t);
    end loop;
    foreach t in array array['import_note', 'import_unknown'] loop
        execute format('create policy sees on %I for select using (
            run_id = any(array(select r.id from import_run r)))', t);
        execute format('create policy writes on %I for insert with check (run_id = any(array(
            select r.id from import_run r where r.person_id = (select acting_person()))))', t);
        execute format('create policy removes on %I for delete using (run_id = any(array(
            select r.id from import_run r where r.person_id = (select acting_person()))))', t);
    end loop;
end $$;
create policy sees on import_file for select using ((select has('sees_all')) or person_id = (select acting_person()));
create policy writes on import_file for insert with check (person_id = (select acting_person()));
create policy changes on import_file for update using (person_id = (select acting_person()));
create policy sees on import_chunk for select using (exists (select 1 from import_file f where f.id = file_id));
create policy writes on import_chunk for insert with check (exists (
    select 1 from import_file f where f.id = file_id and f.person_id = (select acting_person())));
create policy removes on import_chunk for delete using (exists (
    select 1 from import_file f where f.id = file_id and f.person_id = (select acting_person())));
create policy changes on import_run for update using (person_id = (select acting_person()));
-- A finance officer teaches the spellings of own departments and of the projects these take part in.
create policy teaches on department_alias for insert with check (department_id = any((select own_departments())::int[]));
create policy sees on project_alias for select using (true);
create policy writes on project_alias for insert with check ((select has('treasury'))
    or project_id = any((select party_projects())::int[])
    or exists (select 1 from project p where p.id = project_id and p.lead_department_id = any((select own_departments())::int[])));
create policy removes on project_alias for delete using ((select has('treasury')));

grant select, insert on import_file, import_chunk, import_note, import_unknown, project_alias to ${app_role};
grant update on import_run, import_file to ${app_role};
grant delete on import_chunk, import_note, import_unknown, project_alias to ${app_role};

create trigger note_insert after insert on project_alias referencing new table as added
    for each statement execute function note_changes();
create trigger note_delete after delete on project_alias referencing old table as removed
    for each statement execute function note_changes();

-- Of an import run the trail keeps its turns, not every step of its progress.
create function note_import_turns() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
        values (clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name, new.id,
                jsonb_build_object('state', old.state),
                jsonb_build_object('state', new.state, 'lines_added', new.lines_added, 'lines_known', new.lines_known,
                    'rows_faulty', new.rows_faulty, 'total', new.total, 'good_rows_only', new.good_rows_only));
    return null;
end $$;
create trigger note_turns after update of state on import_run
    for each row when (old.state <> new.state) execute function note_import_turns();

-- The approval of an import is one act, on record as such: the run names how many lines, each line its journal, and the journal's block
-- the person. Every other change of a cost stays in the trail by itself.
drop trigger note_update on cost;
create function note_cost_changes() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
        select clock_timestamp(), acting_person(), acting_for(), tg_op, tg_table_name, a.id, to_jsonb(r), to_jsonb(a)
          from added a join removed r on r.id = a.id
         where a is distinct from r
           and not (a.import_run_id is not null and r.state = 'SUBMITTED' and a.state in ('POSTED', 'WITHDRAWN'));
    insert into audit_event (at, person_id, on_behalf_of, action, entity, entity_id, before, after)
        select clock_timestamp(), acting_person(), acting_for(), tg_op, 'import_run', a.import_run_id,
               jsonb_build_object('state', 'SUBMITTED'),
               jsonb_build_object('state', a.state, 'lines', count(*), 'first_cost', min(a.id), 'last_cost', max(a.id),
                                  'amount', sum(a.amount))
          from added a join removed r on r.id = a.id
         where a.import_run_id is not null and r.state = 'SUBMITTED' and a.state in ('POSTED', 'WITHDRAWN')
         group by a.import_run_id, a.state;
    return null;
end $$;
create trigger note_update after update on cost referencing old table as removed new table as added
    for each statement execute function note_cost_changes();
