/** A column's instant in milliseconds, as a number in rows and in JSON alike. */
export const instantSql = (column: string): string => `round(extract(epoch FROM ${column}) * 1000)::float8`;
