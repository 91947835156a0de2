import type { Opening } from '../../providers/early.ts';

/** The list of profiles as it opens: what was worked on last comes first. */
export const opening: Opening = { sort: { field: 'updatedAt', order: 'DESC' }, perPage: 25 };
