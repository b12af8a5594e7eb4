/** The service's own tables; the kit's come before them. */
export const catalogMigrations = new URL('./migrations/', import.meta.url);
