-- A finance officer who finds an error on an approved cost asks its approvers to reverse and correct it. A reversal answers that by
-- itself, whichever way it comes; else an approver who did not ask declines it and says why.
create table correction_request (
    id bigint generated always as identity primary key,
    cost_id bigint not null references cost,
    department_id int not null references department,
    reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
    asked_by int not null references person,
    asked_for int references person,
    asked_at timestamptz not null,
    declined_because text check (btrim(declined_because) <> '' and length(declined_because) <= 1000),
    declined_by int references person,
    declined_for int references person,
    declined_at timestamptz,
    version int not null default 0,
    constraint correction_declined_whole check (
        (declined_by is null) = (declined_because is null) and (declined_by is null) = (declined_at is null)),
    constraint correction_four_eyes check (
        declined_by is null or (declined_by <> asked_by and declined_by is distinct from asked_for))
);
create unique index correction_asked_once on correction_request (cost_id) where declined_at is null;
create index correction_open on correction_request (department_id) where declined_at is null;

create trigger note_insert after insert on correction_request referencing new table as added
    for each statement execute function note_changes();
create trigger note_update after update on correction_request referencing old table as removed new table as added
    for each statement execute function note_changes();

alter table correction_request enable row level security;
create policy sees on correction_request for select using (exists (select 1 from cost c where c.id = cost_id));
create policy writes on correction_request for insert with check (department_id = any((select own_departments())::int[]));
create policy changes on correction_request for update using (department_id = any((select own_departments())::int[]));
grant select, insert on correction_request to ${app_role};
grant update (declined_because, declined_by, declined_for, declined_at, version) on correction_request to ${app_role};
