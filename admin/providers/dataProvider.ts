import { HttpError as RaHttpError, type DataProvider } from 'ra-core';
import simpleRestProvider from 'ra-data-simple-rest';
import { takeEarly } from './early.ts';
import { answer, HttpError, request } from './http.ts';
import { errorTree, problemMessage } from './problems.ts';

/** What a row tells about itself beyond what can be written: never sent back. */
const READ_ONLY = new Set([
  'id',
  'uses',
  'revision',
  'archivedAt',
  'changedBy',
  'createdAt',
  'updatedAt',
  'lastSeenAt',
]);

/** A refused request as react-admin knows it: a message to translate, and field errors shaped like the form. */
function toRaError(error: unknown): unknown {
  if (!(error instanceof HttpError)) return new RaHttpError(problemMessage(error), 0);
  const { errors, ...rest } = error.body;
  return new RaHttpError(problemMessage(error), error.status, {
    ...rest,
    ...(errors?.length ? { errors: errorTree(errors) } : {}),
  });
}

async function httpClient(url: string, options: RequestInit = {}) {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  if (options.body) headers.set('Content-Type', 'application/json');
  else headers.delete('Content-Type');
  try {
    const early = options.method === undefined ? takeEarly(url) : undefined;
    const response = await (early ?? request(url, { ...options, headers }));
    const json: unknown = await answer(response);
    return { status: response.status, headers: response.headers, body: '', json };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw toRaError(error);
  }
}

const rest = simpleRestProvider('/api', httpClient);

const writable = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !READ_ONLY.has(key)));

/** `ra-data-simple-rest` against `/api`; problem documents become errors of the fields that they name. */
export const dataProvider: DataProvider = {
  ...rest,
  update: (resource, params) => rest.update(resource, { ...params, data: writable(params.data) }),
};
