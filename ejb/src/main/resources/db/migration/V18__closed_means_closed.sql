-- A closed month is closed for plans too, and no statement goes round what says that it is: neither the rows of periods themselves, nor
-- a transaction that began before the month was closed, nor a line that calls the journal of another one its own.

-- Plans. A new version that leaves closed months as they were passes, whatever it does to the others.
create function closed_months_of_budget(wanted bigint) returns table (period_id int, department_id int)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select distinct t.period_id, v.department_id
      from budget_version v, lateral (
           select l.period_id
             from (select category_id, period_id, amount from budget_line where budget_version_id = v.id
                   union all
                   select category_id, period_id, -amount from budget_line where budget_version_id = (
                       select b.id from budget_version b
                        where b.project_id = v.project_id and b.department_id = v.department_id
                          and b.financial_year_id = v.financial_year_id and b.state = 'APPROVED' and b.id <> v.id
                          and (v.number is null or b.number < v.number)
                        order by b.number desc limit 1)) l
            group by l.category_id, l.period_id having sum(l.amount) <> 0) t
     where v.id = wanted and period_state(t.period_id, v.department_id) = 'CLOSED'
$$;

-- A forecast may also put what was spent in the place of what was expected of a month: that is what its closing found.
create function closed_months_of_forecast(wanted bigint) returns table (period_id int, department_id int)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select distinct t.period_id, v.department_id
      from forecast_version v, lateral (
           select l.category_id, l.period_id, sum(l.said) as said
             from (select category_id, period_id, amount as said, 0 as said_before from forecast_line where forecast_version_id = v.id
                   union all
                   select category_id, period_id, 0, amount from forecast_line where forecast_version_id = (
                       select b.id from forecast_version b
                        where b.project_id = v.project_id and b.department_id = v.department_id
                          and b.financial_year_id = v.financial_year_id and b.number < v.number
                        order by b.number desc limit 1)) l
            group by l.category_id, l.period_id having sum(l.said) <> sum(l.said_before)) t
     where v.id = wanted and period_state(t.period_id, v.department_id) = 'CLOSED'
       and t.said <> coalesce((select -sum(b.amount) from balance b
                                where b.account = 'SPEND' and b.project_id = v.project_id and b.department_id = v.department_id
                                  and b.category_id = t.category_id and b.period_id = t.period_id), 0)
$$;

-- Plans of these months, whatever their state: waits for who closes them, and refuses those that are closed.
create function refuse_planned(periods int[], departments int[]) returns void
    language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    refused text;
begin
    perform 1 from period p where p.id = any(periods) order by p.id for share;
    select string_agg(distinct not_taken(t.period, t.department), ', ') into refused
        from unnest(periods, departments) t (period, department) where period_state(t.period, t.department) = 'CLOSED';
    if refused is not null then
        raise exception 'period %', refused using errcode = '23514', constraint = 'period_is_closed';
    end if;
end $$;

create function budgets_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
begin
    perform 1 from period p
      where p.financial_year_id in (select a.financial_year_id from added a join removed r on r.id = a.id
                                     where a.state = 'APPROVED' and r.state <> 'APPROVED')
      order by p.id for share;
    select array_agg(c.period_id), array_agg(c.department_id) into periods, departments
      from added a join removed r on r.id = a.id, closed_months_of_budget(a.id) c
     where a.state = 'APPROVED' and r.state <> 'APPROVED';
    if periods is not null then
        perform refuse_planned(periods, departments);
    end if;
    return null;
end $$;
create trigger budgets_fit after update on budget_version referencing old table as removed new table as added
    for each statement execute function budgets_fit();

create function virement_fits() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    perform refuse_planned(array[new.from_period_id, new.to_period_id], array[new.department_id, new.department_id]);
    return null;
end $$;
create trigger virement_fits after insert or update on virement
    for each row when (new.state = 'APPROVED') execute function virement_fits();

-- A forecast is whole when its transaction ends: its lines come with it, none later, and stay.
alter table forecast_version add column transaction_id xid8 not null default pg_current_xact_id();
create function forecast_begins() returns trigger language plpgsql as $$
begin
    new.transaction_id := pg_current_xact_id();
    return new;
end $$;
create trigger forecast_begins before insert on forecast_version for each row execute function forecast_begins();

create function forecast_lines_come_at_once() returns trigger language plpgsql
    security definer set search_path = recoup, pg_temp as $$
begin
    if exists (select 1 from (select distinct forecast_version_id from added) a join forecast_version v on v.id = a.forecast_version_id
                where v.transaction_id <> pg_current_xact_id()) then
        raise exception 'a forecast is never changed: a better one is the next version'
            using errcode = '23514', constraint = 'forecast_stays';
    end if;
    return null;
