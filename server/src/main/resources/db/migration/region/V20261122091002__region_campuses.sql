-- Where a school is, as its map gave it (coordinate system kept), and its rooms and grounds.
create table region.campus (
    school_id int not null references region.organisation (number),
    id bigint not null,
    name text not null check (length(name) between 1 and 40),
    address text not null default '',
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180),
    crs text not null check (crs in ('WGS84', 'GCJ02', 'BD09')),
    fence_metres int not null check (fence_metres between 30 and 2000),
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, name)
);

create table region.venue (
    school_id int not null references region.organisation (number),
    id bigint not null,
    campus bigint not null,
    name text not null check (length(name) between 1 and 40),
    kind text not null check (kind in ('CLASSROOM', 'HALL', 'LAB', 'GROUND', 'LIBRARY', 'ART_ROOM', 'COMPUTER_ROOM', 'CANTEEN', 'GATEHOUSE', 'OTHER')),
    capacity int not null check (capacity between 1 and 5000),
    allowed_uses text[] not null check (allowed_uses <@ array ['SCIENCE', 'ARTS', 'SPORTS', 'LABOUR', 'READING', 'MIND', 'OUTING', 'HOMEWORK']),
    open boolean not null default true,
    version int not null default 1,
    primary key (school_id, id),
    unique (school_id, campus, name),
    foreign key (school_id, campus) references region.campus (school_id, id)
);

select kernel.public_table('region.campus', 'select, insert, update');
select kernel.tenant_table('region.venue', 'select, insert, update');
