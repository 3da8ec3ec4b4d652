-- What money is spent on and when it counts, and the rule that the funders of a project signed.
create table financial_year (
    id int generated always as identity primary key,
    name text not null unique,
    starts_on date not null,
    ends_on date not null,
    constraint year_dates check (ends_on > starts_on),
    constraint years_do_not_overlap exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);

create table period (
    id int generated always as identity primary key,
    financial_year_id int not null references financial_year,
    number int not null check (number between 1 and 12),
    starts_on date not null unique,
    ends_on date not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    reopened_because text not null default '' check (length(reopened_because) <= 1000),
    version int not null default 0,
    unique (financial_year_id, number),
    constraint period_dates check (ends_on > starts_on),
    constraint periods_do_not_overlap exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);

create table category (
    id int generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    budget_type text not null check (budget_type in ('CAPITAL', 'RESOURCE')),
    version int not null default 0
);

create table project (
    id int generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    description text not null default '' check (length(description) <= 4000),
    programme_id int not null references programme,
    lead_department_id int not null references department,
    starts_on date not null,
    ends_on date,
    version int not null default 0,
    constraint project_dates check (ends_on is null or ends_on > starts_on)
);
create index project_programme on project (programme_id);
create index project_lead on project (lead_department_id);

create table project_funder (
    project_id int not null references project,
    department_id int not null references department,
    primary key (project_id, department_id)
);
create index project_funder_department on project_funder (department_id);

-- agreed_until is the last day that the parties agreed on, if any; valid is when the agreement is in force, which a later version cuts short.
create table agreement (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    version_number int not null check (version_number > 0),
    rule text not null check (rule in ('AGREED_PARTS', 'CONTRIBUTION', 'EQUAL')),
    valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
    agreed_until date,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_FORCE', 'ENDED', 'WITHDRAWN')),
    note text not null default '' check (length(note) <= 4000),
    drafted_by int not null references person,
    drafted_for int references person,
    version int not null default 0,
    unique (project_id, version_number),
    constraint agreements_do_not_overlap exclude using gist (project_id with =, valid with &&)
        where (state in ('IN_FORCE', 'ENDED'))
);

create table agreement_party (
    agreement_id bigint not null references agreement,
    department_id int not null references department,
    parts bigint check (parts >= 0),
    primary key (agreement_id, department_id)
);
create index agreement_party_department on agreement_party (department_id);

create table agreement_signature (
    agreement_id bigint not null,
    department_id int not null,
    person_id int not null references person,
    on_behalf_of int references person,
    signed_at timestamptz not null,
    terms_hash text not null,
    primary key (agreement_id, department_id),
    foreign key (agreement_id, department_id) references agreement_party
);

-- What was signed stays as it was signed: rule, dates, note and parties are fixed by the first signature. Only the end may come, and
-- nothing that was in force becomes a draft again.
create function signed_terms_stay() returns trigger language plpgsql as $$
begin
    if exists (select 1 from agreement_signature s where s.agreement_id = old.id)
        and ((new.rule, new.project_id, new.version_number, lower(new.valid), new.agreed_until, new.note, new.drafted_by, new.drafted_for)
                is distinct from
             (old.rule, old.project_id, old.version_number, lower(old.valid), old.agreed_until, old.note, old.drafted_by, old.drafted_for)
            or coalesce(upper(new.valid), 'infinity') > coalesce(upper(old.valid), 'infinity')
            or (new.state <> old.state and (old.state, new.state) not in
                (('DRAFT', 'IN_FORCE'), ('DRAFT', 'WITHDRAWN'), ('IN_FORCE', 'ENDED')))) then
        raise exception 'agreement % is signed; its terms cannot change', old.id
            using errcode = '23514', constraint = 'signed_terms_stay';
    end if;
    return new;
end $$;
create trigger signed_terms_stay before update on agreement for each row execute function signed_terms_stay();

create function signed_parties_stay() returns trigger language plpgsql as $$
begin
    if exists (select 1 from agreement_signature s
               where s.agreement_id in (coalesce(new.agreement_id, old.agreement_id), coalesce(old.agreement_id, new.agreement_id))) then
        raise exception 'agreement % is signed; its parties cannot change', coalesce(new.agreement_id, old.agreement_id)
            using errcode = '23514', constraint = 'signed_terms_stay';
    end if;
    return coalesce(new, old);
end $$;
create trigger signed_parties_stay before insert or update or delete on agreement_party
    for each row execute function signed_parties_stay();

create function signatures_stay() returns trigger language plpgsql as $$
begin
    raise exception 'signatures are never changed or removed' using errcode = '23514', constraint = 'signed_terms_stay';
end $$;
create trigger signatures_stay before update or delete or truncate on agreement_signature
    for each statement execute function signatures_stay();
