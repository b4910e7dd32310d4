-- Drafts are made anew by each check: what people decide of a claim stays with its charges and the coverage that they are sent to.
create table claims.claim_decision (
  id         uuid primary key,
  charge     uuid not null references invoicing.charge,
  coverage   uuid not null references clients.coverage,
  kind       text not null check (kind in ('APART', 'TOGETHER', 'FORM', 'VALUE')),
  subject    text not null,
  value      text not null,
  reason     text not null check (length(reason) between 1 and 500),
  by_user    text not null,
  at         timestamptz not null,
  undone_by  text,
  undone_at  timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
comment on table claims.claim_decision is 'What people decided of a charge on its way to a coverage';
comment on column claims.claim_decision.subject is 'What it is about: CLAIM, FORM, or the JSON name of a field';
comment on column claims.claim_decision.value is 'Label of charges that share a claim, ref of a form type, or what is said of the field as JSON';
create unique index claim_decision_in_force on claims.claim_decision (charge, coverage, subject) where undone_at is null;

grant select, insert on claims.claim_decision to ${app_role};
grant update (undone_by, undone_at) on claims.claim_decision to ${app_role};

-- What takes the place of a charge takes over what was decided of it, unless something was decided of itself.
create function claims.decisions_of(asked uuid[])
  returns table (charge uuid, decided uuid, coverage uuid, kind text, subject text, value text, reason text, by_user text, at timestamptz)
  language sql stable as $$
  with recursive heir (charge, decided) as (
    select distinct d.charge, d.charge from claims.claim_decision d join invoicing.charge c on c.id = d.charge
     where c.client = any(asked) and d.undone_at is null
    union
    select k.successor, h.decided from heir h join invoicing.correction k on k.original = h.charge)
  select h.charge, h.decided, d.coverage, d.kind, d.subject, d.value, d.reason, d.by_user, d.at
    from heir h join claims.claim_decision d on d.charge = h.decided and d.undone_at is null
   where h.charge = h.decided or not exists (select 1 from claims.claim_decision o where o.charge = h.charge
         and o.coverage = d.coverage and o.subject = d.subject and o.undone_at is null)
   order by h.charge, d.coverage, d.subject
$$;
comment on function claims.decisions_of is 'What people decided of the charges of clients, in force';
