-- The double-entry record. A transaction opens one block and adds balanced journals to it; when the transaction commits, the
-- block is sealed: checked as a set, chained to the block before it by hash, and added to the running balances. All of that
-- is the database's own doing, so it holds for every program that writes here.
create table chain_head (
    only_one boolean primary key default true check (only_one),
    number bigint not null,
    recorded_at timestamptz not null,
    hash text not null
);
insert into chain_head (number, recorded_at, hash) values (0, '-infinity', repeat('0', 64));

create table block (
    id bigint generated always as identity primary key,
    transaction_id xid8 not null default pg_current_xact_id() unique,
    person_id int references person,
    on_behalf_of int references person,
    number bigint unique,
    recorded_at timestamptz,
    journals int,
    postings int,
    previous_hash text,
    hash text
);
create index block_recorded on block (recorded_at);

create table journal (
    id bigint generated always as identity primary key,
    block_id bigint not null references block,
    kind text not null check (kind in ('COST', 'FUNDING', 'SAVING', 'ALLOCATION', 'SETTLEMENT')),
    period_id int not null references period,
    project_id int references project,
    departments int[] not null,
    description text not null check (length(description) <= 1000),
    source text not null check (source ~ '^[a-z_]+:[0-9]+$'),
    reverses_id bigint unique references journal,
    reason text check (length(reason) <= 1000),
    constraint reversal_has_reason check ((reverses_id is null) = (reason is null) and btrim(reason) <> '')
);
create index journal_block on journal (block_id);
create index journal_period on journal (period_id);
create index journal_project on journal (project_id);
create index journal_departments on journal using gin (departments);
create index journal_source on journal (source);

create table posting (
    journal_id bigint not null references journal,
    line int not null check (line > 0),
    account text not null check (account in
        ('SPEND', 'SUPPLIER', 'FUNDING', 'LANDED', 'BASELINE', 'DUE', 'SETTLED')),
    department_id int not null references department,
    project_id int references project,
    period_id int not null references period,
    category_id int references category,
    amount bigint not null check (amount between -1000000000000000 and 1000000000000000),
    primary key (journal_id, line)
);
create index posting_department on posting (department_id, account);
create index posting_project on posting (project_id, account);

-- Running totals, kept by the seal in the same transaction, so that current figures never scan the postings.
create table balance (
    account text not null,
    kind text not null,
    department_id int not null references department,
    project_id int references project,
    period_id int not null references period,
    category_id int references category,
    amount bigint not null,
    constraint balance_once unique nulls not distinct (department_id, account, kind, project_id, period_id, category_id)
);
create index balance_project on balance (project_id, account);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: correct it by a reversing journal', tg_table_name
        using errcode = '23514', constraint = 'ledger_is_append_only';
end $$;
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function ledger_is_append_only();
create trigger posting_append_only before update or delete or truncate on posting
    for each statement execute function ledger_is_append_only();
create trigger block_not_removed before delete or truncate on block
    for each statement execute function ledger_is_append_only();

create function sealed_block_stays() returns trigger language plpgsql as $$
begin
    if old.hash is not null or current_setting('recoup.sealing', true) is distinct from 'on' then
        raise exception 'block % is sealed by the database alone', old.id
            using errcode = '23514', constraint = 'ledger_is_append_only';
    end if;
    return new;
end $$;
create trigger sealed_block_stays before update on block for each row execute function sealed_block_stays();

create function block_starts_empty() returns trigger language plpgsql as $$
begin
    new.transaction_id := pg_current_xact_id();
    new.number := null; new.recorded_at := null; new.journals := null; new.postings := null;
    new.previous_hash := null; new.hash := null;
    return new;
end $$;
create trigger block_starts_empty before insert on block for each row execute function block_starts_empty();

-- A journal joins the open block of its own transaction, in an open period. The share lock makes a period that is being
-- closed wait for us, or us for it.
create function journals_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    closed text;
begin
    if exists (select 1 from added a join block b on b.id = a.block_id
               where b.hash is not null or b.transaction_id <> pg_current_xact_id()) then
        raise exception 'a journal joins the open block of its own transaction'
            using errcode = '23514', constraint = 'ledger_is_append_only';
    end if;
    perform 1 from period p where p.id in (select period_id from added) order by p.id for share;
    select string_agg(to_char(p.starts_on, 'YYYY-MM'), ', ' order by p.starts_on) into closed
        from period p where p.id in (select period_id from added) and p.state = 'CLOSED';
    if closed is not null then
        raise exception 'period % is closed', closed using errcode = '23514', constraint = 'period_is_closed';
    end if;
    return null;
end $$;
create trigger journals_fit after insert on journal
    referencing new table as added for each statement execute function journals_fit();

create function postings_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if exists (select 1 from added a join journal j on j.id = a.journal_id join block b on b.id = j.block_id
               where b.hash is not null or b.transaction_id <> pg_current_xact_id() or j.period_id <> a.period_id) then
        raise exception 'a posting joins a journal of its own transaction, in the period of the journal'
            using errcode = '23514', constraint = 'ledger_is_append_only';
    end if;
    return null;
end $$;
create trigger postings_fit after insert on posting
    referencing new table as added for each statement execute function postings_fit();

-- The words that are hashed. Texts carry their length, so that no two different journals read alike. The Java verification
-- builds the same words on its own (org.recoup.ledger.BlockDigest).
create function measured(text) returns text language sql immutable as $$
    select case when $1 is null then '-' else octet_length($1) || ':' || $1 end
