-- Many costs at once: what a person is typing, and the files that support a cost.

-- The rows exactly as they were typed, so that nothing is lost that does not read yet. A draft belongs to one person and nobody else sees
-- it; it is saved every few seconds, so the trail would only repeat it. What becomes of it, the costs, is on record.
create table cost_sheet (
    id bigint generated always as identity primary key,
    person_id int not null references person,
    title text not null default '' check (length(title) <= 100),
    rows jsonb not null check (jsonb_typeof(rows) = 'array' and jsonb_array_length(rows) <= 1000),
    saved_at timestamptz not null,
    discarded_at timestamptz,
    submitted_at timestamptz,
    version int not null default 0,
    constraint sheet_discarded_or_submitted check (discarded_at is null or submitted_at is null)
);
create index cost_sheet_of on cost_sheet (person_id);

-- Which row of which sheet became which cost. Beside the cost, which does not change for it.
create table cost_sheet_line (
    cost_id bigint primary key references cost,
    sheet_id bigint not null references cost_sheet,
    row_number int not null check (row_number > 0),
    constraint sheet_row_once unique (sheet_id, row_number)
);

-- A cost that stands in the place of one that was reversed.
create table cost_correction (
    cost_id bigint primary key references cost,
    corrects_id bigint not null references cost,
    constraint cost_corrected_once unique (corrects_id),
    constraint cost_not_its_own_correction check (cost_id <> corrects_id)
);

-- The same document entered before is looked for while people type.
create index cost_reference on cost (reference) where reference <> '';

create table cost_evidence (
    id bigint generated always as identity primary key,
    cost_id bigint not null references cost,
    project_id int not null references project,
    department_id int not null references department,
    file_name text not null check (btrim(file_name) <> '' and length(file_name) <= 255),
    content_type text not null,
    size int not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea check (octet_length(content) = size),
    stored_at text,
    added_by int not null references person,
    added_at timestamptz not null,
    constraint cost_evidence_is_somewhere check ((content is null) <> (stored_at is null))
);
create index cost_evidence_of on cost_evidence (cost_id);

-- Evidence of claims may lie in the folder too.
alter table evidence alter column content drop not null;
alter table evidence add column stored_at text;
alter table evidence add constraint evidence_is_somewhere check ((content is null) <> (stored_at is null));

-- What supports a posted cost stays; more may come.
create function cost_evidence_stays() returns trigger language plpgsql security definer set search_path = recoup, pg_temp as $$
begin
    if exists (select 1 from cost where id = old.cost_id and state in ('POSTED', 'REVERSED')) then
        raise exception 'cost % is posted; its evidence stays', old.cost_id
            using errcode = '23514', constraint = 'cost_evidence_stays';
    end if;
    return old;
end $$;
create trigger cost_evidence_stays before delete on cost_evidence for each row execute function cost_evidence_stays();
create function cost_evidence_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is never changed' using errcode = '23514', constraint = 'cost_evidence_stays';
end $$;
create trigger cost_evidence_never_changes before update or truncate on cost_evidence
    for each statement execute function cost_evidence_never_changes();

create trigger note_insert after insert on cost_evidence referencing new table as added
    for each statement execute function note_changes();
create trigger note_delete after delete on cost_evidence referencing old table as removed
    for each statement execute function note_changes();
create trigger note_insert after insert on cost_correction referencing new table as added
    for each statement execute function note_changes();

alter table cost_sheet enable row level security;
alter table cost_sheet_line enable row level security;
alter table cost_correction enable row level security;
alter table cost_evidence enable row level security;

create policy sees on cost_sheet for select using (person_id = (select acting_person()));
create policy writes on cost_sheet for insert with check (person_id = (select acting_person()));
create policy changes on cost_sheet for update using (person_id = (select acting_person()));

create policy sees on cost_sheet_line for select using (exists (select 1 from cost c where c.id = cost_id));
create policy writes on cost_sheet_line for insert with check (
    exists (select 1 from cost_sheet s where s.id = sheet_id)
    and exists (select 1 from cost c where c.id = cost_id and c.department_id = any((select own_departments())::int[])));
create policy sees on cost_correction for select using (exists (select 1 from cost c where c.id = cost_id));
create policy writes on cost_correction for insert with check (
    exists (select 1 from cost c where c.id = cost_id and c.department_id = any((select own_departments())::int[])));

create policy sees on cost_evidence for select using ((select has('sees_all'))
    or department_id = any((select own_departments())::int[]) or project_id = any((select party_projects())::int[]));
create policy writes on cost_evidence for insert with check (department_id = any((select own_departments())::int[]));
create policy removes on cost_evidence for delete using (department_id = any((select own_departments())::int[]));

grant select on cost_sheet, cost_sheet_line, cost_correction, cost_evidence to ${app_role};
grant insert on cost_sheet, cost_sheet_line, cost_correction, cost_evidence to ${app_role};
grant update (title, rows, saved_at, discarded_at, submitted_at, version) on cost_sheet to ${app_role};
grant delete on cost_evidence to ${app_role};
