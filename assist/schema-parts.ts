import * as v from 'valibot';

/** A line of words. */
export const Line = v.pipe(v.string(), v.regex(/\S/, 'missing'), v.maxLength(300, 'too-long'));
export const Id = v.pipe(v.string(), v.regex(/^\S+$/, 'bad-form'), v.maxLength(80, 'too-long'));

/** Whether no two rows share an id. */
export const differ = (rows: { id: string }[]): boolean => new Set(rows.map(({ id }) => id)).size === rows.length;
