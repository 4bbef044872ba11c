-- Long lists: what they cost is mostly the second lock.

-- Who acts is the same for a whole statement: every policy asks once, where it asked for every row (of 50,000 rows of a
-- list some 100 ms each time they were read).
do $$
declare
	found record;
	once constant text := '(select \1)';
	ask constant text := '\m(scope_\w+\(\))';
begin
	for found in
		select c.oid::regclass as of_table, p.polname as name, pg_get_expr(p.polqual, p.polrelid) as visible,
			pg_get_expr(p.polwithcheck, p.polrelid) as written
		from pg_policy p join pg_class c on c.oid = p.polrelid
		where c.relnamespace = 'public'::regnamespace
	loop
		if found.visible ~ ask then
			execute format('alter policy %I on %s using (%s)', found.name, found.of_table,
				regexp_replace(found.visible, ask, once, 'g'));
		end if;
		if found.written ~ ask then
			execute format('alter policy %I on %s with check (%s)', found.name, found.of_table,
				regexp_replace(found.written, ask, once, 'g'));
		end if;
	end loop;
end $$;

-- What an organisation handed in, by conditions in the policy itself: a function with a query in it is called row by row.
alter policy organisation_application_scope on organisation_application using (
	(select scope_is_system()) or organisation_id = (select scope_organisation()) or applicant_id = (select scope_person())
	or (select scope_is_operator())
	or exists (select from organisation o where o.id = organisation_id and o.region_id = (select scope_region())));
