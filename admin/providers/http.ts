/** What the server says went wrong (RFC 9457), with the fields that its routes add. */
export interface ProblemBody {
  /** `urn:kerjaya:<code>`; the code is stable. */
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { path: string; message: string }[];
  [more: string]: unknown;
}

/** A request that the server refused. */
export class HttpError extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** The stable code of a problem: `wrong-credentials`, `overtaken` …; empty when the answer was no problem document. */
export const problemCode = (body: ProblemBody): string =>
  /^urn:kerjaya:(.+)$/.exec(body.type ?? '')?.[1] ?? '';

/**
 * Heard on `window` when an answer said that the session is over; its `detail` is the person who is signed in instead, or
 * null.
 */
export const SIGNED_OUT = 'kerjaya:signed-out';
const ENDED = ['signed-out', 'somebody-else'];

let person: string | null = null;

/** From now on requests are meant for this person only, whoever else signs in in another tab. */
export function speakAs(id: string | null): void {
  person = id;
}

export const speaksAs = (): string | null => person;

/** As `fetch`, with this browser's session, for the person that the page is open for. */
export function request(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (person !== null) headers.set('Kerjaya-Person', person);
  return fetch(path, { credentials: 'same-origin', ...init, headers });
}

type ApiInit = RequestInit & { json?: unknown };

/**
 * Asks the API: `json` is sent as the body. Gives the answer's JSON, or undefined for an empty answer.
 * @throws HttpError when the server refuses, TypeError when it cannot be reached.
 */
export async function api<T>(path: string, init: ApiInit = {}): Promise<T> {
  const { json, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  const response = await request(path, {
    ...rest,
    headers,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  return (await answer(response)) as T;
}

/** The JSON of an answer. @throws HttpError when it is a refusal */
export async function answer(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.ok) return text === '' ? undefined : JSON.parse(text);
  const body = problemBody(text);
  // A wrong password is a 401 too; only these say that a session that was there has ended.
  if (response.status === 401 && ENDED.includes(problemCode(body))) {
    window.dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: body['signedIn'] ?? null }));
  }
  throw new HttpError(response.status, body);
}

function problemBody(text: string): ProblemBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  } catch {
    return {};
  }
}
