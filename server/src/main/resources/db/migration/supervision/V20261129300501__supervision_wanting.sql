-- How many families said in the term's survey that their child takes part, and how many of these children have no place
-- yet (JA-2). Neither is known where nobody was asked.
alter table supervision.school_standing
    add column wanting int,
    add column unplaced int,
    add constraint school_standing_wanting check (wanting >= 0),
    add constraint school_standing_unplaced check (
        (wanting is null) = (unplaced is null) and (unplaced is null or unplaced between 0 and wanting));
