import type { Head, Verdict } from './verify.ts';

/** A head as the command prints and takes it, `<hash>@<position>`; null when it is none. */
export function headFrom(text: string): Head | null {
  const [, hash, position] = /^([0-9a-f]{64})@([1-9]\d{0,14})$/.exec(text) ?? [];
  return hash && position ? { hash, position: Number(position) } : null;
}

/** A verdict in words. */
export function reportOf({ ok, count, head, broken }: Verdict): string {
  const last = head ? `${head.hash}@${head.position}` : 'none yet';
  if (ok) return `The audit record is whole: ${count} records.\nHead: ${last}`;
  const { position, record, at, fault, detail } = broken!;
  const where = [
    position !== null && `position ${position}`,
    record !== null && `record ${record}`,
    at,
  ].filter(Boolean);
  return [
    `The audit record is BROKEN: ${fault} (${where.join(', ')}).`,
    detail,
    `Records that hold before it: ${count}. Last good link: ${last}`,
  ].join('\n');
}
