-- The embedded log: a bus of its own in a database of its own.

create schema bus;

create table bus.topic (
  name text primary key,
  partitions integer not null check (partitions > 0),
  retention_days integer not null check (retention_days > 0),
  settings jsonb not null,
  -- The second of creation: it grows when the log was lost and made anew, so that offsets begin again.
  epoch integer not null default extract(epoch from clock_timestamp())::integer
);

create table bus.partition (
  topic text not null references bus.topic,
  partition integer not null,
  next_offset bigint not null default 0,
  primary key (topic, partition)
) with (fillfactor = 50);

create table bus.record (
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  key text not null,
  -- As they were written: nothing asks for one of them.
  headers json not null,
  value bytea not null,
  appended_at timestamptz not null,
  primary key (topic, partition, "offset")
);
-- Rows lie in the order of their time, so a block range index is enough to find the old ones.
create index record_appended_at on bus.record using brin (appended_at);

create table bus.member (
  group_name text not null,
  member uuid not null,
  topics text[] not null,
  expires_at timestamptz not null,
  primary key (group_name, member)
) with (fillfactor = 50);

create table bus.lease (
  group_name text not null,
  topic text not null,
  partition integer not null,
  member uuid,
  -- Grows whenever the lease changes hands: a late owner is recognised by it.
  epoch bigint not null default 0,
  committed bigint,
  primary key (group_name, topic, partition),
  foreign key (topic, partition) references bus.partition
) with (fillfactor = 50);

-- A partition's row is locked until its records are committed, so records become visible in the order of their
-- offsets, without gaps. Partitions are locked in one order, so that two appends never wait for each other.
create function bus.append(topics text[], partitions integer[], keys text[], headers text[], contents bytea[])
returns void language plpgsql as $$
declare
  appended bigint;
begin
  perform 1 from bus.partition p
    where (p.topic, p.partition) in (select * from unnest(topics, partitions))
    order by p.topic, p.partition for update;
  with batch as (
    select * from unnest(topics, partitions, keys, headers, contents)
      with ordinality as b(topic, partition, key, headers, value, place)
  ), share as (
    select b.topic, b.partition, count(*) as records from batch b group by b.topic, b.partition
  ), advanced as (
    update bus.partition p set next_offset = p.next_offset + s.records from share s
      where p.topic = s.topic and p.partition = s.partition
      returning p.topic, p.partition, p.next_offset - s.records as first_offset
  )
  insert into bus.record (topic, partition, "offset", key, headers, value, appended_at)
    select b.topic, b.partition,
      a.first_offset + row_number() over (partition by b.topic, b.partition order by b.place) - 1,
      b.key, b.headers::json, b.value, clock_timestamp()
    from batch b join advanced a on a.topic = b.topic and a.partition = b.partition;
  get diagnostics appended = row_count;
  if appended <> cardinality(topics) then
    raise exception 'a record names a topic or partition that does not exist' using errcode = 'undefined_object';
  end if;
end $$;

-- The next records of partitions whose lease this member still holds, partition by partition in offset order.
create function bus.read(
  the_group text, the_member uuid, max_records integer,
  topics text[], partitions integer[], positions bigint[], epochs bigint[]
) returns table (
  topic text, partition integer, "offset" bigint, key text, headers text, value bytea, appended_at timestamptz
) language plpgsql as $$
declare
  remaining integer := max_records;
  found_records integer;
begin
  for i in 1 .. cardinality(topics) loop
    return query
      select r.topic, r.partition, r."offset", r.key, r.headers::text, r.value, r.appended_at
        from bus.record r
        where r.topic = topics[i] and r.partition = partitions[i] and r."offset" >= positions[i]
          and exists (
            select from bus.lease l where l.group_name = the_group and l.topic = topics[i]
              and l.partition = partitions[i] and l.member = the_member and l.epoch = epochs[i])
        order by r."offset" limit remaining;
    get diagnostics found_records = row_count;
    remaining := remaining - found_records;
    exit when remaining = 0;
  end loop;
