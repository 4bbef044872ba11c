-- Steps of the demo region that are done: loading goes on where it was stopped.
create table demo_step (
	name text primary key,
	done_at timestamptz not null
);
