-- A transfer that the payee had confirmed and the payer's approver reversed: the payee is told until somebody there has seen it.
alter table funding_transfer add column reversal_seen_by int references person;
alter table funding_transfer add column reversal_seen_at timestamptz;
alter table funding_transfer add constraint transfer_reversal_seen check (
    (reversal_seen_by is null) = (reversal_seen_at is null)
    and (reversal_seen_by is null or (state = 'REVERSED' and matched_by is not null)));
create index transfer_reversal_unseen on funding_transfer (payee_id, period_id)
    where state = 'REVERSED' and matched_by is not null and reversal_seen_by is null;

-- Who can confirm a transfer: finance officers of the payee on that day who had no hand in entering it. Roles of others are not seen by
-- everybody; their names are, to whoever sees the transfer.
create function confirmers_of(transfer bigint, day date) returns text[]
    language sql stable security definer set search_path = recoup, pg_temp as $$
    select coalesce(array_agg(p.full_name order by p.full_name), '{}')
      from funding_transfer t join person p on p.active and p.id <> all(t.earlier_hands || t.entered_by || coalesce(t.entered_for, 0))
     where t.id = transfer
       and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'FINANCE_OFFICER' and r.valid @> day
                      and t.payee_id = any(departments_below(array[r.department_id])))
$$;
