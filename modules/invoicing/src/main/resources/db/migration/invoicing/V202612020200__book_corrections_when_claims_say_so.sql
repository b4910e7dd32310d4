-- A line that a claim carries may be corrected before the claim is. Until the claim that says so is frozen the line is
-- still booked and what takes its place is not. Corrections that were entered before this stay as they were booked until
-- a claim of their lines takes its next step.
alter table invoicing.charge add column keeps boolean not null default false;
alter table invoicing.charge add column waits boolean not null default false;
alter table invoicing.charge add constraint charge_booked_once check (not (keeps and waits));
alter table invoicing.charge add column counts boolean not null
  generated always as (keeps or not voided and not waits) stored;
alter table invoicing.charge add column charged numeric(11,2) not null
  generated always as (case when keeps or not voided and not waits then amount else 0 end) stored;
comment on column invoicing.charge.voided is 'Taken back or corrected: no claim is made of it any more, and its units are free';
comment on column invoicing.charge.keeps is 'Corrected and still booked, because a live claim carries it: answers are posted to it';
comment on column invoicing.charge.waits is 'Takes the place of a line that is still booked: nothing of it is booked yet';
comment on column invoicing.charge.counts is 'Whether its money is booked: of a line and those that took its place one counts at most';
comment on column invoicing.charge.charged is 'What it charges now; all sums are over this';
comment on column invoicing.charge_state.voided is 'Nothing of it was booked: taken back, corrected, or waiting to take the place of another';

-- What claims may be made of: as before, and never what waits.
create or replace view invoicing.v_claimable_charge as
  select id, ref, client, service_from, service_through, code, location, insurance_provider, hold_until
  from invoicing.charge
  where released and not voided and not waits and (hold_reason is null or hold_until is not null) and not client_pays
    and code is not null;

-- As before; what is booked decides whether a charge stood.
create or replace function invoicing.charges_before(until timestamptz)
returns table (charge uuid, client uuid, invoice uuid, code text, ref text, service_from date, service_through date, amount numeric, coverage uuid,
  released boolean, voided boolean, hold_reason text, hold_until date)
language sql stable as $$
  select c.id, c.client, c.invoice, c.code, c.ref, coalesce(s.service_from, c.service_from), c.service_through, coalesce(s.amount, c.amount),
    case when s.charge is null then i.coverage else s.coverage end,
    case when s.charge is null then c.released else s.stood and s.released end,
    case when s.charge is null then not c.counts else s.voided end,
    case when s.charge is null then c.hold_reason when s.stood then s.hold_reason end,
    case when s.charge is null then c.hold_until when s.stood then s.hold_until end
  from invoicing.charge c join invoicing.invoice i on i.id = c.invoice
  -- What has not changed since stands as it stood.
  left join (select distinct t.charge from invoicing.charge_state t where t.at >= until) m on m.charge = c.id
  left join lateral (select t.*, t.at < until as stood from invoicing.charge_state t where t.charge = m.charge
    order by t.at < until desc, case when t.at < until then -t.id else t.id end limit 1) s on true
  where s.charge is null or s.stood
    or not exists (select 1 from invoicing.correction k where k.successor = c.id)
      and not exists (select 1 from encounters.note_line l join encounters.note n on n.id = l.note
        where l.id = c.id and n.corrects is not null)
$$;
