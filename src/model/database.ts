// What marks the database file, and what its tables were called in older files.

/** "SCLO", in the header of the file. */
export const applicationId = 0x53434c4f;

/** The number of the schema (`user_version` in the header): raise it when a table or view changes for its readers. */
export const schemaVersion = 4;

/** The tables that have another name in the files of an older schema, by today's name. */
export const formerNames: Readonly<Record<string, string>> = { market_series: 'series' };
