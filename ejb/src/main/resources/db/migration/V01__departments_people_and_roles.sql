-- Who exists, and who may act for whom. Dated things of one kind never overlap: the exclusion constraints see to it.
create extension if not exists btree_gist;

create table installation (
    only_one boolean primary key default true check (only_one),
    currency char(3) not null,
    year_start_month int not null check (year_start_month between 1 and 12),
    created_at timestamptz not null default now()
);

create table department (
    id int generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    parent_id int references department,
    starts_on date not null default '1900-01-01',
    ends_on date,
    version int not null default 0,
    constraint department_dates check (ends_on is null or ends_on > starts_on),
    constraint department_not_its_own_parent check (parent_id <> id)
);
create index department_parent on department (parent_id);

create function department_tree_has_no_circle() returns trigger language plpgsql as $$
begin
    if exists (
        with recursive above (id) as (
            select new.parent_id
            union
            select d.parent_id from department d join above a on d.id = a.id where d.parent_id is not null)
        select 1 from above where id = new.id) then
        raise exception 'department % would be above itself', new.code
            using errcode = '23514', constraint = 'department_no_circle';
    end if;
    return new;
end $$;
create trigger department_no_circle before update of parent_id on department
    for each row when (new.parent_id is not null) execute function department_tree_has_no_circle();

-- Other spellings of a department. Compared without regard to case or spacing.
create function same_word(text) returns text language sql immutable as $$
    select regexp_replace(lower(btrim($1)), '\s+', ' ', 'g')
$$;
create table department_alias (
    department_id int not null references department,
    alias text not null check (btrim(alias) <> '' and length(alias) <= 200)
);
create unique index department_alias_once on department_alias (same_word(alias));
create index department_alias_of on department_alias (department_id);

create table person (
    id int generated always as identity primary key,
    user_name text not null check (user_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    full_name text not null check (btrim(full_name) <> '' and length(full_name) <= 200),
    email text check (email is null or email like '%_@_%'),
    active boolean not null default true,
    version int not null default 0,
    constraint person_user_name_once unique (user_name)
);

create table credential (
    person_id int primary key references person,
    password_hash text not null,
    failed_attempts int not null default 0,
    locked_until timestamptz
);

create table token (
    id bigint generated always as identity primary key,
    person_id int not null references person,
    name text not null check (btrim(name) <> '' and length(name) <= 100),
    hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz
);
create index token_of on token (person_id);

create table programme (
    id int generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name text not null check (btrim(name) <> '' and length(name) <= 200),
    version int not null default 0
);

create table person_role (
    id bigint generated always as identity primary key,
    person_id int not null references person,
    role text not null check (role in
        ('FINANCE_OFFICER', 'APPROVER', 'BIDDER', 'ASSURER', 'BOARD_MEMBER', 'TREASURY', 'AUDITOR')),
    department_id int references department,
    programme_id int references programme,
    valid daterange not null check (not isempty(valid)),
    constraint role_has_its_scope check (
        (department_id is not null) = (role in ('FINANCE_OFFICER', 'APPROVER', 'BIDDER'))
        and (programme_id is not null) = (role = 'BOARD_MEMBER')),
    constraint role_not_twice_at_once exclude using gist (
        person_id with =, role with =, coalesce(department_id, 0) with =, coalesce(programme_id, 0) with =, valid with &&)
);

create table delegation (
    id bigint generated always as identity primary key,
    from_person_id int not null references person,
    to_person_id int not null references person,
    valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    reason text not null check (btrim(reason) <> ''),
    constraint delegation_to_someone_else check (from_person_id <> to_person_id),
    constraint delegation_not_twice_at_once exclude using gist (
        from_person_id with =, to_person_id with =, valid with &&)
);
create index delegation_to on delegation (to_person_id);

-- A delegation is ended, never widened: more days need a new one, with a reason of its own.
create function delegation_only_shortens() returns trigger language plpgsql as $$
begin
    if not new.valid <@ old.valid then
        raise exception 'delegation % cannot become longer', old.id
            using errcode = '23514', constraint = 'delegation_only_shortens';
    end if;
    return new;
end $$;
create trigger delegation_only_shortens before update on delegation
    for each row execute function delegation_only_shortens();
