-- Where in its campus a venue lies; what a school has not said stays unknown. Floor 1 is the ground floor.
alter table region.venue
    add column building text check (length(building) between 1 and 20 and building = btrim(building)),
    add column floor int check (floor between -5 and 60 and floor <> 0);
