-- Accounts at the API. Keys are not here: workers get them from their environment.
create table accounts (
  id text primary key,
  base_url text,
  organisation text,
  max_in_flight int not null default 4 check (max_in_flight > 0),
  posts_per_hour int check (posts_per_hour > 0),
  -- Nothing more is sent while so many finished clips wait to be downloaded: their links expire.
  max_unfetched int not null default 100 check (max_unfetched > 0),
  -- Most that a day may cost, in billionths of a dollar.
  day_max_nano bigint,
  -- How the API has slowed the account down: nothing before `slowed_until`, then so many a minute, more as time goes by.
  slowed_at timestamptz,
  slowed_until timestamptz,
  per_minute double precision,
  -- How many submits are left of this hour's, and when that was counted.
  tokens double precision,
  tokens_at timestamptz,
  clock_offset_ms double precision,
  paused_reason text
);

-- Where clips are stored, and what else all machines agree on.
create table settings (
  name text primary key,
  value text not null
);

-- Every take and its submits, by request key: the ledger.
create table takes (
  account text not null references accounts,
  key text not null,
  version int not null,
  format int not null,
  state text not null,
  model text not null,
  sending_sha text,
  rendered_ms bigint,
  record json not null,
  -- All that a worker needs to carry it out; null: nobody has asked for it on this fleet.
  planned json,
  -- The longest are sent first.
  seconds double precision not null default 0,
  -- Keys of the takes whose frames it begins or ends with.
  needs text[] not null default '{}',
  -- It has a place among the requests of the account.
  admitted_at timestamptz,
  -- It may not be admitted before.
  not_before timestamptz,
  -- Nobody may go on with it until that changes, and why, in words.
  blocked text check (blocked in ('budget', 'approval', 'model', 'given-up')),
  why text,
  updated_at timestamptz not null default now(),
  primary key (account, key)
);
create index takes_open on takes (account, state, updated_at) where state not in ('done', 'failed');
create index takes_sending on takes (account, sending_sha) where sending_sha is not null;
create index takes_unfetched on takes (account) where state = 'rendered';
create index takes_waiting on takes (account) where state = 'planned' and planned is not null;
create index takes_blocked on takes (account) where blocked is not null;
create index takes_timings on takes (account, model, rendered_ms desc) where rendered_ms is not null;

-- One request pays for one take.
create table requests (
  account text not null references accounts,
  request_id text not null,
  key text not null,
  model text not null,
  claimed_at timestamptz not null default now(),
  primary key (account, request_id)
);
create index requests_recent on requests (account, model, claimed_at);
create index requests_of_take on requests (account, key);

-- Sums of what is charged; with a limit of its own, or only counted.
create table budgets (
  account text not null references accounts,
  id text not null,
  max_nano bigint,
  held_nano bigint not null default 0,
  primary key (account, id)
);

-- What each attempt costs. `nano_usd` is null if the price is unknown.
create table charges (
  account text not null references accounts,
  attempt text not null,
  key text not null,
  nano_usd bigint,
  budgets text[] not null,
  is_held boolean not null,
  changed_at timestamptz not null default now(),
  primary key (account, attempt)
);
create index charges_of_take on charges (account, key);

-- Every plan that a person approved.
create table runs (
  id uuid primary key,
  account text not null references accounts,
  board text not null,
  title text not null,
  plan_digest text not null,
  approved_by text not null,
  approved_at timestamptz not null default now(),
  priority int not null default 0,
  -- What its takes are charged to, with the limits that hold for this run.
  budgets jsonb not null,
  -- Of one that is `opening`, takes that ended before it are being begun again; until then it neither buys nor ends.
  state text not null default 'open' check (state in ('opening', 'open', 'done', 'cancelled'))
);
create index runs_open on runs (account) where state = 'open';

