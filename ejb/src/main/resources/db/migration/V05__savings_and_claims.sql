-- The register of savings. One entry a benefit; claims realise it period by period and never beyond its baseline.
create table saving (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    owner_id int not null references department,
    landing_id int not null references department,
    type text not null check (type in ('CASH_RELEASING', 'NON_CASH_RELEASING', 'COST_AVOIDANCE', 'SOCIAL_VALUE')),
    title text not null check (btrim(title) <> '' and length(title) <= 200),
    measure text not null check (btrim(measure) <> '' and length(measure) <= 1000),
    baseline bigint not null check (baseline > 0 and baseline <= 1000000000000000),
    state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    registered_by int not null references person,
    version int not null default 0,
    constraint saving_title_once unique (project_id, title)
);
create index saving_landing on saving (landing_id);
create index saving_owner on saving (owner_id);

create table saving_plan (
    saving_id bigint not null references saving,
    period_id int not null references period,
    amount bigint not null check (amount > 0 and amount <= 1000000000000000),
    primary key (saving_id, period_id)
);

create table claim (
    id bigint generated always as identity primary key,
    saving_id bigint not null references saving,
    project_id int not null references project,
    landing_id int not null references department,
    owner_id int not null references department,
    period_id int not null references period,
    amount bigint not null check (amount > 0 and amount <= 1000000000000000),
    note text not null default '' check (length(note) <= 1000),
    state text not null check (state in ('CLAIMED', 'VERIFIED', 'REJECTED', 'WITHDRAWN')),
    decision_note text not null default '' check (length(decision_note) <= 1000),
    claimed_by int not null references person,
    claimed_for int references person,
    claimed_at timestamptz not null,
    decided_by int references person,
    decided_for int references person,
    decided_at timestamptz,
    withdrawn_by int references person,
    withdrawn_for int references person,
    withdrawn_at timestamptz,
    withdrawal_reason text check (length(withdrawal_reason) <= 1000),
    journal_id bigint references journal,
    reversal_id bigint references journal,
    allocation_id bigint,
    version int not null default 0,
    constraint claim_withdrawn_with_reason check ((state = 'WITHDRAWN')
        = (withdrawn_by is not null and withdrawn_at is not null and coalesce(btrim(withdrawal_reason), '') <> '')),
    constraint claim_four_eyes check (decided_by is null
        or (decided_by <> claimed_by and decided_by is distinct from claimed_for
            and decided_for is distinct from claimed_by and (decided_for is null or decided_for is distinct from claimed_for)))
);
create unique index claim_once_a_period on claim (saving_id, period_id) where state in ('CLAIMED', 'VERIFIED');
create index claim_project on claim (project_id, period_id);
create index claim_landing on claim (landing_id);
create index claim_allocation on claim (allocation_id);

create table evidence (
    id bigint generated always as identity primary key,
    claim_id bigint not null references claim,
    project_id int not null references project,
    landing_id int not null references department,
    owner_id int not null references department,
    file_name text not null check (btrim(file_name) <> '' and length(file_name) <= 255),
    content_type text not null,
    size int not null check (size > 0),
    sha256 text not null,
    content bytea not null check (octet_length(content) = size)
);
create index evidence_claim on evidence (claim_id);

-- Locks the saving, so that two claims at the same time cannot pass the baseline together.
create function claim_stays_below_baseline() returns trigger language plpgsql
    security definer set search_path = recoup, pg_temp as $$
declare
    entry saving;
    claimed bigint;
begin
    select * into entry from saving where id = new.saving_id for update;
    select coalesce(sum(amount), 0) into claimed from claim
        where saving_id = new.saving_id and state in ('CLAIMED', 'VERIFIED');
    if claimed > entry.baseline then
        raise exception 'saving % is claimed for %, its baseline is %', entry.id, claimed, entry.baseline
            using errcode = '23514', constraint = 'claim_below_baseline';
    end if;
    return null;
end $$;
create trigger claim_below_baseline after insert or update of amount, state on claim
    for each row when (new.state in ('CLAIMED', 'VERIFIED')) execute function claim_stays_below_baseline();

-- The other side of the same rule: a baseline is never set below what is claimed.
create function baseline_covers_claims() returns trigger language plpgsql
    security definer set search_path = recoup, pg_temp as $$
begin
    if new.baseline < (select coalesce(sum(amount), 0) from claim
                        where saving_id = new.id and state in ('CLAIMED', 'VERIFIED')) then
        raise exception 'the baseline of saving % is below what is claimed', new.id
            using errcode = '23514', constraint = 'baseline_covers_claims';
    end if;
    return null;
end $$;
create trigger baseline_covers_claims after update of baseline on saving
    for each row when (new.baseline < old.baseline) execute function baseline_covers_claims();
