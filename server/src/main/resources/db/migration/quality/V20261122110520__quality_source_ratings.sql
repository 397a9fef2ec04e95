-- Stars by the course of the libraries that a rated course came from, per school: sums only, nobody's words.
create table quality.source_rating (
    school_id int not null,
    source bigint not null,
    ratings int not null check (ratings > 0),
    stars int not null check (stars between ratings and 5 * ratings),
    primary key (school_id, source)
);
create index source_rating_of on quality.source_rating (source);

select kernel.public_table('quality.source_rating', 'select,insert,update');
