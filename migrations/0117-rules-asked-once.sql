-- Every rule of rows was asked twice where a table had one for reading and one for all commands, as both hold for reading;
-- and what a learner is let see by their own enrolment was asked last. Half of the sub-plans of a learner's page were that.

-- Offerings that the person teaches or mentors, and those that they learn or learned.
create function scope_taught_offerings() returns setof uuid language sql stable as $$
	select t.offering_id from offering_teacher t where t.person_id = scope_person() and t.ended_at is null
$$;
create function scope_enrolled_offerings() returns setof uuid language sql stable as $$
	select e.offering_id from enrolment e where e.person_id = scope_person()
$$;

alter policy offering_read on offering using (
	(select scope_is_system()) or state <> 'draft'
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select scope_taught_offerings())
);
alter policy offering_write on offering using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select scope_taught_offerings())
);
alter policy assignment_due_read on assignment_due using (
	(select scope_is_system()) or offering_id in (select scope_enrolled_offerings())
	or offering_id in (select scope_run_offerings())
);
alter policy part_opening_read on part_opening using (
	(select scope_is_system()) or offering_id in (select scope_enrolled_offerings())
	or offering_id in (select scope_run_offerings())
);
alter policy class_session_read on class_session using (
	(select scope_is_system()) or offering_id in (select scope_learned_offerings())
	or offering_id in (select scope_run_offerings())
);
alter policy session_leader_read on session_leader using (
	(select scope_is_system()) or offering_id in (select scope_learned_offerings())
	or offering_id in (select scope_run_offerings())
);
alter policy course_unit_read on course_unit using (
	(select scope_is_system()) or version_id in (select scope_learned_versions())
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses())
);
alter policy course_activity_read on course_activity using (
	(select scope_is_system()) or version_id in (select scope_learned_versions())
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or course_id in (select scope_authored_courses())
);

-- Where the rule for all commands let read more than the one for reading.
alter policy mail_message_read on mail_message using ((select scope_is_system()) or (select scope_is_operator()));
alter policy person_granted on person using (
	(select scope_is_system()) or id = (select scope_person())
	or exists (select from membership m where m.person_id = person.id and m.organisation_id = (select scope_organisation()))
	or id in (select scope_granted_people()) or id in (select scope_duty_people())
);
alter policy place_alias_read on place_alias using (
	organisation_id is null or (select scope_is_system()) or organisation_id = (select scope_organisation())
	or region_id = (select scope_region())
);
alter policy title_decision_read on title_decision using (
	organisation_id is null or (select scope_is_system()) or organisation_id = (select scope_organisation())
	or region_id = (select scope_region())
);

do $$
declare
	one record;
begin
	for one in
		select w.polrelid::regclass as relation, w.polname as name, pg_get_expr(w.polqual, w.polrelid) as rule,
			coalesce(pg_get_expr(w.polwithcheck, w.polrelid), pg_get_expr(w.polqual, w.polrelid)) as fresh
		from pg_policy w
		where w.polcmd = '*' and exists (select from pg_policy r where r.polrelid = w.polrelid and r.polcmd = 'r')
	loop
		execute format('drop policy %I on %s', one.name, one.relation);
		execute format('create policy %I on %s for insert with check (%s)', one.name || '_new', one.relation, one.fresh);
		execute format('create policy %I on %s for update using (%s) with check (%s)', one.name, one.relation, one.rule, one.fresh);
		execute format('create policy %I on %s for delete using (%s)', one.name || '_away', one.relation, one.rule);
	end loop;
end $$;