end $$;

-- One heartbeat: stay a member, and free what the members held whose time has run out.
create function bus.beat(the_group text, the_member uuid, its_topics text[], lease_seconds double precision)
returns void language plpgsql as $$
declare
  is_new boolean;
  expired uuid[];
begin
  -- Worth nothing after a crash of the server, so it need not wait for the disk.
  perform set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtext('bus.group'), hashtext(the_group));
  insert into bus.member as m (group_name, member, topics, expires_at)
    values (the_group, the_member, its_topics, clock_timestamp() + make_interval(secs => lease_seconds))
    on conflict (group_name, member) do update set expires_at = excluded.expires_at
    returning m.xmax = 0 into is_new;
  with gone as (
    delete from bus.member m where m.group_name = the_group and m.expires_at < clock_timestamp() returning m.member
  )
  select array_agg(gone.member) into expired from gone;
  if expired is not null then
    update bus.lease l set member = null, epoch = l.epoch + 1
      where l.group_name = the_group and l.member = any(expired);
  end if;
  if is_new or expired is not null then
    perform pg_notify('bus_group', the_group);
  end if;
end $$;

-- Take what is free. A lease this member already holds is taken anew: the answer to its first take was lost.
create function bus.take(the_group text, the_member uuid, topics text[], partitions integer[])
returns table (topic text, partition integer, epoch bigint, next_offset bigint, topic_epoch integer)
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('bus.group'), hashtext(the_group));
  return query
    with taken as (
      update bus.lease l set member = the_member, epoch = l.epoch + 1
        from unnest(topics, partitions) as w(topic, partition)
        where l.group_name = the_group and l.topic = w.topic and l.partition = w.partition
          and (l.member is null or l.member = the_member)
        returning l.topic, l.partition, l.epoch
    )
    select t.topic, t.partition, t.epoch, p.next_offset, c.epoch
      from taken t
      join bus.partition p on p.topic = t.topic and p.partition = t.partition
      join bus.topic c on c.name = t.topic;
end $$;

create function bus.release(
  the_group text, the_member uuid, topics text[], partitions integer[], epochs bigint[], leaves boolean
) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('bus.group'), hashtext(the_group));
  update bus.lease l set member = null, epoch = l.epoch + 1
    from unnest(topics, partitions, epochs) as w(topic, partition, epoch)
    where l.group_name = the_group and l.topic = w.topic and l.partition = w.partition
      and l.member = the_member and l.epoch = w.epoch;
  if leaves then
    delete from bus.member m where m.group_name = the_group and m.member = the_member;
  end if;
  perform pg_notify('bus_group', the_group);
end $$;

-- Returns how many of the positions were accepted; one whose lease has changed hands is not.
create function bus.commit_positions(
  the_group text, the_member uuid, topics text[], partitions integer[], positions bigint[], epochs bigint[]
) returns bigint language plpgsql as $$
declare
  accepted bigint;
begin
  -- Read for lag only: the consumer's own database holds the true position.
  perform set_config('synchronous_commit', 'off', true);
  update bus.lease l set committed = w.position
    from unnest(topics, partitions, positions, epochs) as w(topic, partition, position, epoch)
    where l.group_name = the_group and l.topic = w.topic and l.partition = w.partition
      and l.member = the_member and l.epoch = w.epoch;
  get diagnostics accepted = row_count;
  return accepted;
end $$;

-- Delete what is older than its topic keeps records. Whoever comes second leaves it to the first.
create function bus.prune() returns bigint language plpgsql as $$
declare
  the_topic record;
  deleted bigint;
  total bigint := 0;
begin
  if pg_try_advisory_xact_lock(hashtext('bus.prune'), 0) then
    for the_topic in select t.name, t.retention_days from bus.topic t loop
      delete from bus.record r where r.topic = the_topic.name
        and r.appended_at < clock_timestamp() - make_interval(days => the_topic.retention_days);
      get diagnostics deleted = row_count;
      total := total + deleted;
    end loop;
  end if;
  return total;
end $$;
