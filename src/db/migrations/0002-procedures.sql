-- A case knows who treated it, what was proposed on it, and which orders left the desk for it.
alter table cases
  add column parent_type text,
  add column treated_by text[] not null default '{}',
  add column requests jsonb not null default '[]',
  add column deliveries jsonb not null default '[]';
create index cases_requests on cases (id) where requests <> '[]';
create index cases_state on cases (type, state);

-- Facts of a partner that the book defines: those that hold, and those that will from a day on.
alter table partner
  add column facts jsonb not null default '{}',
  add column planned jsonb not null default '[]';

-- What a letter asks for besides the termination: the customer file, the domain name.
alter table letter add column asks jsonb not null default '[]';

create table agenda (
  person text primary key,
  hours jsonb,
  version integer not null
);

create table absence (
  id text primary key,
  person text not null,
  from_day date not null,
  until_day date not null,
  from_half text not null,
  until_half text not null,
  kind text not null,
  cover text,
  withdrawn boolean not null
);
create index absence_person on absence (person, until_day) where not withdrawn;
create index absence_cover on absence (cover, until_day) where cover is not null and not withdrawn;

create table appointment (
  id text primary key,
  person text not null,
  case_id text not null,
  partner text not null,
  day date not null,
  time text not null,
  minutes integer not null,
  state text not null,
  booked_by text not null,
  -- How many times it changed: calendars take the highest.
  sequence integer not null,
  changed_at timestamptz not null
);
create index appointment_person on appointment (person, day);
create index appointment_case on appointment (case_id);

-- Domain names as the registrar last told them.
create table domain (
  fqdn text primary key,
  partner text,
  registrar text not null,
  expires_on date,
  autorenew boolean,
  status jsonb not null,
  seen_at timestamptz not null,
  version integer not null
);
create index domain_partner on domain (partner);

-- Readers of the journal that go by position.
create table cursor (
  name text primary key,
  position bigint not null
);

-- Orders to other systems: state of the delivery, not of the desk. The journal says what was ordered and what came back.
create table delivery (
  id text primary key,
  position bigint not null,
  case_id text not null,
  recipient text not null,
  work jsonb not null,
  state text not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  note text
);
create index delivery_due on delivery (next_at) where state = 'waiting';
