-- An agreement is a waterfall of tiers. What was one rule becomes one tier that takes all; what was signed reads as it did.
alter table agreement drop constraint agreement_rule_check;
alter table agreement alter column rule type jsonb
    using jsonb_build_object('tiers', jsonb_build_array(jsonb_build_object('take', 'REST', 'rule', rule)));
alter table agreement rename column rule to terms;
alter table agreement add column rule text generated always as (terms -> 'tiers' -> -1 ->> 'rule') stored;
alter table agreement add constraint agreement_has_tiers check (jsonb_array_length(terms -> 'tiers') between 1 and 20);

-- What is expected of the deal: not part of what is signed, and free to be corrected.
alter table agreement add column expected jsonb;

alter table agreement_party add column quantity bigint not null default 0 check (quantity >= 0);
alter table agreement_party add column level bigint check (level >= 0);

create or replace function signed_terms_stay() returns trigger language plpgsql as $$
begin
    if exists (select 1 from agreement_signature s where s.agreement_id = old.id)
        and ((new.terms, new.project_id, new.version_number, lower(new.valid), new.agreed_until, new.note, new.drafted_by, new.drafted_for)
                is distinct from
             (old.terms, old.project_id, old.version_number, lower(old.valid), old.agreed_until, old.note, old.drafted_by, old.drafted_for)
            or coalesce(upper(new.valid), 'infinity') > coalesce(upper(old.valid), 'infinity')
            or (new.state <> old.state and (old.state, new.state) not in
                (('DRAFT', 'IN_FORCE'), ('DRAFT', 'WITHDRAWN'), ('IN_FORCE', 'ENDED')))) then
        raise exception 'agreement % is signed; its terms cannot change', old.id
            using errcode = '23514', constraint = 'signed_terms_stay';
    end if;
    return new;
end $$;

-- The facts that the terms were applied to, so that any allocation can be computed again, by these terms and by others.
alter table allocation add column facts jsonb;

-- Explanations of the first kind, in the words of the second: one tier that took the whole pool.
create function amount_text(cents text) returns text language sql immutable as $$
    select trim_scale(cents::numeric / 100)::text
$$;
create function fraction_text(numerator text, denominator text) returns text language sql immutable as $$
    select case when denominator = '1' then numerator else numerator || '/' || denominator end
$$;
alter table share alter column explanation type jsonb using jsonb_build_object(
    'engine', 1,
    'pool', amount_text(explanation ->> 'pool'),
    'steps', jsonb_build_array(jsonb_build_object(
        'tier', 1, 'take', 'REST', 'rule', explanation ->> 'rule',
        'reached', explanation ->> 'pool', 'amount', explanation ->> 'pool',
        'own', explanation ->> 'weight', 'all', explanation ->> 'sumOfWeights',
        'exact', fraction_text(explanation ->> 'exactNumerator', explanation ->> 'exactDenominator'))),
    'exact', fraction_text(explanation ->> 'exactNumerator', explanation ->> 'exactDenominator'),
    'oddCent', (explanation ->> 'oddCent')::boolean,
    'oddCentsTo', explanation -> 'oddCentsTo',
    'already', '0.00');
drop function amount_text(text);
drop function fraction_text(text, text);
