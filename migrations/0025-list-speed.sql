-- Lists of 50,000 rows: what the second lock asks of every row is a comparison, or a list that is made once a statement.

-- The region stands with what was handed in, kept equal by the reference: a list of a region's applications looked up
-- the organisation of each, and asked a function for those of other regions.
alter table organisation add constraint organisation_in_region unique (id, region_id);
alter table organisation_application add column region_id uuid;
update organisation_application a set region_id = o.region_id from organisation o where o.id = a.organisation_id;
alter table organisation_application
	alter column region_id set not null,
	add constraint organisation_application_region foreign key (organisation_id, region_id)
		references organisation (id, region_id) on update cascade;
alter policy organisation_application_scope on organisation_application using (
	(select scope_is_system()) or organisation_id = (select scope_organisation()) or applicant_id = (select scope_person())
	or (select scope_is_operator()) or region_id = (select scope_region()));
alter policy organisation_application_correct on organisation_application using (
	organisation_id in (select m.organisation_id from membership m where m.person_id = (select scope_person())
		and m.ended_at is null and m.roles && array['owner', 'coordinator']));

-- Members by name and by date: the page is read off an index, whatever the size of the organisation.
create index person_by_name on person (name, id);
drop index membership_organisation_id_idx;
create index membership_of_organisation on membership (organisation_id, created_at, person_id) where ended_at is null;

-- Programmes as their list begins.
create index programme_by_update on programme (updated_at, id);
