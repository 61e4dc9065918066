const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no UUID names nothing; PostgreSQL would refuse to compare it with one. */
export const isUuid = (text: string): boolean => UUID.test(text);
