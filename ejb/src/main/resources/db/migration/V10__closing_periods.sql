-- Month end. A period is open, soft-closed or closed: for all departments, and for single ones; the stricter of both counts. Soft-closed
-- takes only what somebody with an exception brings, until that expires. Closed takes nothing, from nobody, through no door.
alter table period drop constraint period_state_check;
alter table period add constraint period_state_check check (state in ('OPEN', 'SOFT_CLOSED', 'CLOSED'));
-- Why the state is what it is. Opening again needs a reason; closing has one when something was left undone.
alter table period rename column reopened_because to because;

-- Only where treasury decided on a single department.
create table period_department (
    id bigint generated always as identity primary key,
    period_id int not null references period,
    department_id int not null references department,
    state text not null check (state in ('OPEN', 'SOFT_CLOSED', 'CLOSED')),
    because text not null default '' check (length(because) <= 1000),
    version int not null default 0,
    constraint period_department_once unique (period_id, department_id)
);
create index period_department_of on period_department (department_id);

-- Somebody may still bring something into a soft-closed period, for one department or, without one, for all.
create table period_exception (
    id bigint generated always as identity primary key,
    period_id int not null references period,
    department_id int references department,
    person_id int not null references person,
    reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
    expires_at timestamptz not null,
    granted_by int not null references person,
    granted_for int references person,
    granted_at timestamptz not null,
    ended_by int references person,
    ended_for int references person,
    ended_at timestamptz,
    version int not null default 0,
    constraint exception_ends_once check ((ended_at is null) = (ended_by is null))
);
create index period_exception_person on period_exception (period_id, person_id);
create index period_exception_department on period_exception (department_id);

-- A department says that all its costs of a period are in. It may take that back until the period is closed.
create table period_return (
    id bigint generated always as identity primary key,
    period_id int not null references period,
    department_id int not null references department,
    note text not null default '' check (length(note) <= 1000),
    handed_in_by int not null references person,
    handed_in_for int references person,
    handed_in_at timestamptz not null,
    taken_back_by int references person,
    taken_back_for int references person,
    taken_back_at timestamptz,
    taken_back_because text not null default '' check (length(taken_back_because) <= 1000),
    version int not null default 0,
    constraint return_taken_back_with_reason check ((taken_back_at is null) = (taken_back_by is null)
        and (taken_back_at is null) = (btrim(taken_back_because) = ''))
);
create unique index period_return_once on period_return (period_id, department_id) where taken_back_at is null;
create index period_return_department on period_return (department_id);

-- The trail of opening and closing, written by the database, so that no door forgets.
create table period_event (
    id bigint generated always as identity primary key,
    period_id int not null references period,
    department_id int references department,
    before text not null,
    after text not null,
    because text not null,
    person_id int references person,
    on_behalf_of int references person,
    at timestamptz not null
);
create index period_event_of on period_event (period_id);
create trigger period_event_append_only before update or delete or truncate on period_event
    for each statement execute function ledger_is_append_only();

-- How far a state is from open.
create function strictness(state text) returns int language sql immutable as $$
    select array_position(array['OPEN', 'SOFT_CLOSED', 'CLOSED'], state)
$$;

-- The state that counts: the stricter of the period's own and that of the department in it.
create function period_state(wanted int, department int) returns text
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select case when strictness(d.state) > strictness(p.state) then d.state else p.state end
      from period p left join period_department d on d.period_id = p.id and d.department_id = department
     where p.id = wanted
$$;

-- Who acts, and for whom.
create function acting_people() returns int[] language sql stable as $$
    select array_remove(array[acting_person(), acting_for()], null)
$$;

-- Whether one of these people may bring something into the period for the department now. Treasury's own work of month end, the
-- allocations and settlements, goes on while a period is soft-closed.
create function period_takes(wanted int, department int, kind text, people int[]) returns boolean
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select case period_state(wanted, department)
        when 'OPEN' then true
        when 'SOFT_CLOSED' then kind in ('ALLOCATION', 'SETTLEMENT') or exists (
            select 1 from period_exception e
             where e.period_id = wanted and (e.department_id is null or e.department_id = department)
               and e.person_id = any(people) and e.ended_at is null and e.expires_at > clock_timestamp())
        else false end
$$;

-- The period in which something of this month counts for the department: that month while it takes it from these people, else the next
-- one that is open for it; null when there is none.
create function booking_period(wanted int, department int, people int[]) returns int
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select case when period_takes(wanted, department, 'COST', people) then wanted else (
        select later.id from period p join period later on later.starts_on > p.starts_on
         where p.id = wanted and period_state(later.id, department) = 'OPEN'
         order by later.starts_on limit 1) end
$$;

-- The people who brought the line that a journal is posted for. Their exception covers it when somebody else approves it.
create function people_behind(source text) returns int[]
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select array_remove(case split_part(source, ':', 1)
        when 'cost' then (select array[entered_by, entered_for] from cost where id = split_part(source, ':', 2)::bigint)
        when 'funding_transfer' then
            (select array[entered_by, entered_for] from funding_transfer where id = split_part(source, ':', 2)::bigint)
        when 'claim' then (select array[claimed_by, claimed_for] from claim where id = split_part(source, ':', 2)::bigint)
        end, null)