$$;
create function block_words(bigint) returns text language sql stable as $$
    select coalesce(string_agg(words, E'\n' order by journal_id, line), '') from (
        select j.id as journal_id, 0 as line, concat_ws('|', 'J', j.id, j.kind, j.period_id, coalesce(j.project_id, 0),
               measured(j.description), j.source, coalesce(j.reverses_id, 0), measured(j.reason)) as words
          from journal j where j.block_id = $1
        union all
        select p.journal_id, p.line, concat_ws('|', 'P', p.line, p.account, p.department_id, coalesce(p.project_id, 0),
               p.period_id, coalesce(p.category_id, 0), p.amount)
          from posting p join journal j on j.id = p.journal_id where j.block_id = $1) w
$$;

create function seal_block() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    head chain_head;
    fault text;
    moment timestamptz;
    journal_count int;
    posting_count int;
begin
    select * into head from chain_head for update;
    select count(*) into journal_count from journal where block_id = new.id;
    select count(*) into posting_count from posting p join journal j on j.id = p.journal_id where j.block_id = new.id;
    if journal_count = 0 then
        raise exception 'a block without journals' using errcode = '23514', constraint = 'block_has_journals';
    end if;

    select format('journal %s (%s) is out of balance by %s', j.id, j.source, coalesce(sum(p.amount), 0)) into fault
        from journal j left join posting p on p.journal_id = j.id where j.block_id = new.id
        group by j.id having coalesce(sum(p.amount), 0) <> 0 or count(p.line) < 2 limit 1;
    if fault is not null then
        raise exception '%', fault using errcode = '23514', constraint = 'journal_is_balanced';
    end if;

    select format('journal %s names other departments than its postings', j.id) into fault
        from journal j join posting p on p.journal_id = j.id where j.block_id = new.id
        group by j.id having array_agg(distinct p.department_id order by p.department_id) <> j.departments limit 1;
    if fault is not null then
        raise exception '%', fault using errcode = '23514', constraint = 'journal_names_its_departments';
    end if;

    if exists (
        (select r.id, o.line, o.account, o.department_id, o.project_id, o.category_id, -o.amount
           from journal r join posting o on o.journal_id = r.reverses_id where r.block_id = new.id
         except
         select r.id, p.line, p.account, p.department_id, p.project_id, p.category_id, p.amount
           from journal r join posting p on p.journal_id = r.id where r.block_id = new.id and r.reverses_id is not null)
        union all
        (select r.id, p.line, p.account, p.department_id, p.project_id, p.category_id, p.amount
           from journal r join posting p on p.journal_id = r.id where r.block_id = new.id and r.reverses_id is not null
         except
         select r.id, o.line, o.account, o.department_id, o.project_id, o.category_id, -o.amount
           from journal r join posting o on o.journal_id = r.reverses_id where r.block_id = new.id)) then
        raise exception 'a reversal mirrors the stored lines' using errcode = '23514', constraint = 'reversal_mirrors';
    end if;

    moment := greatest(clock_timestamp(), head.recorded_at + interval '1 microsecond');
    perform set_config('recoup.sealing', 'on', true);
    update block set number = head.number + 1, recorded_at = moment, journals = journal_count, postings = posting_count,
           previous_hash = head.hash,
           hash = encode(sha256(convert_to(concat_ws(E'\n', head.hash,
               concat_ws('|', 'B', head.number + 1, (extract(epoch from moment) * 1000000)::bigint,
                         coalesce(person_id, 0), coalesce(on_behalf_of, 0), journal_count, posting_count),
               block_words(id)), 'UTF8')), 'hex')
     where id = new.id
     returning number, recorded_at, hash into head.number, head.recorded_at, head.hash;
    perform set_config('recoup.sealing', 'off', true);
    update chain_head set number = head.number, recorded_at = head.recorded_at, hash = head.hash;

    insert into balance as kept (account, kind, department_id, project_id, period_id, category_id, amount)
        select p.account, j.kind, p.department_id, p.project_id, p.period_id, p.category_id, sum(p.amount)
          from journal j join posting p on p.journal_id = j.id where j.block_id = new.id
         group by 1, 2, 3, 4, 5, 6
        on conflict (department_id, account, kind, project_id, period_id, category_id)
        do update set amount = kept.amount + excluded.amount;
    return null;
end $$;
create constraint trigger seal_block after insert on block
    deferrable initially deferred for each row execute function seal_block();

-- The moment a report is made as at. Waits for a block that is being sealed, so that a report of this moment, asked for
-- again later, never finds a block that it could not see the first time. A moment to come is cut to now.
create function ledger_moment(asked timestamptz) returns timestamptz
    language plpgsql volatile security definer set search_path = recoup, pg_temp as $$
begin
    perform 1 from chain_head for share;
    return least(coalesce(asked, 'infinity'), clock_timestamp());
end $$;

-- Cheap enough for a health check: the head is the last block, and what departments are due sums to zero.
create function ledger_pulse(out blocks bigint, out head_is_last boolean, out due_sum bigint, out balance_sum bigint)
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select h.number,
           h.number = 0 or exists (select 1 from block b where b.number = h.number and b.hash = h.hash),
           (select coalesce(sum(amount), 0)::bigint from balance where account = 'DUE'),
           (select coalesce(sum(amount), 0)::bigint from balance)
      from chain_head h
$$;
