-- Under which licence a course is, on what terms, and who may look into it and copy it: until somebody says otherwise all rights
-- are reserved, and nobody but who writes it looks into it.
alter table course add column licence text not null default 'all-rights-reserved' check (licence in ('all-rights-reserved',
	'cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0', 'cc-by-nd-4.0', 'cc-by-nc-nd-4.0', 'own'));
-- The words of a licence of one's own.
alter table course add column licence_en text;
alter table course add column licence_zh text;
alter table course add check ((licence = 'own') = (licence_en is not null or licence_zh is not null));
alter table course add column terms_en text;
alter table course add column terms_zh text;
alter table course add column access_tier text not null default 'authors'
	check (access_tier in ('authors', 'organisation', 'region', 'public'));
-- Of what it is a copy, the oldest first: ids of the courses, and names as they stood when it was copied, with owner and licence.
alter table course add column origin_ids uuid[] not null default '{}';
alter table course add column origin jsonb not null default '[]';
create index on course using gin (origin_ids);
