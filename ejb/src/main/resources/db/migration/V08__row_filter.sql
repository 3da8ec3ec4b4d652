-- One row filter for every door. The use-case boundary calls enter() first in each transaction; the policies below compare
-- columns with what it set. Without it nothing is visible. Settings end with the transaction, because connections are pooled.

-- The grants that a person acts with today: own ones, and those of people who delegated to them.
create function effective_roles(who int, today date)
    returns table (role text, department_id int, programme_id int, on_behalf_of int)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select r.role, r.department_id, r.programme_id, null::int
      from person_role r join person p on p.id = r.person_id
     where r.person_id = who and p.active and r.valid @> today
    union all
    select r.role, r.department_id, r.programme_id, d.from_person_id
      from delegation d
      join person p on p.id = d.to_person_id and p.active
      join person f on f.id = d.from_person_id and f.active
      join person_role r on r.person_id = d.from_person_id and r.valid @> today
     where d.to_person_id = who and d.valid @> today
$$;

-- A department and all below it.
create function departments_below(tops int[]) returns int[]
    language sql stable security definer set search_path = recoup, pg_temp as $$
    with recursive below (id) as (
        select unnest(tops)
        union
        select d.id from department d join below b on d.parent_id = b.id)
    select coalesce(array_agg(id order by id), '{}') from below
$$;

-- Projects to which one of these departments is party: it leads, funds, signed, spends, pays, or has savings there.
create function projects_of(departments int[]) returns int[]
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select coalesce(array_agg(distinct id), '{}') from (
        select id from project where lead_department_id = any(departments)
        union select project_id from project_funder where department_id = any(departments)
        union select a.project_id from agreement a join agreement_party p on p.agreement_id = a.id where p.department_id = any(departments)
        union select project_id from saving where landing_id = any(departments) or owner_id = any(departments)
        union select project_id from balance where department_id = any(departments) and project_id is not null) party
$$;

create function enter(who int, today date) returns void
    language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    own int[];
    acted int[];
    programmes int[];
    projects int[];
begin
    select departments_below(coalesce(array_agg(department_id) filter (where department_id is not null), '{}')),
           coalesce(array_agg(programme_id) filter (where programme_id is not null), '{}')
      into own, programmes from effective_roles(who, today);
    projects := projects_of(own) || array(select id from project where programme_id = any(programmes));
    perform set_config('recoup.person', coalesce(who::text, ''), true),
            set_config('recoup.on_behalf_of', '', true),
            set_config('recoup.signing_in', 'off', true),
            set_config('recoup.departments', own::text, true),
            set_config('recoup.projects', projects::text, true),
            set_config('recoup.sees_all', case when exists (select 1 from effective_roles(who, today)
                where role in ('TREASURY', 'ASSURER', 'AUDITOR')) then 'on' else 'off' end, true),
            set_config('recoup.oversees', case when exists (select 1 from effective_roles(who, today)
                where role in ('TREASURY', 'AUDITOR')) then 'on' else 'off' end, true),
            set_config('recoup.assures', case when exists (select 1 from effective_roles(who, today)
                where role = 'ASSURER') then 'on' else 'off' end, true),
            set_config('recoup.treasury', case when exists (select 1 from effective_roles(who, today)
                where role = 'TREASURY') then 'on' else 'off' end, true);
end $$;

-- Before anyone is known: only to check a password or a token.
create function enter_to_sign_in() returns void language sql as $$
    select set_config('recoup.person', '', true), set_config('recoup.on_behalf_of', '', true),
           set_config('recoup.departments', '{}', true), set_config('recoup.projects', '{}', true),
           set_config('recoup.sees_all', 'off', true), set_config('recoup.oversees', 'off', true),
           set_config('recoup.assures', 'off', true),
           set_config('recoup.treasury', 'off', true), set_config('recoup.signing_in', 'on', true);
    select null::void
$$;

create function own_departments() returns int[] language sql stable as $$
    select coalesce(nullif(current_setting('recoup.departments', true), '')::int[], '{}')
$$;
create function party_projects() returns int[] language sql stable as $$
    select coalesce(nullif(current_setting('recoup.projects', true), '')::int[], '{}')
$$;
create function has(what text) returns boolean language sql stable as $$
    select coalesce(current_setting('recoup.' || what, true), 'off') = 'on'
$$;

-- Read: (select ...) makes each setting a constant of the statement instead of a call per row.
create policy sees on project for select using (
    (select has('sees_all')) or id = any((select party_projects())::int[]) or lead_department_id = any((select own_departments())::int[]));
create policy writes on project for insert with check ((select has('treasury')));
create policy changes on project for update using ((select has('treasury')));

do $$
declare
    t text;
