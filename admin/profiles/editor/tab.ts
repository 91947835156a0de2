import { newItemId } from '../content/paths.ts';

/** This tab, as long as its page lives. */
export const TAB = newItemId();

const CHANNEL = 'kerjaya.tabs';
const LOCK = 'kerjaya.desk.';
const locksOf = (): LockManager | undefined => navigator.locks;
/** How long other tabs have to answer, in milliseconds. */
const PATIENCE = 300;

const open = new Set<string>();
let desks = 0;
let channel: BroadcastChannel | undefined;

/** A name for a place to write at, in this tab. */
export const newDesk = (): string => `${TAB}-${(desks += 1)}`;

/**
 * Opens a desk: other tabs learn of it when they ask, until the returned function is called. The browser's own locks tell
 * at once, and for a tab that sleeps too; over plain HTTP there are none, and tabs ask one another.
 */
export function openDesk(id: string): () => void {
  open.add(id);
  const release = new AbortController();
  const locks = locksOf();
  if (locks) {
    const closed = new Promise<void>((resolve) => {
      release.signal.addEventListener('abort', () => resolve());
    });
    locks.request(`${LOCK}${id}`, () => closed).catch(() => undefined);
  }
  if (typeof BroadcastChannel !== 'undefined' && !channel) {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      if (data === 'who' && open.size > 0) channel?.postMessage([...open]);
    });
  }
  return () => {
    open.delete(id);
    release.abort();
  };
}

/** The desks at which somebody writes now, in any tab of this browser. */
export async function openDesks(): Promise<ReadonlySet<string>> {
  const found = new Set(open);
  const locks = locksOf();
  if (locks) {
    const { held = [], pending = [] } = await locks.query();
    for (const { name = '' } of [...held, ...pending]) {
      // A lock of this tab may outlive its desk for a moment.
      const isOther = name.startsWith(LOCK) && !name.startsWith(`${LOCK}${TAB}-`);
      if (isOther) found.add(name.slice(LOCK.length));
    }
    return found;
  }
  if (!channel) return found;
  const hear = ({ data }: MessageEvent) => {
    if (Array.isArray(data)) for (const id of data) found.add(String(id));
  };
  channel.addEventListener('message', hear);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel.postMessage('who');
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  channel.removeEventListener('message', hear);
  return found;
}
