-- The demand survey (征询单): its forms by edition, who is asked, every answer ever given, and the figures
-- that the authority reads. Nothing on a form can be ticked beforehand: an option has a number and words,
-- and there is no column that could say more.
create table plan.survey (
    school_id int not null,
    id bigint not null,
    term bigint not null,
    kind text not null check (kind in ('TERM', 'MID_TERM', 'ON_DEMAND')),
    -- The edition families answer; 0 before the first is published.
    edition int not null default 0 check (edition >= 0),
    version int not null default 1,
    primary key (school_id, id)
);
create index survey_by_term on plan.survey (school_id, term);

create table plan.survey_form (
    school_id int not null,
    survey bigint not null,
    edition int not null check (edition > 0),
    title text not null check (length(title) between 1 and 60),
    introduction text not null check (length(introduction) <= 2000),
    arrangement text not null check (length(arrangement) <= 2000),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    published_at timestamptz,
    published_by bigint,
    primary key (school_id, survey, edition),
    foreign key (school_id, survey) references plan.survey (school_id, id),
    check (opens_at < closes_at),
    check ((published_at is null) = (published_by is null))
);
create unique index survey_form_one_draft on plan.survey_form (school_id, survey) where published_at is null;

create table plan.survey_question (
    school_id int not null,
    survey bigint not null,
    edition int not null,
    number int not null check (number between 1 and 30),
    kind text not null check (kind in ('YES_NO', 'SINGLE', 'MULTIPLE', 'WEEKDAYS', 'TEXT')),
    words text not null check (length(words) between 1 and 200),
    -- Asked of everyone, or only of those who take part.
    for_all boolean not null,
    required boolean not null,
    primary key (school_id, survey, edition, number),
    foreign key (school_id, survey, edition) references plan.survey_form on delete cascade,
    -- Nobody is made to write.
    check (not (required and kind = 'TEXT')),
    -- Nobody who declines has to explain.
    check (not (required and for_all))
);

create table plan.survey_option (
    school_id int not null,
    survey bigint not null,
    edition int not null,
    question int not null,
    number int not null check (number between 1 and 20),
    words text not null check (length(words) between 1 and 60),
    category text,
    primary key (school_id, survey, edition, question, number),
    foreign key (school_id, survey, edition, question) references plan.survey_question on delete cascade
);

-- Words that the check warned of, and why the school keeps them.
create table plan.survey_wording (
    school_id int not null,
    survey bigint not null,
    edition int not null,
    place text not null,
    rule text not null,
    said text not null,
    reason text not null check (length(reason) between 2 and 200),
    account bigint not null,
    answered_at timestamptz not null,
    primary key (school_id, survey, edition, place, rule),
    foreign key (school_id, survey, edition) references plan.survey_form
);

-- Every answer ever given, never altered. The signature and all free words are sealed under the child's key.
create table plan.survey_answer (
    school_id int not null,
    id bigint not null,
    survey bigint not null,
    edition int not null,
    pupil bigint not null,
    way text not null check (way in ('ONLINE', 'PAPER')),
    takes_part boolean not null,
    reason text,
    whereabouts text,
    note bytea,
    signature bytea not null,
    signed_on date not null,
    -- Who signed online, or who keyed the sheet in.
    account bigint not null,
    answered_at timestamptz not null,
    primary key (school_id, id),
    unique (school_id, survey, pupil, id),
    foreign key (school_id, survey, edition) references plan.survey_form,
    check (not takes_part or (reason is null and whereabouts is null))
);
create index survey_answer_of_form on plan.survey_answer (school_id, survey, edition);

create table plan.survey_choice (
    school_id int not null,
    answer bigint not null,
    survey bigint not null,
    edition int not null,
    question int not null,
    option int not null,
    primary key (school_id, answer, question, option),
    foreign key (school_id, answer) references plan.survey_answer (school_id, id),
    foreign key (school_id, survey, edition, question, option) references plan.survey_option
);

create table plan.survey_text (
    school_id int not null,
    answer bigint not null,
    question int not null,
    words bytea not null,
    primary key (school_id, answer, question),
    foreign key (school_id, answer) references plan.survey_answer (school_id, id)
);

-- Who is asked, in the class of the day of asking, and the one answer that counts for the edition that runs.
create table plan.survey_asked (
    school_id int not null,
    survey bigint not null,
    pupil bigint not null,
    grade int not null check (grade between 1 and 9),
    home_class bigint not null,
    class_name text not null,
    answer bigint,
    primary key (school_id, survey, pupil),
    foreign key (school_id, survey) references plan.survey (school_id, id),
    foreign key (school_id, survey, pupil, answer) references plan.survey_answer (school_id, survey, pupil, id)
);

create table plan.survey_reminder (
    school_id int not null,
    id bigint not null,
    survey bigint not null,
    families int not null check (families > 0),
    account bigint not null,
    sent_at timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, survey) references plan.survey (school_id, id)
);
create index survey_reminder_of on plan.survey_reminder (school_id, survey, sent_at);

-- What the authority sees of a school's survey: counts, no names.
create table plan.survey_figure (
    school_id int not null,
    area_id int not null,
    survey bigint not null,
    term bigint not null,
    kind text not null,
    title text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    asked int not null check (asked >= 0),
    answered int not null check (answered between 0 and asked),
    taking_part int not null check (taking_part between 0 and answered),
    counted_at timestamptz not null,
    primary key (school_id, survey),
    foreign key (school_id, survey) references plan.survey (school_id, id)
);
create index survey_figure_of_area on plan.survey_figure (area_id, term);

select kernel.tenant_table('plan.survey', 'select,insert,update,delete');
select kernel.tenant_table('plan.survey_form', 'select,insert,update,delete');
select kernel.tenant_table('plan.survey_question', 'select,insert');
select kernel.tenant_table('plan.survey_option', 'select,insert');
select kernel.tenant_table('plan.survey_wording', 'select,insert');
select kernel.tenant_table('plan.survey_answer', 'select,insert');
select kernel.tenant_table('plan.survey_choice', 'select,insert');
select kernel.tenant_table('plan.survey_text', 'select,insert');
select kernel.tenant_table('plan.survey_asked', 'select,insert,update,delete');
select kernel.tenant_table('plan.survey_reminder', 'select,insert');
select kernel.area_table('plan.survey_figure', 'select,insert,update');
