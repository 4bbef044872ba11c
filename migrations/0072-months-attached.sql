-- A month is made beside its table and attached: `create table … partition of` waits for everybody who has read the table
-- in a transaction that goes on, and two who did and then needed the same new month waited for each other.
create or replace function ensure_month_partition(parent text, at timestamptz) returns void language plpgsql as $$
declare
	first date := date_trunc('month', at at time zone 'UTC');
	name text := parent || to_char(first, '_YYYY_MM');
begin
	if to_regclass(name) is null then
		execute format('create table %I (like %I including all)', name, parent);
		execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, name,
			first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
	end if;
end $$;
