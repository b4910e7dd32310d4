-- A claim to a further payer takes the lines of exactly one claim that the payer before it answered.
alter table claims.claim add column follows text references claims.claim (number);
comment on column claims.claim.follows is 'Number of the answered claim whose lines it takes to the next payer; null for a claim to the first one';
create index claim_follows on claims.claim (follows) where follows is not null;
alter table claims.batch_charge add column follows text references claims.claim (number);
comment on column claims.batch_charge.follows is 'Number of the answered claim that the charge is taken to the next payer of; null: it goes to its first one';

create view claims.v_next_payer as
  select c.id as charge, c.client, l.line, k.id as claim, k.number, x.id as coverage, x.ref as coverage_ref, x.payer,
         b.payer as payer_before
  from (select distinct e.charge, e.to_place from invoicing.ledger_entry e
        where e.kind = 'ANSWER' and e.to_place not in ('CLIENT', 'PAID', 'ADJUSTED')) m
  join invoicing.charge c on c.id = m.charge and not c.voided
  join clients.coverage x on x.client = c.client and x.id::text = m.to_place and x.valid_from <= c.service_from
    and (x.valid_through is null or x.valid_through >= c.service_from)
  -- The newest claim of ours before it; a payer that crosses over answers without one.
  join lateral (
    select l.claim, l.line, l.coverage from claims.claim_charge l join clients.coverage v on v.id = l.coverage
    where l.charge = c.id and l.live and (v.order_no, v.ref collate "C") < (x.order_no, x.ref collate "C")
    order by v.order_no desc, v.ref collate "C" desc limit 1) l on true
  join claims.claim k on k.id = l.claim and k.status in ('PAID', 'DENIED')
  join lateral (
    select v.payer from clients.coverage v where v.client = c.client and v.valid_from <= c.service_from
      and (v.valid_through is null or v.valid_through >= c.service_from)
      and (v.order_no, v.ref collate "C") < (x.order_no, x.ref collate "C")
    order by v.order_no desc, v.ref collate "C" desc limit 1) b on true
  where (select sum(case when e.to_place = m.to_place then e.amount else -e.amount end)
         from invoicing.ledger_entry e where e.charge = c.id and m.to_place in (e.to_place, e.from_place)) > 0
    -- Every payer before it has answered the line, and that of the claim all of its lines.
    and not exists (
      select 1 from clients.coverage v where v.client = c.client and v.valid_from <= c.service_from
        and (v.valid_through is null or v.valid_through >= c.service_from)
        and (v.order_no, v.ref collate "C") < (x.order_no, x.ref collate "C")
        and not exists (
          select 1 from invoicing.answer_line y join invoicing.answer a on a.id = y.answer
          where y.charge = c.id and a.coverage = v.id and a.reversed_at is null))
    and not exists (
      select 1 from claims.claim_charge o where o.claim = k.id
        and not exists (
          select 1 from invoicing.answer_line y join invoicing.answer a on a.id = y.answer
          where y.charge = o.charge and a.coverage = o.coverage and a.reversed_at is null));
comment on view claims.v_next_payer is 'Lines of answered claims that leave something for the coverage that pays next, whether it has been told or not';
grant select on claims.v_next_payer to ${app_role};
