-- Whoever has no account complains on the public pages (JA-6). The district may ring back where a number was left; the
-- number goes with the answer.
alter table supervision.complaint
    add unsigned boolean not null default false,
    add phone bytea,
    add check (phone is null or unsigned),
    add check (phone is null or answer is null);

-- The way to the answer lies at the city, as authors do; of the code that opens it only a keyed hash is kept.
create table supervision.complaint_receipt (
    school_id int not null,
    hash bytea not null check (length(hash) = 16),
    complaint bigint not null,
    primary key (school_id, hash),
    unique (school_id, complaint)
);
select kernel.tenant_table('supervision.complaint_receipt', 'select,insert');

-- Who of the authority looked at such a number, and why.
create table supervision.complaint_phone_read (
    school_id int not null,
    complaint bigint not null,
    n bigint generated always as identity,
    read_at timestamptz not null,
    account bigint not null,
    reason text not null check (length(reason) between 1 and 100),
    primary key (school_id, complaint, n),
    foreign key (school_id, complaint) references supervision.complaint (school_id, id)
);
select kernel.tenant_table('supervision.complaint_phone_read', 'select,insert');
