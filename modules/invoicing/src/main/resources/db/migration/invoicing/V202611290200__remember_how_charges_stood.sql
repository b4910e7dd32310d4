-- A past day is told as it stood: each time that what counts of a charge changes, that is kept.
create table invoicing.charge_state (
  id            bigint generated always as identity primary key,
  charge        uuid not null references invoicing.charge,
  at            timestamptz not null,
  service_from  date not null,
  amount        numeric(11,2) not null,
  coverage      uuid references clients.coverage,
  released      boolean not null,
  voided        boolean not null,
  hold_reason   text,
  hold_until    date
);
comment on table invoicing.charge_state is 'Append-only: what a charge was from a time on; the first one says when it was entered';
comment on column invoicing.charge_state.coverage is 'That of its invoice: pays first; null: the client does';
create index charge_state_of on invoicing.charge_state (charge, id);
create index charge_state_at on invoicing.charge_state (at) include (charge);

-- When the charges that are there were entered is not known: they stood always as they stand now.
insert into invoicing.charge_state (charge, at, service_from, amount, coverage, released, voided, hold_reason, hold_until)
select c.id, '1900-01-01 00:00+00', c.service_from, c.amount, i.coverage, c.released, c.voided, c.hold_reason, c.hold_until
from invoicing.charge c join invoicing.invoice i on i.id = c.invoice;

create trigger append_only before update or delete on invoicing.charge_state
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.charge_state
  for each statement execute function platform.refuse_change();
grant select, insert on invoicing.charge_state to ${app_role};

-- The charges as they stood before a time. A service counts from the day on which it was done, also when it was entered
-- later: then it stands as it was entered, neither released nor held. What took the place of another counts from then on
-- only, because until then the other one counted. Part of the API of this schema.
create function invoicing.charges_before(until timestamptz)
returns table (charge uuid, client uuid, invoice uuid, code text, ref text, service_from date, service_through date, amount numeric, coverage uuid,
  released boolean, voided boolean, hold_reason text, hold_until date)
language sql stable as $$
  select c.id, c.client, c.invoice, c.code, c.ref, coalesce(s.service_from, c.service_from), c.service_through, coalesce(s.amount, c.amount),
    case when s.charge is null then i.coverage else s.coverage end,
    case when s.charge is null then c.released else s.stood and s.released end,
    case when s.charge is null then c.voided else s.voided end,
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
comment on function invoicing.charges_before is 'How charges stood at the end of a day: give it the first moment of the next';

-- Through which day the books are closed, and what was said before about that. The last row holds.
create table invoicing.month_end (
  no              int generated always as identity primary key,
  closed_through  date check (closed_through = (date_trunc('month', closed_through) + interval '1 month - 1 day')::date),
  reason          text,
  actor           text not null,
  at              timestamptz not null
);
comment on column invoicing.month_end.closed_through is 'Last day of a month; null: nothing is closed';
create trigger append_only before update or delete on invoicing.month_end
  for each row execute function platform.refuse_change();
create trigger keep_all before truncate on invoicing.month_end
  for each statement execute function platform.refuse_change();
grant select, insert on invoicing.month_end to ${app_role};
