import { describe, expect, it } from '@jest/globals';
import simpleRestProvider from 'ra-data-simple-rest';
import { openingAddress } from '../../../admin/providers/early.ts';

describe('openingAddress', () => {
  it('is what the data provider asks when the list opens', async () => {
    const asked: string[] = [];
    const provider = simpleRestProvider('/api', async (url) => {
      asked.push(url as string);
      return {
        status: 200,
        headers: new Headers({ 'Content-Range': 'x 0-0/0' }),
        body: '',
        json: [],
      };
    });
    const sort = { field: 'updatedAt', order: 'DESC' } as const;
    await provider.getList('profiles', { pagination: { page: 1, perPage: 25 }, sort, filter: {} });
    expect(asked).toEqual([openingAddress('profiles', { sort, perPage: 25 })]);
  });
});
