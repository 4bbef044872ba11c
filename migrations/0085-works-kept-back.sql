-- Works without names that no marker sees yet: while somebody can still hand in who would be known by it, the next number
-- would be theirs. `until`: from then on nobody can, whatever becomes of it before.
create function kept_back_assignments(at timestamptz)
	returns table (offering_id uuid, activity_id uuid, works integer, until timestamptz, may_end_earlier boolean)
	language plpgsql stable as $$
-- Who has handed in, which the actor is not to read, is asked beyond their rows; how many and until when is answered.
#variable_conflict use_column
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
begin
	perform set_config('ronghe.system', 'on', true);
	return query
	-- What was under way in time is taken for 5 more seconds.
	with waiting as (
		select m.offering_id, m.activity_id, count(*)::integer as works from assignment_marking m
		where m.anonymous and m.stage <> 'released' and m.taken = 0
			and m.offering_id in (select scope_run_offerings())
		group by m.offering_id, m.activity_id),
	rules as (
		select w.*, o.ends_at, (a.assignment ->> 'takeBack')::boolean as takes_back, 
			case a.assignment -> 'late' ->> 'rule' when 'refuse' then interval '0' when 'accept' then interval '100 years'
				else (a.assignment -> 'late' ->> 'days')::integer * interval '1 day' end as late_time,
			least(coalesce(d.due_at, o.ends_at), o.ends_at) as due
		from waiting w join offering o on o.id = w.offering_id and o.state <> 'closed'
			join course_activity a on a.id = w.activity_id
			left join assignment_due d on d.offering_id = w.offering_id and d.activity_id = w.activity_id
		where at <= o.ends_at + interval '5 seconds'),
	learners as (
		select r.offering_id, r.activity_id, x.due_at as given,
			exists (select from assignment_owner w join assignment_work k on k.id = w.work_id and k.state = 'submitted'
				where w.activity_id = r.activity_id and w.enrolment_id = e.id) as handed_in
		from rules r join enrolment e on e.offering_id = r.offering_id and e.state = 'active'
			left join assignment_extension x on x.activity_id = r.activity_id and x.enrolment_id = e.id
				and x.due_at > r.due),
	-- Who has more time is one of few from the moment on at which others can hand in no more. What was handed in and can be
	-- taken back would be missing for a while.
	holds as (
		select r.offering_id, r.activity_id, max(least(r.ends_at, l.given + case
				when l.handed_in or r.due + r.late_time >= r.ends_at then interval '0' else r.late_time end)) as until
		from rules r join learners l using (offering_id, activity_id)
		where l.given is not null and (r.takes_back or not l.handed_in)
		group by r.offering_id, r.activity_id)
	select r.offering_id, r.activity_id, r.works, greatest(r.due, h.until), not r.takes_back
	from rules r left join holds h using (offering_id, activity_id)
	where at <= greatest(r.due, h.until) + interval '5 seconds'
		and (r.takes_back or exists (select from learners l
			where l.offering_id = r.offering_id and l.activity_id = r.activity_id and not l.handed_in));
	perform set_config('ronghe.system', before, true);
end $$;

create index on assignment_marking (offering_id, activity_id) where anonymous and stage <> 'released' and taken = 0;
