-- Whether what was taken answers a source: its need was open then and asked for more than the objective had. Only such a need
-- is told that it was taken up.
alter table proposal_source add column answered boolean not null default true;
