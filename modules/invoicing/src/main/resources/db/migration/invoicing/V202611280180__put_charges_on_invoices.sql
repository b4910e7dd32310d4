create table invoicing.counter (
  name   text   primary key,
  value  bigint not null check (value >= 0)
);
comment on table invoicing.counter is 'invoice: the last number given; taken by updating the row, so that a roll-back gives it back';

create table invoicing.invoice (
  id            uuid   primary key,
  client        uuid   not null references clients.client,
  coverage      uuid   references clients.coverage,
  payer         text,
  plan          text,
  span_from     date   not null,
  span_through  date   not null check (span_through >= span_from),
  status        text   not null default 'DRAFT' check (status in ('DRAFT', 'SENT', 'PARTLY_PAID', 'PAID', 'VOID')),
  number        bigint unique,
  sent_at       timestamptz,
  sent_by       text,
  voided_at     timestamptz,
  voided_by     text,
  void_reason   text,
  version       int    not null default 1,
  check ((coverage is null) = (payer is null)),
  check (status = 'VOID' or (status = 'DRAFT') = (number is null)),
  check ((number is null) = (sent_at is null) and (number is null) = (sent_by is null)),
  check ((status = 'VOID') = (voided_at is not null))
);
comment on table invoicing.invoice is 'Charges of a client whom one coverage pays first, within one claim span; amounts are those of its charges';
comment on column invoicing.invoice.coverage is 'Pays first on the days of service; null: none did, the client owes it';
comment on column invoicing.invoice.number is 'Given when it is sent, without gaps';
comment on column invoicing.invoice.version is 'Moves with every change of the invoice and of its charges';
create unique index one_open_draft on invoicing.invoice
  (client, coalesce(coverage, '00000000-0000-0000-0000-000000000000'), span_from, span_through) where status = 'DRAFT';
create index invoice_client on invoicing.invoice (client, span_from, id);
create index invoice_from on invoicing.invoice (span_from, id);
create index invoice_payer on invoicing.invoice (payer, span_from, id);
create index invoice_status on invoicing.invoice (status, span_from, id);

alter table invoicing.charge add column invoice uuid references invoicing.invoice;

-- The span as the payer or plan wants it now, by the same rules as ClaimSpan.around.
create temporary table placed on commit drop as
with known as (
  select distinct on (kind, subject, effective) kind, subject, effective, content::jsonb as content
  from platform.revision_entry
  where kind in ('directory.payer', 'directory.plan', 'directory.practice')
  order by kind, subject, effective, revision desc, ordinal desc
), covered as (
  select c.id, c.client, c.service_from as day, v.id as coverage, v.payer, v.plan
  from invoicing.charge c
  left join lateral (
    select v.id, v.payer, v.plan from clients.coverage v
    where v.client = c.client and v.valid_from <= c.service_from
      and (v.valid_through is null or v.valid_through >= c.service_from)
    order by v.order_no, v.ref collate "C" limit 1) v on true
), wanted as (
  select d.day, d.payer, d.plan,
    coalesce(
      (select k.content -> 'terms' -> 'span' from known k where k.kind = 'directory.plan' and k.subject = d.plan
        and k.effective <= d.day order by k.effective desc limit 1),
      (select k.content -> 'terms' -> 'span' from known k where k.kind = 'directory.payer' and k.subject = d.payer
        and k.effective <= d.day order by k.effective desc limit 1)) as span,
    (select k.content ->> 'weekStart' from known k where k.kind = 'directory.practice'
      and k.effective <= d.day order by k.effective desc limit 1) as practice_week
  from (select distinct day, payer, plan from covered) d
), days as (
  select w.*, coalesce(nullif(span, 'null') ->> 'kind', 'MONTH') as kind,
    (extract(isodow from day)::int - array_position(
      array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
      coalesce(nullif(span, 'null') ->> 'weekStart', practice_week, 'SUNDAY')) + 7) % 7 as into_week,
    date_trunc('year', day)::date as new_year
  from wanted w
)
select c.id as charge, c.client, c.coverage, c.payer, c.plan,
  case s.kind when 'DAY' then s.day when 'MONTH' then date_trunc('month', s.day)::date when 'NONE' then s.new_year
    else greatest(s.day - s.into_week, s.new_year) end as span_from,
  case s.kind when 'DAY' then s.day when 'MONTH' then (date_trunc('month', s.day) + interval '1 month - 1 day')::date
    when 'NONE' then (s.new_year + interval '1 year - 1 day')::date
    else least(s.day - s.into_week + 6, (s.new_year + interval '1 year - 1 day')::date) end as span_through
from covered c join days s on s.day = c.day and s.payer is not distinct from c.payer and s.plan is not distinct from c.plan;

insert into invoicing.invoice (id, client, coverage, payer, plan, span_from, span_through)
select gen_random_uuid(), client, coverage, min(payer), min(plan), span_from, span_through
from placed group by client, coverage, span_from, span_through;

update invoicing.charge c set invoice = i.id
from placed p join invoicing.invoice i on i.client = p.client and i.coverage is not distinct from p.coverage
  and i.span_from = p.span_from and i.span_through = p.span_through
where c.id = p.charge;

alter table invoicing.charge alter column invoice set not null;
create index charge_invoice on invoicing.charge (invoice);

grant select, insert, update, delete on invoicing.invoice to ${app_role};
grant select, insert, update on invoicing.counter to ${app_role};
