/** The service's own tables; the kit's come before them. */
export const cartMigrations = new URL('./migrations/', import.meta.url);
