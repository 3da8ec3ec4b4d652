-- Imports that come again, are taken back, or are of many lines.

-- A function of a trigger keeps the plan of its first use as long as its connection lives. Made for a change of one line, it compared each
-- line with each other: a change of sixty thousand took the square of that. What was and what is are matched by their keys at once now.
-- Where lines are looked up in tables instead, it is by an index, also when the table was nearly empty at first use.
alter function lines_fit() set enable_nestloop = off;
alter function note_cost_changes() set enable_nestloop = off;
alter function note_changes() set enable_nestloop = off;
alter function postings_fit() set enable_seqscan = off;
alter function budget_lines_stay() set enable_seqscan = off;

-- An import of many lines is taken back in the background, as it came.
alter table import_run drop constraint import_run_state_check;
alter table import_run add constraint import_run_state_check check (state in
    ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'STORED', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE'));
drop index import_run_unfinished;
create index import_run_unfinished on import_run (state)
    where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'UNDOING');

create or replace function unfinished_imports() returns table (run_id bigint, user_name text)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select r.id, p.user_name from import_run r join person p on p.id = r.person_id
     where r.state in ('CHECKING', 'STORING', 'UNDOING') order by r.id
$$;

create or replace function import_run_keeps_its_end() returns trigger language plpgsql as $$
begin
    if old.state in ('CANCELLED', 'UNDONE') or (old.state = 'STORED' and new.state not in ('UNDOING', 'UNDONE')) then
        raise exception 'import % is finished', old.id using errcode = '23514', constraint = 'import_run_finished';
    end if;
    return new;
end $$;

-- A line is known again by what stands. What was withdrawn or reversed, by whomever, can come again, and what was corrected does not.
alter table cost drop constraint cost_import_key_key;
create unique index cost_import_key on cost (import_key) where state not in ('WITHDRAWN', 'REVERSED');
create index cost_import_key_reversed on cost (import_key) where state = 'REVERSED' and import_key is not null;

-- Whether something stands in the place of a reversed cost, be it the correction of its correction.
create function corrected(wanted bigint) returns boolean
    language sql stable security definer set search_path = recoup, pg_temp as $$
    with recursive later (id) as (
        select cost_id from cost_correction where corrects_id = wanted
        union select k.cost_id from later l join cost_correction k on k.corrects_id = l.id)
    select exists (select 1 from later l join cost c on c.id = l.id where c.state not in ('WITHDRAWN', 'REVERSED'))
$$;

-- The person may say that lines which are known are other payments than those that are stored.
alter table import_run add column take_known boolean not null default false;

-- Notes are given back with the file, in the order of its rows, however many there are.
create index import_note_in_order on import_note (run_id, sheet, row, number);

-- Nobody goes on with what a person began who is not active any more. It ends, and says why.
create function give_up_import(wanted bigint) returns void
    language sql security definer set search_path = recoup, pg_temp as $$
    update import_run r set state = case r.state when 'UNDOING' then 'STORED' else 'FAILED' end,
           failure = '[{"field":"","code":"work.person.gone","values":[]}]'
      from person p
     where r.id = wanted and p.id = r.person_id and not p.active and r.state in ('CHECKING', 'STORING', 'UNDOING')
$$;
create function give_up_decision(wanted bigint) returns void
    language sql security definer set search_path = recoup, pg_temp as $$
    update import_decision d set state = 'FAILED', ended_at = clock_timestamp(),
           failure = '[{"field":"","code":"work.person.gone","values":[]}]'
      from person p
     where d.id = wanted and p.id = d.person_id and not p.active and d.state = 'GOING'
$$;

-- Treasury stops and drops what others left.
create policy treasury_drops on import_run for update using ((select has('treasury')));
create policy treasury_drops on import_chunk for delete using ((select has('treasury')));

-- What a word means already, also where the reader does not see it: a spelling means one thing for everybody. Only keys are given.
create function meanings_of(kind text, word text) returns table (id int, named boolean)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select t.id, true from department t where kind = 'department' and same_word(word) in (same_word(t.code), same_word(t.name))
    union all
    select a.department_id, false from department_alias a where kind = 'department' and same_word(a.alias) = same_word(word)
    union all
    select t.id, true from project t where kind = 'project' and same_word(word) in (same_word(t.code), same_word(t.name))
    union all
    select a.project_id, false from project_alias a where kind = 'project' and same_word(a.alias) = same_word(word)
    order by 2 desc, 1
$$;

-- How a file looks is found once when it comes and once by each check, not for every page that shows it.
alter table import_run add column look jsonb;
