-- Training plans in long lists: the version of a row is looked up, or all are gathered once where many rows are read; it
-- was always all of them.
do $$
declare
	of_table text;
	version constant text := '(select scope_is_system()) or exists (select from plan_version v where v.id = %I.version_id%s)';
	built constant text := ' and (v.organisation_id = (select scope_organisation())
		or (select scope_organisation()) = any (v.party_ids))';
	written constant text := ' and v.organisation_id = (select scope_organisation()) and ((select scope_runs_school())
		or ((select scope_is_programme_head()) and scope_heads_programme(v.programme_id)))';
begin
	foreach of_table in array array['plan_party', 'plan_objective', 'plan_module', 'module_competency', 'module_course',
		'module_party', 'plan_attachment']
	loop
		execute format('alter policy %I on %I using (%s)', of_table || '_read', of_table, format(version, of_table, ''));
	end loop;
	foreach of_table in array array['plan_party', 'plan_objective', 'plan_module', 'module_competency', 'module_course',
		'module_party']
	loop
		execute format('alter policy %I on %I using (%s)', of_table || '_write', of_table,
			format(version, of_table, written));
	end loop;
	foreach of_table in array array['plan_change', 'plan_approval', 'plan_comment']
	loop
		execute format('alter policy %I on %I using (%s)', of_table || '_read', of_table,
			format(version, of_table, built));
	end loop;
end $$;
alter policy training_plan_read on training_plan using ((select scope_is_system())
	or organisation_id = (select scope_organisation())
	or exists (select from plan_version v where v.plan_id = training_plan.id));
