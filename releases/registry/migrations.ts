/** Folder of the registry's forward-only migrations. */
export const migrations = new URL('./migrations', import.meta.url);