$$;

-- Words for what is refused.
create function not_taken(wanted int, department int) returns text
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select to_char(p.starts_on, 'YYYY-MM') || case period_state(p.id, department) when 'CLOSED' then ' is closed' else ' is soft-closed' end
           || case when strictness(p.state) < strictness(period_state(p.id, department)) then ' for ' || d.code else '' end
      from period p, department d where p.id = wanted and d.id = department
$$;

-- A journal joins the open block of its own transaction, in a period that takes it for each of its departments. The share lock makes a
-- period that is being closed wait for us, or us for it.
create or replace function journals_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    actors int[];
    refused text;
begin
    if exists (select 1 from added a join block b on b.id = a.block_id
               where b.hash is not null or b.transaction_id <> pg_current_xact_id()) then
        raise exception 'a journal joins the open block of its own transaction'
            using errcode = '23514', constraint = 'ledger_is_append_only';
    end if;
    perform 1 from period p where p.id in (select period_id from added) order by p.id for share;
    select array_remove(array[b.person_id, b.on_behalf_of], null) into actors
        from block b where b.id = (select min(block_id) from added);
    select string_agg(distinct not_taken(t.period_id, t.department), ', ') into refused
        from (select distinct a.period_id, a.kind, department from added a, unnest(a.departments) department) t
       where not period_takes(t.period_id, t.department, t.kind, actors)
         and exists (select 1 from added a
                      where a.period_id = t.period_id and a.kind = t.kind and t.department = any(a.departments)
                        and (a.reverses_id is not null or period_state(t.period_id, t.department) = 'CLOSED'
                             or period_takes(t.period_id, t.department, t.kind, people_behind(a.source)) is not true));
    if refused is not null then
        raise exception 'period %', refused using errcode = '23514', constraint = 'period_is_closed';
    end if;
    return null;
end $$;

-- The same door for what is not posted yet. One check for each pair of period and department, however many the rows.
create function refuse_closed(periods int[], departments int[]) returns void
    language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    refused text;
begin
    perform 1 from period p where p.id = any(periods) order by p.id for share;
    select string_agg(distinct not_taken(t.period, t.department), ', ') into refused
        from unnest(periods, departments) t (period, department)
       where not period_takes(t.period, t.department, '', acting_people());
    if refused is not null then
        raise exception 'period %', refused using errcode = '23514', constraint = 'period_is_closed';
    end if;
end $$;

-- New lines, lines that wait again, and lines that are moved or come to mean something else.
create function lines_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
begin
    if tg_op = 'INSERT' then
        case tg_table_name
            when 'cost' then select array_agg(period_id), array_agg(department_id) into periods, departments
                from (select distinct period_id, department_id from added) t;
            when 'funding_transfer' then select array_agg(period_id), array_agg(department) into periods, departments
                from (select distinct period_id, department from added, unnest(array[payer_id, payee_id]) department) t;
            else select array_agg(period_id), array_agg(landing_id) into periods, departments
                from (select distinct period_id, landing_id from added) t;
        end case;
    else
        case tg_table_name
            when 'cost' then select array_agg(period_id), array_agg(department_id) into periods, departments
                from (select distinct a.period_id, a.department_id from added a join removed r on r.id = a.id
                       where (a.period_id, a.department_id, a.project_id, a.category_id, a.amount)
                                is distinct from (r.period_id, r.department_id, r.project_id, r.category_id, r.amount)
                          or (a.state = 'SUBMITTED' and r.state <> 'SUBMITTED')) t;
            when 'funding_transfer' then select array_agg(period_id), array_agg(department) into periods, departments
                from (select distinct a.period_id, department
                        from added a join removed r on r.id = a.id, unnest(array[a.payer_id, a.payee_id]) department
                       where (a.period_id, a.payer_id, a.payee_id, a.project_id, a.amount)
                                is distinct from (r.period_id, r.payer_id, r.payee_id, r.project_id, r.amount)
                          or (a.state = 'SUBMITTED' and r.state <> 'SUBMITTED')) t;
            else select array_agg(period_id), array_agg(landing_id) into periods, departments
                from (select distinct a.period_id, a.landing_id from added a join removed r on r.id = a.id
                       where (a.period_id, a.landing_id, a.project_id, a.amount)
                                is distinct from (r.period_id, r.landing_id, r.project_id, r.amount)
                          or (a.state = 'CLAIMED' and r.state <> 'CLAIMED')) t;
        end case;
    end if;
    if periods is not null then
        perform refuse_closed(periods, departments);
    end if;
    return null;
end $$;

do $$
declare
    t text;
