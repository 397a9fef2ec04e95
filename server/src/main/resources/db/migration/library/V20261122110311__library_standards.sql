-- Admission standards (NC-4): versions of a checklist, owned by the authority that set them, read by everyone.
create table library.standard (
    school_id int not null,
    subject text not null check (subject in ('COURSE', 'INSTRUCTOR', 'PROVIDER')),
    version int not null check (version > 0),
    in_force_from date,
    -- How many experts judge what a school submits for its staff, and what comes from outside; 0: one reviewer.
    panel_school int not null check (panel_school in (0, 3, 5, 7, 9)),
    panel_social int not null check (panel_social in (0, 3, 5, 7, 9)),
    -- Scores further apart than this, in hundredths of the full mark, are discussed.
    spread int not null check (spread between 1 and 100),
    -- In service days.
    formal_days int not null check (formal_days between 1 and 60),
    review_days int not null check (review_days between 1 and 60),
    decision_days int not null check (decision_days between 1 and 60),
    appeal_days int not null check (appeal_days between 1 and 60),
    edit int not null default 1,
    primary key (school_id, subject, version)
);
create unique index standard_one_draft on library.standard (school_id, subject) where in_force_from is null;

create table library.standard_item (
    school_id int not null,
    subject text not null,
    version int not null,
    number int not null check (number between 1 and 40),
    words text not null check (length(words) between 2 and 200),
    clause text not null check (length(clause) <= 60),
    most int not null check (most between 1 and 100),
    primary key (school_id, subject, version, number),
    foreign key (school_id, subject, version) references library.standard (school_id, subject, version)
);

create table library.standard_evidence (
    school_id int not null,
    subject text not null,
    version int not null,
    number int not null check (number between 1 and 60),
    -- Of one category of the directory, or (null) of all.
    category text,
    kind text not null,
    required boolean not null,
    primary key (school_id, subject, version, number),
    foreign key (school_id, subject, version) references library.standard (school_id, subject, version)
);

-- A version that is in force is what people were judged by: it never changes.
create function library.standard_stays() returns trigger language plpgsql as $$
declare
    published boolean;
begin
    if tg_table_name = 'standard' then
        published := old.in_force_from is not null;
    else
        select s.in_force_from is not null into published from library.standard s
        where s.school_id = coalesce(new.school_id, old.school_id) and s.subject = coalesce(new.subject, old.subject)
          and s.version = coalesce(new.version, old.version);
    end if;
    if published then
        raise exception 'a standard in force does not change' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;

insert into library.standard (school_id, subject, version, in_force_from, panel_school, panel_social, spread,
                              formal_days, review_days, decision_days, appeal_days)
values (0, 'COURSE', 1, '2021-09-01', 3, 3, 20, 3, 7, 3, 10),
       (0, 'INSTRUCTOR', 1, '2021-09-01', 0, 3, 20, 3, 7, 3, 10),
       (0, 'PROVIDER', 1, '2021-09-01', 3, 3, 20, 5, 10, 5, 10);
insert into library.standard_item (school_id, subject, version, number, words, clause, most)
values (0, 'COURSE', 1, 1, '贴合学生兴趣和发展需要，培养创新精神和实践能力', '二十条 第11条', 20),
       (0, 'COURSE', 1, 2, '符合学校实际和办学特色，适合所选年级学生的学习能力', '二十条 第11、12条', 15),
       (0, 'COURSE', 1, 3, '实施方案完整：方法、组织形式、课时、场地设备、班级规模', '二十条 第12条', 20),
       (0, 'COURSE', 1, 4, '兼顾知识与教育、科学与趣味、理论与实践、创新与时效', '二十条 第12条', 15),
       (0, 'COURSE', 1, 5, '评价方案完整：对象、内容、主体、方式、结果表达', '二十条 第13条', 15),
       (0, 'COURSE', 1, 6, '班额受控，活动安全可行', '二十条 第14条', 10),
       (0, 'COURSE', 1, 7, '不讲授新课，不是学科类培训', '赣教办函〔2023〕38号 三（三）', 5),
       (0, 'INSTRUCTOR', 1, 1, '资格证书或行业证书与所授课程相应', '二十条 第15条', 35),
       (0, 'INSTRUCTOR', 1, 2, '有要求的任教或从业经历', '二十条 第15条', 25),
       (0, 'INSTRUCTOR', 1, 3, '掌握相应的教学方法和教学手段', '二十条 第15条', 25),
       (0, 'INSTRUCTOR', 1, 4, '品德、身心健康状况适合进校服务', '赣教办函〔2023〕38号 二（二）', 15),
       (0, 'PROVIDER', 1, 1, '资质合规，业务范围与服务项目相符', '赣教办函〔2023〕38号 二（二）', 30),
       (0, 'PROVIDER', 1, 2, '坚持公益性原则，报价公开合理', '赣教办函〔2023〕38号 二（二）', 25),
       (0, 'PROVIDER', 1, 3, '信誉好，质量有依据', '赣教办函〔2023〕38号 二（二）', 25),
       (0, 'PROVIDER', 1, 4, '派出人员审查到位', '赣教办函〔2023〕38号 二（二）', 20);
insert into library.standard_evidence (school_id, subject, version, number, category, kind, required)
values (0, 'COURSE', 1, 1, null, 'TEXTBOOK', false),
       (0, 'COURSE', 1, 2, null, 'LESSON_PLAN', false),
       (0, 'COURSE', 1, 3, 'SCIENCE', 'SAFETY_PLAN', false),
       (0, 'COURSE', 1, 4, 'SPORTS', 'SAFETY_PLAN', false),
       (0, 'COURSE', 1, 5, 'LABOUR', 'SAFETY_PLAN', false),
       (0, 'COURSE', 1, 6, 'OUTING', 'SAFETY_PLAN', true),
       (0, 'COURSE', 1, 7, 'OUTING', 'OUTING_PLAN', true),
       (0, 'INSTRUCTOR', 1, 1, null, 'QUALIFICATION', false),
       (0, 'PROVIDER', 1, 1, null, 'LICENCE', true);

create trigger standard_stays before update or delete on library.standard
    for each row execute function library.standard_stays();
create trigger standard_stays before insert or update or delete on library.standard_item
    for each row execute function library.standard_stays();
create trigger standard_stays before insert or update or delete on library.standard_evidence
    for each row execute function library.standard_stays();

select kernel.public_table('library.standard', 'select, insert, update');
select kernel.public_table('library.standard_item');
select kernel.public_table('library.standard_evidence');
