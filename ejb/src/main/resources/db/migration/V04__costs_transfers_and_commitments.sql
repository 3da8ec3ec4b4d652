-- What departments spend, pay to each other, and promise. Only approved costs and transfers reach the ledger;
-- commitments are plans and never do. Who entered a line that somebody else resubmits later stays in its earlier hands: none of
-- these people decides on it either.
create table import_mapping (
    id bigint generated always as identity primary key,
    name text not null unique check (btrim(name) <> '' and length(name) <= 100),
    target text not null check (target in ('DEPARTMENTS', 'PROJECTS', 'COMMITMENTS', 'COSTS')),
    definition jsonb not null,
    made_by int not null references person,
    version int not null default 0
);

create table import_run (
    id bigint generated always as identity primary key,
    mapping_id bigint not null references import_mapping,
    file_name text not null check (length(file_name) <= 255),
    file_hash text not null,
    rows_read int not null,
    lines_added int not null,
    lines_known int not null,
    total bigint,
    person_id int not null references person,
    on_behalf_of int references person,
    imported_at timestamptz not null
);
create index import_run_file on import_run (file_hash);

create table cost (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    category_id int not null references category,
    period_id int not null references period,
    document_date date not null,
    supplier text not null default '' check (length(supplier) <= 200),
    reference text not null default '' check (length(reference) <= 100),
    description text not null default '' check (length(description) <= 1000),
    amount bigint not null check (amount <> 0 and amount between -1000000000000000 and 1000000000000000),
    state text not null check (state in ('SUBMITTED', 'RETURNED', 'POSTED', 'REVERSED', 'WITHDRAWN')),
    comment text not null default '' check (length(comment) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    earlier_hands int[] not null default '{}',
    decided_by int references person,
    decided_for int references person,
    journal_id bigint references journal,
    reversal_id bigint references journal,
    import_run_id bigint references import_run,
    import_key text unique,
    version int not null default 0,
    constraint cost_four_eyes check (decided_by is null
        or (decided_by <> entered_by and decided_by is distinct from entered_for
            and decided_for is distinct from entered_by and (decided_for is null or decided_for is distinct from entered_for))),
    constraint cost_earlier_hands check (not decided_by = any(earlier_hands) and not decided_for = any(earlier_hands)),
    constraint cost_posted_has_journal check ((state in ('POSTED', 'REVERSED')) = (journal_id is not null)),
    constraint cost_reversed_has_reversal check ((state = 'REVERSED') = (reversal_id is not null))
);
create index cost_department on cost (department_id, state);
create index cost_project on cost (project_id, state);
create index cost_period on cost (period_id);
create index cost_import on cost (import_run_id);

create table funding_transfer (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    payer_id int not null references department,
    payee_id int not null references department,
    period_id int not null references period,
    paid_on date not null,
    reference text not null default '' check (length(reference) <= 100),
    description text not null default '' check (length(description) <= 1000),
    amount bigint not null check (amount > 0 and amount <= 1000000000000000),
    state text not null check (state in ('SUBMITTED', 'RETURNED', 'POSTED', 'REVERSED', 'WITHDRAWN')),
    comment text not null default '' check (length(comment) <= 1000),
    entered_by int not null references person,
    entered_for int references person,
    earlier_hands int[] not null default '{}',
    decided_by int references person,
    decided_for int references person,
    journal_id bigint references journal,
    reversal_id bigint references journal,
    version int not null default 0,
    constraint transfer_to_someone_else check (payer_id <> payee_id),
    constraint transfer_four_eyes check (decided_by is null
        or (decided_by <> entered_by and decided_by is distinct from entered_for
            and decided_for is distinct from entered_by and (decided_for is null or decided_for is distinct from entered_for))),
    constraint transfer_earlier_hands check (not decided_by = any(earlier_hands) and not decided_for = any(earlier_hands)),
    constraint transfer_posted_has_journal check ((state in ('POSTED', 'REVERSED')) = (journal_id is not null)),
    constraint transfer_reversed_has_reversal check ((state = 'REVERSED') = (reversal_id is not null))
);
create index transfer_payer on funding_transfer (payer_id, state);
create index transfer_payee on funding_transfer (payee_id, state);
create index transfer_project on funding_transfer (project_id);

create table commitment (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    department_id int not null references department,
    financial_year_id int not null references financial_year,
    category_id int references category,
    reference text not null default '' check (length(reference) <= 100),
    description text not null default '' check (length(description) <= 1000),
    amount bigint not null check (amount <> 0 and amount between -1000000000000000 and 1000000000000000),
    entered_by int not null references person,
    import_run_id bigint references import_run,
    import_key text unique,
    version int not null default 0
);
create index commitment_department on commitment (department_id);
create index commitment_project on commitment (project_id);