begin
    -- Tables of a project: seen by the project's parties, by the departments named, and by those who see all.
    foreach t in array array['project_funder', 'agreement', 'allocation', 'share', 'allocation_claim'] loop
        execute format('create policy sees on %I for select using ((select has(''sees_all'')) or project_id = any((select party_projects())::int[]))', t);
    end loop;
    foreach t in array array['cost', 'commitment', 'posting', 'balance'] loop
        execute format('create policy sees on %I for select using ((select has(''sees_all''))
            or department_id = any((select own_departments())::int[]) or project_id = any((select party_projects())::int[]))', t);
    end loop;
    foreach t in array array['claim', 'evidence', 'saving'] loop
        execute format('create policy sees on %I for select using ((select has(''sees_all''))
            or landing_id = any((select own_departments())::int[]) or owner_id = any((select own_departments())::int[])
            or project_id = any((select party_projects())::int[]))', t);
    end loop;
    foreach t in array array['project_funder', 'allocation', 'share', 'allocation_claim', 'settlement', 'payment', 'settlement_allocation'] loop
        execute format('create policy writes on %I for insert with check ((select has(''treasury'')))', t);
    end loop;
    foreach t in array array['cost', 'commitment'] loop
        execute format('create policy writes on %I for insert with check (department_id = any((select own_departments())::int[]))', t);
        execute format('create policy changes on %I for update using (department_id = any((select own_departments())::int[]))', t);
    end loop;
    foreach t in array array['claim', 'saving'] loop
        execute format('create policy writes on %I for insert with check (
            landing_id = any((select own_departments())::int[]) or owner_id = any((select own_departments())::int[]))', t);
        execute format('create policy changes on %I for update using ((select has(''assures'')) or (select has(''treasury''))
            or landing_id = any((select own_departments())::int[]) or owner_id = any((select own_departments())::int[]))', t);
    end loop;
    foreach t in array array['department', 'programme', 'financial_year', 'period', 'category', 'person'] loop
        execute format('create policy sees on %I for select using (true)', t);
        execute format('create policy writes on %I for insert with check ((select has(''treasury'')))', t);
        execute format('create policy changes on %I for update using ((select has(''treasury'')))', t);
    end loop;
end $$;

create policy removes on project_funder for delete using ((select has('treasury')));
-- Who authorises money for a project that it may see becomes its funder.
create policy joins on project_funder for insert with check (
    department_id = any((select own_departments())::int[]) and exists (select 1 from project p where p.id = project_id));
create policy sees on department_alias for select using (true);
create policy writes on department_alias for insert with check ((select has('treasury')));
create policy removes on department_alias for delete using ((select has('treasury')));

create policy writes on evidence for insert with check (
    landing_id = any((select own_departments())::int[]) or owner_id = any((select own_departments())::int[]));

-- Agreements are drafted by treasury or by a party of the project.
create policy writes on agreement for insert with check (
    (select has('treasury')) or project_id = any((select party_projects())::int[]));
create policy changes on agreement for update using (
    (select has('treasury')) or project_id = any((select party_projects())::int[]));
create policy sees on agreement_party for select using (exists (select 1 from agreement a where a.id = agreement_id));
create policy writes on agreement_party for insert with check (exists (select 1 from agreement a where a.id = agreement_id));
create policy changes on agreement_party for update using (exists (select 1 from agreement a where a.id = agreement_id));
create policy removes on agreement_party for delete using (exists (select 1 from agreement a where a.id = agreement_id));
create policy sees on agreement_signature for select using (exists (select 1 from agreement a where a.id = agreement_id));
create policy writes on agreement_signature for insert with check (department_id = any((select own_departments())::int[]));

create policy sees on saving_plan for select using (exists (select 1 from saving s where s.id = saving_id));
create policy writes on saving_plan for insert with check (exists (select 1 from saving s where s.id = saving_id
    and (s.landing_id = any((select own_departments())::int[]) or s.owner_id = any((select own_departments())::int[]))));
create policy removes on saving_plan for delete using (exists (select 1 from saving s where s.id = saving_id
    and (s.landing_id = any((select own_departments())::int[]) or s.owner_id = any((select own_departments())::int[]))));

-- Both sides see a transfer, and so do the parties of its project.
create policy sees on funding_transfer for select using ((select has('sees_all'))
    or payer_id = any((select own_departments())::int[]) or payee_id = any((select own_departments())::int[])
    or project_id = any((select party_projects())::int[]));
create policy writes on funding_transfer for insert with check (payer_id = any((select own_departments())::int[]));
create policy changes on funding_transfer for update using (payer_id = any((select own_departments())::int[]));

create policy sees on settlement for select using ((select has('sees_all')) or departments && (select own_departments())::int[]);
create policy changes on settlement for update using ((select has('treasury')) or (select has('assures')));
create policy sees on payment for select using ((select has('sees_all'))
    or payer_id = any((select own_departments())::int[]) or payee_id = any((select own_departments())::int[]));
