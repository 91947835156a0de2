import { speaksAs } from './http.ts';

/** A tab that nobody looks at gives its stream back after this long: a browser has six connections to a server. */
const OUT_OF_SIGHT = 10_000;
const RETRY = { first: 2_000, longest: 60_000 };

export interface ListenOptions {
  /** Hears of each kind of event by its name. What happened while nothing was heard is not told: read anew. */
  on: Readonly<Record<string, (data: never) => void>>;
  /** The tab is out of sight and stops listening; it goes on by itself. */
  onAway?(): void;
}

/** A stream cannot carry a header. */
function forUs(path: string): string {
  const person = speaksAs();
  return person === null ? path : `${path}${path.includes('?') ? '&' : '?'}as=${person}`;
}

/** Listens to a stream of server-sent events until the returned function is called, across restarts of the server. */
export function listen(path: string, { on, onAway }: ListenOptions): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = () => {
    clearTimeout(retry);
    if (source) return;
    const current = new EventSource(forUs(path));
    source = current;
    current.addEventListener('open', () => (failures = 0));
    for (const [type, handler] of Object.entries(on)) {
      current.addEventListener(type, ({ data }) => handler(JSON.parse(String(data)) as never));
    }
    // A stream that broke off is opened again by the browser; one that was refused is not.
    current.addEventListener('error', () => {
      if (current.readyState !== EventSource.CLOSED || source !== current) return;
      source = undefined;
      retry = setTimeout(open, Math.min(RETRY.first * 2 ** failures, RETRY.longest));
      failures += 1;
    });
  };
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = undefined;
  };
  const look = () => {
    clearTimeout(hiding);
    if (document.visibilityState === 'visible') open();
    else {
      hiding = setTimeout(() => {
        close();
        onAway?.();
      }, OUT_OF_SIGHT);
    }
  };
  open();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(hiding);
    close();
    document.removeEventListener('visibilitychange', look);
  };
}
