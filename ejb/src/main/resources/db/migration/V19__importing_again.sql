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
