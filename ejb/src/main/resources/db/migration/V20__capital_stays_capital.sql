-- Capital does not become resource by any version of a budget: what its capital lines lose against the version that it is based on, its
-- resource lines do not gain, unless an agreement of the project that is in force says so. Virements are held to it one by one already.
create function budget_keeps_capital() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if (select least(coalesce(sum(-l.amount) filter (where k.budget_type = 'CAPITAL'), 0),
                     coalesce(sum(l.amount) filter (where k.budget_type = 'RESOURCE'), 0))
          from (select category_id, amount from budget_line where budget_version_id = new.id
                union all select category_id, -amount from budget_line where budget_version_id = new.based_on_id) l
          join category k on k.id = l.category_id) > 0
        and not exists (select 1 from agreement a where a.project_id = new.project_id and a.state = 'IN_FORCE'
                           and a.allows_capital_to_resource) then
        raise exception 'capital does not become resource by budget version %', new.id
            using errcode = '23514', constraint = 'budget_keeps_capital';
    end if;
    return new;
end $$;
create trigger budget_keeps_capital before update on budget_version
    for each row when (new.state = 'APPROVED' and old.state <> 'APPROVED' and new.based_on_id is not null)
    execute function budget_keeps_capital();