-- Which run asks for which take. Many may want one: it is bought once.
create table wants (
  run uuid not null references runs,
  account text not null,
  key text not null,
  shot text not null,
  take int not null,
  -- The approved plan includes buying it.
  buys boolean not null,
  primary key (run, shot, take),
  foreign key (account, key) references takes
);
create index wants_of_take on wants (account, key);

-- What people decided about attempts that nobody knows the fate of, and clips that cannot be used.
create table decisions (
  account text not null references accounts,
  key text not null,
  kind text not null check (kind in ('resend', 'download-again')),
  attempt int not null default 0,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (account, key, kind, attempt)
);

-- What happened, for those who follow.
create table events (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account text not null,
  key text,
  worker uuid,
  body json not null
);
create index events_of_take on events (account, key, id);
create index events_at on events (at);

/*
  Parts of films, shared by all films of all accounts. The name contains the hash of what a part is made from, so that no part is
  encoded twice; it lies in the store under that name.
*/
create table parts (
  name text primary key,
  -- What can make its bytes: a version of the recipes and one build of ffmpeg.
  maker text not null,
  state text not null check (state in ('wanted', 'made', 'failed')),
  -- How a worker makes it; null: the machine that wants it does.
  recipe json,
  -- How many workers have begun to make it.
  tries int not null default 0,
  -- Of the file.
  sha256 text,
  -- Why no worker can make it.
  message text,
  changed_at timestamptz not null default now()
);
create index parts_wanted on parts (maker, changed_at) where state = 'wanted';

create table workers (
  id uuid primary key,
  version text not null,
  -- The newest form of records that it reads. A newer form is written when all workers read it.
  format int not null,
  roles text[] not null,
  -- What it makes parts of films with; null: it makes none.
  maker text,
  host text not null,
  accounts text[] not null,
  -- Ids of those that it can send.
  models text[] not null default '{}',
  -- How far the database's clock is ahead of the machine's.
  clock_offset_ms double precision not null default 0,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

/*
  Which history of the server this is: a replica that takes over, and a backup that is restored to a point in time, begin another
  one. Null: the server does not say.
*/
create function current_timeline() returns text language plpgsql as $$
begin
  return substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8);
exception when others then
  return null;
end $$;

/* Whether the server went on with another history that may lack the last changes of the one before. */
create function is_other_history() returns boolean language sql stable set search_path = storyreel as $$
  select exists (select from settings where name = 'timeline' and value <> current_timeline())
    and not exists (select from settings where name = 'synchronous' and value = 'true')
$$;

/*
  One change of a take: compare the version, claim requests, give named ones back, move the money. All or nothing.
  Returns the new version, or null if somebody else was first. Budgets that refuse are raised as SR002 with a JSON list.
*/
create function take_cas(
  p_account text, p_key text, p_version int,
  p_take jsonb, p_record json, p_held text[], p_named text[], p_money jsonb
) returns int language plpgsql set search_path = storyreel as $$
declare
  v_lefts jsonb;
begin
  -- Whatever the server is set to: what is reported as written is on its disk.
  if current_setting('synchronous_commit') = 'off' then set local synchronous_commit = on; end if;
  if p_version = 0 then
    insert into takes (account, key, version, format, state, model, sending_sha, rendered_ms, record)
    values (p_account, p_key, 1, (p_take->>'format')::int, p_take->>'state', p_take->>'model',
      p_take->>'sending_sha', (p_take->>'rendered_ms')::bigint, p_record)
    on conflict do nothing;
  else
    -- A place is kept until the request is at the API. Without one nothing is sent, however late a worker comes.
    update takes set version = version + 1, format = (p_take->>'format')::int, state = p_take->>'state',
      model = p_take->>'model', sending_sha = p_take->>'sending_sha',
      admitted_at = case when state in ('planned', 'sending') then admitted_at end,
      rendered_ms = (p_take->>'rendered_ms')::bigint, record = p_record, updated_at = now()
    where account = p_account and key = p_key and version = p_version
      and (state <> 'planned' or p_take->>'state' <> 'sending' or planned is null or admitted_at is not null);
  end if;
  if not found then return null; end if;
  -- There is a request to follow, or a place to give away.
  if p_take->>'state' in ('submitted', 'done', 'failed') then perform pg_notify('storyreel_organiser', p_account); end if;

  if cardinality(p_held) > 0 then
    insert into requests (account, request_id, key, model)
    select p_account, id, p_key, p_take->>'model' from unnest(p_held) id order by id
    on conflict do nothing;
    if exists (select from requests where account = p_account and request_id = any (p_held) and key <> p_key) then
      raise exception 'another take holds the request' using errcode = 'SR001';
    end if;
  end if;
  if cardinality(p_named) > 0 then
    delete from requests where account = p_account and request_id = any (p_named) and key = p_key;
  end if;

  if p_money is not null then
    v_lefts := move_money(p_account, p_key, p_money);
    if v_lefts is not null then
      raise exception '%', v_lefts using errcode = 'SR002';
    end if;
  end if;
  return p_version + 1;
