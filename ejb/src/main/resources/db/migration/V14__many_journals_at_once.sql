-- As before, and each pair of period and department is asked once: without "materialized" the question is put to every journal, which
-- for the approval of a large import is a quarter of its time.
create or replace function journals_fit() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    actors int[];
    refused text;
begin
    if exists (select 1 from (select distinct block_id from added) a join block b on b.id = a.block_id
               where b.hash is not null or b.transaction_id <> pg_current_xact_id()) then
        raise exception 'a journal joins the open block of its own transaction'
            using errcode = '23514', constraint = 'ledger_is_append_only';
    end if;
    perform 1 from period p where p.id in (select period_id from added) order by p.id for share;
    select array_remove(array[b.person_id, b.on_behalf_of], null) into actors
        from block b where b.id = (select min(block_id) from added);
    with asked as materialized (
        select distinct a.period_id, a.kind, department from added a, unnest(a.departments) department),
    untaken as materialized (
        select period_id, kind, department from asked where not period_takes(period_id, department, kind, actors))
    select string_agg(distinct not_taken(t.period_id, t.department), ', ') into refused
        from untaken t
       where exists (select 1 from added a
                      where a.period_id = t.period_id and a.kind = t.kind and t.department = any(a.departments)
                        and (a.reverses_id is not null or period_state(t.period_id, t.department) = 'CLOSED'
                             or period_takes(t.period_id, t.department, t.kind, people_behind(a.source)) is not true));
    if refused is not null then
        raise exception 'period %', refused using errcode = '23514', constraint = 'period_is_closed';
    end if;
    return null;
end $$;

-- Numbers for many journals are drawn before the journals are written, so that their postings need not look for them.
grant usage on sequence journal_id_seq to ${app_role};

-- As before, and the journals of a block are counted, balanced and compared with their departments in one reading of them.
create or replace function seal_block() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
declare
    head chain_head;
    unbalanced text;
    misnamed text;
    moment timestamptz;
    journal_count int;
    posting_count int;
begin
    select * into head from chain_head for update;
    select count(*), coalesce(sum(m.lines), 0),
           min(format('journal %s (%s) is out of balance by %s', m.id, m.source, m.total)) filter (where m.total <> 0 or m.lines < 2),
           min(format('journal %s names other departments than its postings', m.id)) filter (where m.found <> m.departments)
      into journal_count, posting_count, unbalanced, misnamed
      from (select j.id, j.source, j.departments, count(p.line) as lines, coalesce(sum(p.amount), 0) as total,
                   array_agg(distinct p.department_id order by p.department_id) as found
              from journal j left join posting p on p.journal_id = j.id where j.block_id = new.id group by j.id) m;
    if journal_count = 0 then
        raise exception 'a block without journals' using errcode = '23514', constraint = 'block_has_journals';
    end if;
    if unbalanced is not null then
        raise exception '%', unbalanced using errcode = '23514', constraint = 'journal_is_balanced';
    end if;
    if misnamed is not null then
        raise exception '%', misnamed using errcode = '23514', constraint = 'journal_names_its_departments';
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
