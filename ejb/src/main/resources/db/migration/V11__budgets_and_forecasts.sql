-- Plans in versions. The budget of a project, a department and a financial year is its latest approved version; a virement or a
-- carry forward that is approved makes the next version, so that the budget is always the lines of one version and nothing counts
-- twice. Lines carry the keys of their version: the row filter compares columns and looks nothing up.
alter table project add column overspend text not null default 'WARN' check (overspend in ('IGNORE', 'WARN', 'STOP'));
alter table period add constraint period_of_year unique (id, financial_year_id);

create table budget_version (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    financial_year_id int not null references financial_year,
    kind text not null check (kind in ('ORIGINAL', 'REVISION', 'VIREMENT', 'CARRY_FORWARD')),
    number int check (number > 0),
    based_on_id bigint references budget_version,
    reason text not null default '' check (length(reason) <= 1000),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    comment text not null default '' check (length(comment) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    earlier_hands int[] not null default '{}',
    decided_by int references person,
    decided_for int references person,
    decided_at timestamptz,
    import_run_id bigint references import_run,
    version int not null default 0,
    unique (id, project_id, department_id, financial_year_id),
    constraint budget_number_once unique (project_id, department_id, financial_year_id, number),
    constraint budget_number_when_approved check ((state = 'APPROVED') = (number is not null)),
    constraint budget_reason check (kind = 'ORIGINAL' or state in ('DRAFT', 'WITHDRAWN') or btrim(reason) <> ''),
    constraint budget_four_eyes check (decided_by is null
        or (decided_by <> entered_by and decided_by is distinct from entered_for
            and decided_for is distinct from entered_by and (decided_for is null or decided_for is distinct from entered_for))),
    constraint budget_earlier_hands check (not decided_by = any(earlier_hands) and not decided_for = any(earlier_hands)),
    constraint budget_approved_by_someone check (state <> 'APPROVED' or (decided_by is not null and decided_at is not null))
);
create unique index budget_one_open_version on budget_version (project_id, department_id, financial_year_id)
    where state in ('DRAFT', 'SUBMITTED', 'RETURNED') and kind in ('ORIGINAL', 'REVISION');
create index budget_version_department on budget_version (department_id, state);

create table budget_line (
    budget_version_id bigint not null,
    project_id int not null,
    department_id int not null,
    financial_year_id int not null,
    category_id int not null references category,
    period_id int not null,
    amount bigint not null check (amount <> 0 and amount between -1000000000000000 and 1000000000000000),
    primary key (budget_version_id, category_id, period_id),
    foreign key (budget_version_id, project_id, department_id, financial_year_id)
        references budget_version (id, project_id, department_id, financial_year_id),
    constraint budget_line_in_its_year foreign key (period_id, financial_year_id) references period (id, financial_year_id)
);
create index budget_line_project on budget_line (project_id, department_id);

-- What was approved stays as it was approved, numbers follow one another, and a version never changes its place.
create function budget_versions_stay() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    last int;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a budget version starts as a draft' using errcode = '23514', constraint = 'budget_approved_stays';
        end if;
        return new;
    end if;
    if old.state in ('APPROVED', 'WITHDRAWN')
        or (new.project_id, new.department_id, new.financial_year_id, new.kind, new.based_on_id)
            is distinct from (old.project_id, old.department_id, old.financial_year_id, old.kind, old.based_on_id) then
        raise exception 'budget version % stays as it is', old.id using errcode = '23514', constraint = 'budget_approved_stays';
    end if;
    if new.state = 'APPROVED' then
        select coalesce(max(number), 0) into last from budget_version
         where project_id = new.project_id and department_id = new.department_id and financial_year_id = new.financial_year_id;
        if new.number is distinct from last + 1 then
            raise exception 'the next version is number %', last + 1
                using errcode = '23514', constraint = 'budget_numbers_follow';
        end if;
    end if;
    return new;
end $$;
create trigger budget_versions_stay before insert or update on budget_version
    for each row execute function budget_versions_stay();

create function budget_lines_stay() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if exists (select 1 from touched t join budget_version v on v.id = t.budget_version_id
               where v.state not in ('DRAFT', 'RETURNED')) then
        raise exception 'lines change only while their version is a draft'
            using errcode = '23514', constraint = 'budget_approved_stays';
    end if;
    return null;
end $$;
create trigger budget_lines_added after insert on budget_line referencing new table as touched
    for each statement execute function budget_lines_stay();
create trigger budget_lines_removed after delete on budget_line referencing old table as touched
    for each statement execute function budget_lines_stay();
create trigger budget_lines_changed after update on budget_line referencing old table as touched
    for each statement execute function budget_lines_stay();

create table virement (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    financial_year_id int not null references financial_year,
    from_category_id int not null references category,
    from_period_id int not null,
    to_category_id int not null references category,
    to_period_id int not null,
    amount bigint not null check (amount > 0 and amount <= 1000000000000000),
    reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
    state text not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    comment text not null default '' check (length(comment) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    earlier_hands int[] not null default '{}',
    decided_by int references person,
    decided_for int references person,
    decided_at timestamptz,
    budget_version_id bigint references budget_version,
    version int not null default 0,
    constraint virement_to_another_line check ((from_category_id, from_period_id) <> (to_category_id, to_period_id)),
    constraint virement_from_its_year foreign key (from_period_id, financial_year_id) references period (id, financial_year_id),
    constraint virement_to_its_year foreign key (to_period_id, financial_year_id) references period (id, financial_year_id),
    constraint virement_made_a_version check ((state = 'APPROVED') = (budget_version_id is not null)),
    constraint virement_four_eyes check (decided_by is null
        or (decided_by <> entered_by and decided_by is distinct from entered_for
            and decided_for is distinct from entered_by and (decided_for is null or decided_for is distinct from entered_for)))
);
create index virement_department on virement (department_id, state);
create index virement_project on virement (project_id);

-- Capital does not become resource unless an agreement of the project that is in force says so.
alter table agreement add column allows_capital_to_resource boolean not null default false;
create function virement_keeps_capital() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if exists (select 1 from category f, category t where f.id = new.from_category_id and t.id = new.to_category_id
                  and f.budget_type = 'CAPITAL' and t.budget_type = 'RESOURCE')
        and not exists (select 1 from agreement a where a.project_id = new.project_id and a.state = 'IN_FORCE'
                           and a.allows_capital_to_resource) then
        raise exception 'capital does not become resource' using errcode = '23514', constraint = 'virement_keeps_capital';
    end if;
    return new;
end $$;
create trigger virement_keeps_capital before insert or update on virement
    for each row when (new.state in ('SUBMITTED', 'APPROVED')) execute function virement_keeps_capital();

create or replace function signed_terms_stay() returns trigger language plpgsql as $$
begin
    if exists (select 1 from agreement_signature s where s.agreement_id = old.id)
        and ((new.terms, new.project_id, new.version_number, lower(new.valid), new.agreed_until, new.note, new.drafted_by, new.drafted_for,
                new.allows_capital_to_resource)
                is distinct from
             (old.terms, old.project_id, old.version_number, lower(old.valid), old.agreed_until, old.note, old.drafted_by, old.drafted_for,
                old.allows_capital_to_resource)
            or coalesce(upper(new.valid), 'infinity') > coalesce(upper(old.valid), 'infinity')
            or (new.state <> old.state and (old.state, new.state) not in
                (('DRAFT', 'IN_FORCE'), ('DRAFT', 'WITHDRAWN'), ('IN_FORCE', 'ENDED')))) then
        raise exception 'agreement % is signed; its terms cannot change', old.id
            using errcode = '23514', constraint = 'signed_terms_stay';
    end if;
    return new;
end $$;

-- What a year left unspent goes to the next one: out of the last month of the old year, into the first month of the new one.
create table carry_forward (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    from_year_id int not null references financial_year,
    to_year_id int not null references financial_year,
    reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
    state text not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    comment text not null default '' check (length(comment) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    earlier_hands int[] not null default '{}',
    decided_by int references person,
    decided_for int references person,
    decided_at timestamptz,
    version int not null default 0,
    unique (id, project_id, department_id),
    constraint carry_forward_to_another_year check (from_year_id <> to_year_id),
    constraint carry_forward_four_eyes check (decided_by is null
        or (decided_by <> entered_by and decided_by is distinct from entered_for
            and decided_for is distinct from entered_by and (decided_for is null or decided_for is distinct from entered_for)))
);
create unique index carry_forward_one_waits on carry_forward (project_id, department_id, from_year_id) where state = 'SUBMITTED';
create index carry_forward_department on carry_forward (department_id, state);

create table carry_forward_line (
    carry_forward_id bigint not null,
    project_id int not null,
    department_id int not null,
    category_id int not null references category,
    amount bigint not null check (amount > 0 and amount <= 1000000000000000),
    primary key (carry_forward_id, category_id),
    foreign key (carry_forward_id, project_id, department_id) references carry_forward (id, project_id, department_id)
);

-- The latest one counts. It needs nobody's approval, and is never changed: a better one is the next version.
create table forecast_version (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    financial_year_id int not null references financial_year,
    number int not null check (number > 0),
    note text not null default '' check (length(note) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    submitted_at timestamptz not null,
    import_run_id bigint references import_run,
    unique (id, project_id, department_id, financial_year_id),
    constraint forecast_number_once unique (project_id, department_id, financial_year_id, number)
);
create index forecast_version_department on forecast_version (department_id);

create table forecast_line (
    forecast_version_id bigint not null,
    project_id int not null,
    department_id int not null,
    financial_year_id int not null,
    category_id int not null references category,
    period_id int not null,
    amount bigint not null check (amount <> 0 and amount between -1000000000000000 and 1000000000000000),
    primary key (forecast_version_id, category_id, period_id),
    foreign key (forecast_version_id, project_id, department_id, financial_year_id)
        references forecast_version (id, project_id, department_id, financial_year_id),
    constraint forecast_line_in_its_year foreign key (period_id, financial_year_id) references period (id, financial_year_id)
);
create index forecast_line_project on forecast_line (project_id, department_id);

-- Costs release the commitment that they name. Kept per statement; a statement without such costs only looks once through its rows.
alter table commitment add column released bigint not null default 0,
    add column closed_because text check (btrim(closed_because) <> '' and length(closed_because) <= 1000),
    add constraint commitment_of_department unique (id, project_id, department_id),
    add constraint commitment_released_within check (released between least(amount, 0) and greatest(amount, 0));
alter table cost add column commitment_id bigint references commitment,
    add constraint cost_of_its_commitment foreign key (commitment_id, project_id, department_id)
        references commitment (id, project_id, department_id);
create index cost_commitment on cost (commitment_id) where commitment_id is not null;

-- Locked in order and summed in a statement of its own: it sees what a transaction that it waited for has posted.
create function release_commitments(touched bigint[]) returns void
    language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    perform 1 from commitment where id = any(touched) order by id for update;
    update commitment c set released = s.released
      from (select m.id, case when m.amount > 0 then least(greatest(coalesce(sum(k.amount), 0), 0), m.amount)
                              else greatest(least(coalesce(sum(k.amount), 0), 0), m.amount) end as released
              from commitment m left join cost k on k.commitment_id = m.id and k.state = 'POSTED'
             where m.id = any(touched) group by m.id) s
     where c.id = s.id and c.released <> s.released;
end $$;
create function costs_release() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    touched bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct commitment_id) into touched from added where commitment_id is not null and state = 'POSTED';
    else
        select array_agg(distinct commitment_id) into touched from (
            (select commitment_id, state, id, amount from added where commitment_id is not null
             except select commitment_id, state, id, amount from removed where commitment_id is not null)
            union all
            (select commitment_id, state, id, amount from removed where commitment_id is not null
             except select commitment_id, state, id, amount from added where commitment_id is not null)) t;
    end if;
    if touched is not null then
        perform release_commitments(touched);
    end if;
    return null;
end $$;
create trigger costs_release_insert after insert on cost referencing new table as added
    for each statement execute function costs_release();
create trigger costs_release_update after update on cost referencing old table as removed new table as added
    for each statement execute function costs_release();

-- Who paid whom is read from the few postings of transfers, never by a walk through those of costs.
create index posting_funding on posting (project_id) where account = 'FUNDING';

create or replace function projects_of(departments int[]) returns int[]
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select coalesce(array_agg(distinct id), '{}') from (
        select id from project where lead_department_id = any(departments)
        union select project_id from project_funder where department_id = any(departments)
        union select a.project_id from agreement a join agreement_party p on p.agreement_id = a.id where p.department_id = any(departments)
        union select project_id from saving where landing_id = any(departments) or owner_id = any(departments)
        union select project_id from budget_version where department_id = any(departments) and state = 'APPROVED'
        union select project_id from balance where department_id = any(departments) and project_id is not null) party
$$;

-- Lines are not copied into the trail: a version keeps them all, and the trail has the version.
do $$
declare
    t text;
begin
    foreach t in array array['budget_version', 'virement', 'carry_forward', 'forecast_version'] loop
        execute format('create trigger note_insert after insert on %I referencing new table as added
                        for each statement execute function note_changes()', t);
    end loop;
    foreach t in array array['budget_version', 'virement', 'carry_forward'] loop
        execute format('create trigger note_update after update on %I referencing old table as removed new table as added
                        for each statement execute function note_changes()', t);
        execute format('create policy changes on %I for update using ((select has(''treasury''))
            or department_id = any((select own_departments())::int[]))', t);
    end loop;
    foreach t in array array['budget_version', 'budget_line', 'virement', 'carry_forward', 'carry_forward_line',
            'forecast_version', 'forecast_line'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy sees on %I for select using ((select has(''sees_all''))
            or department_id = any((select own_departments())::int[]) or project_id = any((select party_projects())::int[]))', t);
        execute format('create policy writes on %I for insert with check ((select has(''treasury''))
            or department_id = any((select own_departments())::int[]))', t);
    end loop;
end $$;
create policy removes on budget_line for delete using ((select has('treasury'))
    or department_id = any((select own_departments())::int[]));

grant select, insert on budget_version, budget_line, virement, carry_forward, carry_forward_line, forecast_version, forecast_line
    to ${app_role};
grant update on budget_version, virement, carry_forward to ${app_role};
grant delete on budget_line to ${app_role};