end $$;
create trigger forecast_lines_come_at_once after insert on forecast_line referencing new table as added
    for each statement execute function forecast_lines_come_at_once();

create function forecast_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a forecast is never changed: a better one is the next version'
        using errcode = '23514', constraint = 'forecast_stays';
end $$;
create trigger forecast_stays before update or delete or truncate on forecast_version
    for each statement execute function forecast_stays();
create trigger forecast_stays before update or delete or truncate on forecast_line
    for each statement execute function forecast_stays();

create function forecast_fits() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
begin
    perform 1 from period p where p.financial_year_id = new.financial_year_id order by p.id for share;
    select array_agg(c.period_id), array_agg(c.department_id) into periods, departments from closed_months_of_forecast(new.id) c;
    if periods is not null then
        perform refuse_planned(periods, departments);
    end if;
    return null;
end $$;
create constraint trigger forecast_fits after insert on forecast_version deferrable initially deferred
    for each row execute function forecast_fits();

-- What a saving is planned to bring, in the department that it lands in.
create function saving_plans_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
begin
    case tg_op
        when 'INSERT' then select array_agg(t.period_id), array_agg(s.landing_id) into periods, departments
            from added t join saving s on s.id = t.saving_id;
        when 'DELETE' then select array_agg(t.period_id), array_agg(s.landing_id) into periods, departments
            from removed t join saving s on s.id = t.saving_id;
        else select array_agg(t.period_id), array_agg(s.landing_id) into periods, departments
            from ((select * from added except select * from removed) union (select * from removed except select * from added)) t
            join saving s on s.id = t.saving_id;
    end case;
    if periods is not null then
        perform refuse_planned(periods, departments);
    end if;
    return null;
end $$;
create trigger saving_plans_fit_new after insert on saving_plan referencing new table as added
    for each statement execute function saving_plans_fit();
create trigger saving_plans_fit_gone after delete on saving_plan referencing old table as removed
    for each statement execute function saving_plans_fit();
create trigger saving_plans_fit_changed after update on saving_plan referencing old table as removed new table as added
    for each statement execute function saving_plans_fit();

-- Where it lands, its plan goes too.
create function saving_lands_elsewhere() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
begin
    select array_agg(p.period_id), array_agg(department) into periods, departments
      from saving_plan p, unnest(array[old.landing_id, new.landing_id]) department where p.saving_id = new.id;
    if periods is not null then
        perform refuse_planned(periods, departments);
    end if;
    return null;
end $$;
create trigger saving_lands_elsewhere after update on saving
    for each row when (new.landing_id <> old.landing_id) execute function saving_lands_elsewhere();

-- What a row of a period says, and of whom, stays: a state that moved to another department or month would have opened the one that it
-- left. Rows stay too. The arguments are the columns that may change.
create function period_rows_stay() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'rows of % stay', tg_table_name using errcode = '23514', constraint = 'period_rows_stay';
    end if;
    if to_jsonb(new) - tg_argv::text[] <> to_jsonb(old) - tg_argv::text[] then
        raise exception 'row % of % changes only in %', old.id, tg_table_name, array_to_string(tg_argv, ', ')
            using errcode = '23514', constraint = 'period_rows_stay';
    end if;
    return new;
end $$;
create trigger period_keeps_its_dates before update on period
    for each row execute function period_rows_stay('state', 'because', 'version');
create trigger period_keeps_its_department before update on period_department
    for each row execute function period_rows_stay('state', 'because', 'version');
create trigger exception_keeps_its_person before update on period_exception
    for each row execute function period_rows_stay('expires_at', 'ended_by', 'ended_for', 'ended_at', 'version');
create trigger return_keeps_its_department before update on period_return
    for each row execute function period_rows_stay('taken_back_by', 'taken_back_for', 'taken_back_at', 'taken_back_because', 'version');
do $$
declare
    t text;
