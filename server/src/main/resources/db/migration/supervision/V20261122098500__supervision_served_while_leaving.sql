-- A pupil who has left keeps a place for the moment until it is withdrawn; the standing counts it meanwhile.
alter table supervision.school_standing drop constraint if exists school_standing_check;
alter table supervision.school_standing drop constraint if exists school_standing_pupils_served_check;
alter table supervision.school_standing add check (pupils_served >= 0);