begin
    foreach t in array array['cost', 'funding_transfer', 'claim'] loop
        execute format('create trigger lines_fit_new after insert on %I referencing new table as added
                        for each statement execute function lines_fit()', t);
        execute format('create trigger lines_fit_changed after update on %I referencing old table as removed new table as added
                        for each statement execute function lines_fit()', t);
    end loop;
end $$;

-- Closing a single department waits for postings under way, as closing a period does.
create function period_waits_for_postings() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    perform 1 from period where id = new.period_id for no key update;
    return new;
end $$;
create trigger period_waits before insert or update on period_department
    for each row execute function period_waits_for_postings();

create function period_state_changes() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    was text := 'OPEN';
begin
    if tg_op = 'UPDATE' then
        was := old.state;
    end if;
    if strictness(new.state) < strictness(was) and btrim(new.because) = '' then
        raise exception 'a period is opened again with a reason' using errcode = '23514', constraint = 'period_reopened_with_reason';
    end if;
    if new.state <> was then
        insert into period_event (period_id, department_id, before, after, because, person_id, on_behalf_of, at)
            values (case when tg_table_name = 'period' then new.id else (to_jsonb(new) ->> 'period_id')::int end,
                    (to_jsonb(new) ->> 'department_id')::int, was, new.state, new.because, acting_person(), acting_for(),
                    clock_timestamp());
    end if;
    return null;
end $$;
create trigger period_state_changes after insert or update on period_department
    for each row execute function period_state_changes();
create trigger period_state_changes after update on period
    for each row when (new.state <> old.state) execute function period_state_changes();

-- A cost whose month was closed counts in a later one, and says to which it belongs.
alter table cost add column belongs_to_id int references period;
alter table cost add constraint cost_belongs_elsewhere check (belongs_to_id <> period_id);
create index cost_belongs_to on cost (belongs_to_id) where belongs_to_id is not null;

-- The payee confirms that the money came, or says why not.
alter table funding_transfer add column matched_by int references person;
alter table funding_transfer add column matched_for int references person;
alter table funding_transfer add column matched_at timestamptz;
alter table funding_transfer add column disputed_by int references person;
alter table funding_transfer add column disputed_for int references person;
alter table funding_transfer add column disputed_at timestamptz;
alter table funding_transfer add column dispute text not null default '' check (length(dispute) <= 1000);
alter table funding_transfer add constraint transfer_answered_once check (
    (matched_by is null) = (matched_at is null) and (disputed_by is null) = (disputed_at is null)
    and (disputed_by is null) = (btrim(dispute) = '') and (matched_by is null or disputed_by is null)
    and ((matched_by is null and disputed_by is null) or state in ('POSTED', 'REVERSED')));
alter table funding_transfer add constraint transfer_matched_by_others check (
    not matched_by = any(earlier_hands || array[entered_by, coalesce(entered_for, 0)])
    and not matched_for = any(earlier_hands || array[entered_by, coalesce(entered_for, 0)]));
create index transfer_unmatched on funding_transfer (payee_id, period_id) where state = 'POSTED' and matched_by is null;
create index transfer_period on funding_transfer (period_id);
create index claim_period on claim (period_id);
create policy answers on funding_transfer for update using (payee_id = any((select own_departments())::int[]));

do $$
declare
    kept text;
begin
    foreach kept in array array['period_department', 'period_exception', 'period_return'] loop
        execute format('create trigger note_insert after insert on %I referencing new table as added
                        for each statement execute function note_changes()', kept);
        execute format('create trigger note_update after update on %I referencing old table as removed new table as added
                        for each statement execute function note_changes()', kept);
    end loop;
    foreach kept in array array['period_department', 'period_exception', 'period_return', 'period_event'] loop
        execute format('alter table %I enable row level security', kept);
    end loop;
end $$;

-- Everyone knows which months are open; who may still bring something, who handed in and who reopened is for the departments concerned.
create policy sees on period_department for select using (true);
create policy writes on period_department for insert with check ((select has('treasury')));
create policy changes on period_department for update using ((select has('treasury')));
create policy sees on period_exception for select using ((select has('sees_all'))
    or person_id = (select acting_person()) or department_id = any((select own_departments())::int[]));
create policy writes on period_exception for insert with check ((select has('treasury')));
create policy changes on period_exception for update using ((select has('treasury')));
create policy sees on period_return for select using ((select has('sees_all'))
    or department_id = any((select own_departments())::int[]));
create policy writes on period_return for insert with check (department_id = any((select own_departments())::int[]));
create policy changes on period_return for update using (department_id = any((select own_departments())::int[]));
create policy sees on period_event for select using ((select has('sees_all'))
    or department_id is null or department_id = any((select own_departments())::int[]));

grant select on period_department, period_exception, period_return, period_event to ${app_role};
grant insert on period_department, period_exception, period_return to ${app_role};
grant update on period_department to ${app_role};
grant update (ended_by, ended_for, ended_at, version) on period_exception to ${app_role};
grant update (taken_back_by, taken_back_for, taken_back_at, taken_back_because, version) on period_return to ${app_role};
