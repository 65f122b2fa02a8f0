-- The journal: the only truth. Rows further down are its shadow and can be rebuilt from it.
create table stream (
  id text primary key,
  version integer not null,
  head text not null
);

create table event (
  stream text not null,
  version integer not null,
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  command text not null,
  via text not null,
  book_version integer,
  law_version integer,
  data jsonb not null,
  prev text not null,
  hash text not null,
  primary key (stream, version)
);

-- Committed events wait here for a position; nothing relies on transaction ids, which do not survive a restore.
create table unsequenced (
  ordinal bigint generated always as identity primary key,
  stream text not null,
  version integer not null
);

create table sequence (
  position bigint primary key,
  stream text not null,
  version integer not null,
  checkpoint text not null,
  unique (stream, version)
);

-- One row per answered command: the same key with the same request acts once.
create table command (
  actor text not null,
  key text not null,
  request text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);

-- What was refused, for the people who tune the procedures; never part of the journal.
create table refused (
  id text primary key,
  at timestamptz not null,
  actor jsonb not null,
  via text not null,
  kind text not null,
  target text,
  action text,
  reasons jsonb not null,
  law_version integer
);

create table book_version (
  version integer primary key,
  hash text not null,
  files jsonb not null,
  effective_on date not null,
  published_by text not null,
  published_at timestamptz not null
);

create table person (
  email text primary key,
  name text not null,
  roles text[] not null,
  can_sign_in boolean not null,
  version integer not null
);

create table session (
  token_hash text primary key,
  email text not null,
  expires_at timestamptz not null
);

create table partner (
  id text primary key,
  name text not null,
  search_name text not null,
  address text not null,
  postal_code text not null,
  city text not null,
  search_city text not null,
  salon_phone text,
  pro_phone text,
  email text,
  manager text,
  past_managers text[] not null,
  onboarding_manager text,
  siret text,
  domain_name text,
  version integer not null
);
create index partner_search on partner (search_name, search_city);
create index partner_manager on partner (manager);

create table contract (
  id text primary key,
  partner text not null,
  product text not null,
  signed_on date,
  live_on date,
  commitment_ends_on date,
  monthly_cents integer,
  unique (partner, product)
);

create table cases (
  id text primary key,
  type text not null,
  partner text not null,
  product text not null,
  contract text,
  state text not null,
  owner text,
  past_owners text[] not null,
  author text not null,
  awaiting text,
  requester text,
  fields jsonb not null,
  firm jsonb not null,
  fcr date,
  act_by date,
  ped date,
  work_by date,
  date_origin jsonb,
  overridden boolean not null,
  letters jsonb not null,
  attachments jsonb not null,
  parent text,
  book_version integer not null,
  opened_on date not null,
  closed_on date,
  -- What there may be only one open case of (type and contract), when the type says so.
  single_key text,
  version integer not null
);
-- The database is the last guard of "one open case".
create unique index cases_one_open on cases (single_key) where closed_on is null;
create index cases_queue on cases (work_by, id) where closed_on is null;
create index cases_partner on cases (partner);
create index cases_parent on cases (parent) where parent is not null;
create index cases_owner on cases (owner) where closed_on is null;
create index cases_awaiting on cases (awaiting) where awaiting is not null;

create table letter (
  id text primary key,
  number text,
  received_on date not null,
  written_on date,
  registered_on date not null,
  channel text not null,
  product text not null,
  partner text,
  named text,
  city text,
  case_id text,
  unmatched text,
  scan jsonb,
  note text,
  version integer not null
);
create index letter_unmatched on letter (received_on) where case_id is null;
create index letter_partner on letter (partner);
create index letter_case on letter (case_id) where case_id is not null;

create table call (
  id text primary key,
  partner text not null,
  day date not null,
  time text not null,
  number text not null,
  result text not null,
  caller text not null,
  caller_roles text[] not null,
  logged_at timestamptz not null,
  corrected boolean not null,
  withdrawn boolean not null
);
create index call_partner on call (partner, day, time);

create sequence case_number start 1001;
create sequence letter_number start 1001;

-- Open cases change state often and their indexes with them: vacuum early so that lists stay as fast as on the first day.
alter table cases set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table stream set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table unsequenced set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