end $$;

/* Releases and reserves. Returns what is left of every limited budget if one of them refuses, else null. */
create function move_money(p_account text, p_key text, p_money jsonb) returns jsonb language plpgsql set search_path = storyreel as $$
declare
  v_reserve jsonb := p_money->'reserve';
  v_nano bigint := (v_reserve->>'nano')::bigint;
  v_ids text[] := coalesce((select array_agg(b->>'id') from jsonb_array_elements(v_reserve->'budgets') b), '{}');
  v_freed text[];
  v_lefts jsonb;
begin
  -- Always in the order of their ids, so that no two changes wait for each other.
  v_freed := array(select distinct unnest(c.budgets) from charges c where c.account = p_account
    and c.attempt in (p_money->>'release', v_reserve->>'attempt'));
  insert into budgets (account, id) select p_account, id from unnest(v_ids) id order by id on conflict do nothing;
  perform from budgets where account = p_account and id = any (v_ids || v_freed) order by id for update;

  with freed as (
    update charges set is_held = false, changed_at = now()
    where account = p_account and is_held and attempt in (p_money->>'release', v_reserve->>'attempt')
    returning nano_usd, budgets
  ), sums as (
    select id, sum(coalesce(nano_usd, 0)) as nano from freed, unnest(freed.budgets) id group by id
  )
  update budgets b set held_nano = b.held_nano - sums.nano from sums where b.account = p_account and b.id = sums.id;
  if v_reserve is null then return null; end if;

  -- The limit of the caller and the limit in the table both hold; the caller knows one that other clones spent from.
  with asked as (
    select n, b.id, a->>'name' as name,
      least((a->>'max')::bigint - coalesce((a->>'elsewhere')::bigint, 0), b.max_nano) - b.held_nano as left_nano,
      least((a->>'max')::bigint, b.max_nano) as max_nano
    from jsonb_array_elements(v_reserve->'budgets') with ordinality e(a, n)
    join budgets b on b.account = p_account and b.id = a->>'id'
  ), lefts as (
    select n, name, max_nano, greatest(left_nano, 0) as left_nano, v_nano is null or v_nano > left_nano as is_refusing
    from asked where max_nano is not null
  )
  select jsonb_agg(jsonb_build_object('name', name, 'max', max_nano::text, 'left', left_nano::text, 'refuses', is_refusing) order by n)
    into v_lefts from lefts having bool_or(is_refusing);
  if v_lefts is not null then return v_lefts; end if;

  insert into charges (account, attempt, key, nano_usd, budgets, is_held)
  values (p_account, v_reserve->>'attempt', p_key, v_nano, v_ids, true)
  on conflict (account, attempt) do update set key = excluded.key, nano_usd = excluded.nano_usd,
    budgets = excluded.budgets, is_held = true, changed_at = now();
  update budgets set held_nano = held_nano + coalesce(v_nano, 0) where account = p_account and id = any (v_ids);
  return null;
end $$;
