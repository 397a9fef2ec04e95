-- Tables that grow by thousands of rows a second are counted anew again and again meanwhile, and thirty thousand rows
-- each time hold a processor for a quarter of a second, in the middle of a rush. Six thousand tell the same of them:
-- they are read by keys, never by what is frequent in them.
create function kernel.sample_little(counted regclass) returns void
language plpgsql as $$
declare
    of_it name;
begin
    for of_it in
        select attname from pg_attribute where attrelid = counted and attnum > 0 and not attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 20', counted, of_it);
    end loop;
end $$;

select kernel.sample_little('kernel.idempotency');
