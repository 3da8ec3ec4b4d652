-- Who is entitled to what, and the payments that turn where savings landed into that.
create table allocation (
    id bigint generated always as identity primary key,
    project_id int not null references project,
    period_id int not null references period,
    agreement_id bigint not null references agreement,
    pool bigint not null check (pool > 0),
    journal_id bigint not null references journal,
    reversal_id bigint references journal,
    run_by int not null references person,
    run_at timestamptz not null,
    version int not null default 0
);
create index allocation_project on allocation (project_id, period_id);

alter table claim add foreign key (allocation_id) references allocation;

create table share (
    allocation_id bigint not null references allocation,
    project_id int not null references project,
    department_id int not null references department,
    contribution bigint not null,
    entitled bigint not null,
    landed bigint not null,
    explanation jsonb not null,
    primary key (allocation_id, department_id)
);
create index share_department on share (department_id);

-- The claims that made the pool, for ever, whatever becomes of them later.
create table allocation_claim (
    allocation_id bigint not null references allocation,
    claim_id bigint not null references claim,
    project_id int not null references project,
    amount bigint not null,
    primary key (allocation_id, claim_id)
);

create table settlement (
    id bigint generated always as identity primary key,
    up_to_period_id int not null references period,
    state text not null check (state in ('ISSUED', 'REVERSED')),
    issued_by int not null references person,
    issued_at timestamptz not null,
    due_on date not null,
    reason text not null default '',
    departments int[] not null,
    version int not null default 0
);

create table settlement_allocation (
    settlement_id bigint not null references settlement,
    allocation_id bigint not null references allocation,
    primary key (settlement_id, allocation_id)
);
create index settlement_allocation_of on settlement_allocation (allocation_id);

-- DUE and not paid; PAID; CANCELLED before it was paid; TO_RETURN: paid, its basis was withdrawn; RETURNED: the money went back.
create table payment (
    id bigint generated always as identity primary key,
    settlement_id bigint not null references settlement,
    payer_id int not null references department,
    payee_id int not null references department,
    amount bigint not null check (amount > 0),
    state text not null check (state in ('DUE', 'PAID', 'CANCELLED', 'TO_RETURN', 'RETURNED')),
    paid_on date,
    reference text not null default '' check (length(reference) <= 100),
    returned_on date,
    journal_id bigint references journal,
    reversal_id bigint references journal,
    version int not null default 0,
    constraint payment_to_someone_else check (payer_id <> payee_id),
    constraint payment_once unique (settlement_id, payer_id, payee_id),
    constraint payment_paid_has_journal check ((state in ('PAID', 'TO_RETURN', 'RETURNED')) = (journal_id is not null))
);
create index payment_payer on payment (payer_id, state);
create index payment_payee on payment (payee_id, state);