begin
    foreach t in array array['period', 'period_department', 'period_exception', 'period_return'] loop
        execute format('create trigger rows_stay before delete or truncate on %I
                        for each statement execute function period_rows_stay()', t);
    end loop;
end $$;
revoke update on period, period_department from ${app_role};
grant update (state, because, version) on period, period_department to ${app_role};

-- Closing a single department writes to its period, not only locks it: a transaction that still sees the month as it was before then
-- fails to lock it for its posting, instead of posting. The row stays as it is, so the trail has nothing of it.
create or replace function period_waits_for_postings() returns trigger language plpgsql
    security definer set search_path = recoup, pg_temp as $$
begin
    update period set state = state where id in (select period_id from added);
    return null;
end $$;
drop trigger period_waits on period_department;
create trigger period_waits_new after insert on period_department referencing new table as added
    for each statement execute function period_waits_for_postings();
create trigger period_waits_changed after update on period_department referencing new table as added
    for each statement execute function period_waits_for_postings();

-- A line is posted after it waited, by a journal of its own, in its own month.
create unique index cost_journal on cost (journal_id) where journal_id is not null;
create unique index transfer_journal on funding_transfer (journal_id) where journal_id is not null;
create function journals_are_of_their_lines() returns trigger language plpgsql
    security definer set search_path = recoup, pg_temp as $$
declare
    foreigner text;
begin
    -- Planned anew each time, for one line or very many: the plan of one would compare all pairs of many, and the plan of many would read all
    -- journals for one. Materialized: of journals added a moment ago the planner knows nothing, and must not begin with them.
    if tg_op = 'INSERT' then
        execute $sql$
        with posted as materialized (select id, period_id, journal_id, reversal_id from added where journal_id is not null)
        select min(format('%s %s', $1, p.id))
          from posted p join journal j on j.id = p.journal_id left join journal b on b.id = p.reversal_id
         where j.source <> $1 || ':' || p.id or j.period_id <> p.period_id or j.reverses_id is not null
            or b.reverses_id <> p.journal_id
        $sql$ into foreigner using tg_table_name;
    else
        execute $sql$
        with changed as materialized (
            select a.id, r.state as was, a.state, r.period_id as period_was, a.period_id, r.journal_id as journal_was, a.journal_id,
                   r.reversal_id as reversal_was, a.reversal_id
              from added a join removed r on r.id = a.id
             where (a.state, a.period_id, a.journal_id, a.reversal_id)
                   is distinct from (r.state, r.period_id, r.journal_id, r.reversal_id))
        select min(format('%s %s', $1, c.id))
          from changed c left join journal j on j.id = c.journal_id left join journal b on b.id = c.reversal_id
         where c.state = 'POSTED' and c.was not in ('SUBMITTED', 'POSTED') or c.state = 'REVERSED' and c.was not in ('POSTED', 'REVERSED')
            or c.journal_was is not null and (c.journal_id is distinct from c.journal_was or c.period_id <> c.period_was)
            or c.reversal_was is not null and c.reversal_id is distinct from c.reversal_was
            or c.journal_was is null and (j.source <> $1 || ':' || c.id or j.period_id <> c.period_id
                                          or j.reverses_id is not null)
            or c.reversal_was is null and c.reversal_id is not null and b.reverses_id is distinct from c.journal_id
        $sql$ into foreigner using tg_table_name;
    end if;
    if foreigner is not null then
        raise exception '% is posted, after it waited for approval, by its own journal in its own period', foreigner
            using errcode = '23514', constraint = 'journal_of_its_line';
    end if;
    return null;
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['cost', 'funding_transfer'] loop
        execute format('create trigger journals_of_lines_new after insert on %I referencing new table as added
                        for each statement execute function journals_are_of_their_lines()', t);
        execute format('create trigger journals_of_lines_changed after update on %I referencing old table as removed new table as added
                        for each statement execute function journals_are_of_their_lines()', t);
    end loop;
end $$;

-- Files that wait for their person, of which kind costs and claims come: each with the months and departments of its lines once they are
-- read. Before that nobody knows its months, and it is of the month in which it came and of the one before, for the person's departments.
create view import_to_finish with (security_invoker = true) as
with unfinished as materialized (
    select id, person_id, sums, cast(imported_at as date) as came_on,
           jsonb_array_length(coalesce(sums -> 'periods', '[]')) > 0 as known
      from import_run
     where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'FAILED') and coalesce(target, '') in ('', 'COSTS', 'CLAIMS'))
select u.id as run_id, p.id as period_id, u.known, coalesce(
           (select array_agg(distinct d.id) from jsonb_array_elements(u.sums -> 'departments') s join department d on d.code = s ->> 'code'),
           (select array_agg(distinct x.department_id) from person_role x
             where x.person_id = u.person_id and x.role = 'FINANCE_OFFICER' and x.department_id is not null and x.valid @> u.came_on),
           '{}') as departments
  from unfinished u join period p on case
       when u.known then u.sums -> 'periods' @> jsonb_build_array(jsonb_build_object('code', to_char(p.starts_on, 'YYYY-MM')))
       else p.state <> 'CLOSED' and p.starts_on <= u.came_on and u.came_on < p.starts_on + interval '2 months' end;
grant select on import_to_finish to ${app_role};
