/** Folder of this service's forward-only migrations. */
export const migrations = new URL('./migrations', import.meta.url);
