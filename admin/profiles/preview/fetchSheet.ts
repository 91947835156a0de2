import { answer, request } from '../../providers/http.ts';

/** A sheet's bytes. @throws HttpError with what the server says against it */
export async function fetchSheet(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await request(address, { signal });
  if (response.ok) return response.arrayBuffer();
  await answer(response);
  throw new TypeError('an answer that is neither a sheet nor a problem');
}
