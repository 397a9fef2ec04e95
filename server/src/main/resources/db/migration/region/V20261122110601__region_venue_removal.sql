-- An import that added a venue can be undone, as long as nothing was held there.
grant delete on region.venue to kehou_app;
