-- As before, and two doors more. The copy that is put in the place of a reversed cost waits, returned, in its month: it counts nowhere
-- until it is submitted, which asks for the month then. And a claim of any type is verified only in a month that takes it: only the
-- cash-releasing ones were held by their journals.
create or replace function lines_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    periods int[];
    departments int[];
    refused text;
begin
    if tg_op = 'INSERT' then
        case tg_table_name
            when 'cost' then select array_agg(period_id), array_agg(department_id) into periods, departments
                from (select distinct period_id, department_id from added where state <> 'RETURNED') t;
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
                perform 1 from period p where p.id in (select period_id from added) order by p.id for share;
                select string_agg(distinct not_taken(a.period_id, a.landing_id), ', ') into refused
                    from added a join removed r on r.id = a.id
                   where a.state = 'VERIFIED' and r.state <> 'VERIFIED'
                     and not period_takes(a.period_id, a.landing_id, 'SAVING',
                                          array_remove(acting_people() || a.claimed_by || a.claimed_for, null));
        end case;
    end if;
    if refused is not null then
        raise exception 'period %', refused using errcode = '23514', constraint = 'period_is_closed';
    end if;
    if periods is not null then
        perform refuse_closed(periods, departments);
    end if;
    return null;
end $$;

-- What a project says of its budgets, also to those who approve a first cost on it and do not see it yet.
create function overspend_of(wanted int) returns table (code text, overspend text)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select code, overspend from project where id = wanted
$$;

-- Running totals change when a transaction ends, so of two that approve for a budget that stops one waits for the other.
create function wait_for_stops(projects int[]) returns void
    language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    perform 1 from project where id = any(projects) and overspend = 'STOP' order by id for no key update;
end $$;