create policy changes on payment for update using ((select has('treasury')) or (select has('assures')));
create policy sees on settlement_allocation for select using (
    (select has('sees_all')) or exists (select 1 from allocation a where a.id = allocation_id));
create policy changes on allocation for update using ((select has('treasury')) or (select has('assures')));

-- The ledger. What a person may post is what they may see; which event it was, the use case decides.
create policy sees on journal for select using ((select has('sees_all'))
    or departments && (select own_departments())::int[] or project_id = any((select party_projects())::int[]));
create policy writes on journal for insert with check ((select has('treasury')) or (select has('assures'))
    or departments && (select own_departments())::int[]);
create policy writes on posting for insert with check ((select has('treasury')) or (select has('assures'))
    or department_id = any((select own_departments())::int[]) or project_id = any((select party_projects())::int[]));
-- A block is a moment, a person and a hash; it names no department. Every reader needs its moment.
create policy sees on block for select using ((select acting_person()) is not null);
create policy writes on block for insert with check (person_id = (select acting_person()));

-- People. A name is known to every colleague; roles, delegations and the audit trail to oneself, and to treasury and auditors.
create policy sees on person_role for select using ((select has('oversees')) or person_id = (select acting_person()));
create policy writes on person_role for insert with check ((select has('treasury')));
create policy changes on person_role for update using ((select has('treasury')));
create policy removes on person_role for delete using ((select has('treasury')));
create policy sees on delegation for select using ((select has('oversees'))
    or from_person_id = (select acting_person()) or to_person_id = (select acting_person()));
create policy writes on delegation for insert with check (
    from_person_id = (select acting_person()) or (select has('treasury')));
create policy changes on delegation for update using ((select has('treasury'))
    or from_person_id = (select acting_person()) or to_person_id = (select acting_person()));
create policy removes on delegation for delete using ((select has('treasury'))
    or from_person_id = (select acting_person()) or to_person_id = (select acting_person()));
create policy sees on credential for select using (
    (select has('signing_in')) or (select has('treasury')) or person_id = (select acting_person()));
create policy writes on credential for insert with check ((select has('treasury')));
create policy changes on credential for update using (
    (select has('signing_in')) or (select has('treasury')) or person_id = (select acting_person()));
create policy sees on token for select using ((select has('signing_in')) or person_id = (select acting_person()));
create policy writes on token for insert with check ((select has('signing_in')) or person_id = (select acting_person()));
create policy changes on token for update using (person_id = (select acting_person()));

create policy sees on audit_event for select using (
    (select has('oversees')) or person_id = (select acting_person()) or on_behalf_of = (select acting_person()));

-- Mappings are shared work of the finance officers; a run is seen by who made it and by those who see all.
create policy sees on import_mapping for select using ((select acting_person()) is not null);
create policy writes on import_mapping for insert with check (made_by = (select acting_person()));
create policy changes on import_mapping for update using (made_by = (select acting_person()) or (select has('treasury')));
create policy sees on import_run for select using ((select has('sees_all')) or person_id = (select acting_person()));
create policy writes on import_run for insert with check (person_id = (select acting_person()));

do $$
declare
    t text;
begin
    for t in select tablename from pg_tables where schemaname = 'recoup'
             and tablename not in ('flyway_schema_history', 'installation', 'chain_head') loop
        execute format('alter table %I enable row level security', t);
    end loop;
end $$;

-- The application owns nothing: it reads, it adds, and it changes only what may change.
grant usage on schema recoup to ${app_role};
grant select on installation, chain_head to ${app_role};
grant select on department, department_alias, person, credential, token, programme, person_role, delegation, financial_year,
    period, category, project, project_funder, agreement, agreement_party, agreement_signature, block, journal, posting,
    balance, import_mapping, import_run, cost, funding_transfer, commitment, saving, saving_plan, claim, evidence, allocation,
    share, allocation_claim, settlement, settlement_allocation, payment, audit_event to ${app_role};
grant insert on department, department_alias, person, credential, token, programme, person_role, delegation, financial_year,
    period, category, project, project_funder, agreement, agreement_party, agreement_signature, block, journal, posting,
    import_mapping, import_run, cost, funding_transfer, commitment, saving, saving_plan, claim, evidence, allocation,
    share, allocation_claim, settlement, settlement_allocation, payment to ${app_role};
grant update on department, person, credential, programme, person_role, period, category, project, agreement, agreement_party,
    import_mapping, cost, funding_transfer, commitment, saving, claim, allocation, settlement, payment to ${app_role};
grant update (valid) on delegation to ${app_role};
grant update (revoked_at) on token to ${app_role};
-- An allocation and its journal name each other: the key is drawn before both.
grant usage on sequence allocation_id_seq to ${app_role};
grant delete on department_alias, person_role, delegation, project_funder, agreement_party, saving_plan to ${app_role};
