import { useEffect, useEffectEvent, useState } from 'react';
import { fetchSheet } from './fetchSheet.ts';
import { openPrint, type Print } from './pdf.ts';

export type PrintState =
  { is: 'loading' } | { is: 'ready'; print: Print } | { is: 'failed'; message: string };

/** The print at an address; `null`: none. Another `round` asks again; `say` puts a failure into words. */
export function usePrint(
  address: string | null,
  say: (error: unknown) => string,
  round: number,
): PrintState {
  const [state, setState] = useState<{ of: string; now: PrintState }>({
    of: '',
    now: { is: 'loading' },
  });
  const key = `${round} ${address}`;
  const failed = useEffectEvent((error: unknown) => {
    setState({ of: key, now: { is: 'failed', message: say(error) } });
  });

  useEffect(() => {
    if (address === null) return undefined;
    const request = new AbortController();
    let close: (() => void) | undefined;
    const load = async () => {
      const opened = openPrint(await fetchSheet(address, request.signal));
      close = opened.close;
      const print = await opened.print;
      if (!request.signal.aborted) setState({ of: key, now: { is: 'ready', print } });
    };
    load().catch((error: unknown) => {
      if (!request.signal.aborted) failed(error);
    });
    return () => {
      request.abort();
      close?.();
    };
  }, [address, key]);

  return state.of === key ? state.now : { is: 'loading' };
}
