import type { PackFaultCode, SheetFaultCode } from '../../templates/packs/words.ts';
import { Problem } from '../http/problem.ts';

/** What went wrong: a code that has words in both languages, and what else is known of it. */
export interface Fault<Code extends string = PackFaultCode | SheetFaultCode> {
  code: Code;
}

interface DatabaseError {
  code?: string;
  /** What the system was asked to do. */
  syscall?: string;
  driverError?: { code?: string; syscall?: string };
  cause?: unknown;
}

const codeOf = (error: unknown): string => {
  const { code, driverError } = (error ?? {}) as DatabaseError;
  return String(driverError?.code ?? code ?? '');
};

const CONNECTION_CODES =
  /^(08...|57P0[1-5]|55006|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const CONNECTION_WORDS =
  /connection terminated|connection ended|timeout exceeded when trying to connect|client has encountered a connection error|not currently accepting connections/i;

/** Whatever came of connecting: a socket that is a file is not there (`ENOENT`) while its database is down. */
const wasConnecting = (error: unknown): boolean => {
  const { syscall, driverError } = (error ?? {}) as DatabaseError;
  return (driverError?.syscall ?? syscall) === 'connect';
};

/** Whether the database was lost, not what was asked of it. */
export const isLost = (error: unknown): boolean =>
  wasConnecting(error) ||
  CONNECTION_CODES.test(codeOf(error)) ||
  (error instanceof Error && CONNECTION_WORDS.test(error.message));

/** What would befall any other sheet as well: such a fault fails the whole pack. Null for one sheet's own. */
export function packFaultOf(error: unknown): PackFaultCode | null {
  if (isLost(error)) return 'database';
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC' || code === '58030') return 'disk-full';
  if (code === '53200') return 'memory';
  if (code.startsWith('53') || code === '57014') return 'database';
  return null;
}

/** Why the sheets of a pack could not be put together. */
export function assemblyFaultOf(error: unknown): PackFaultCode {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return packFaultOf(error) ?? 'assembly';
}

/** Why one sheet could not be made. */
export function sheetFaultOf(error: unknown): SheetFaultCode {
  if (error instanceof Problem && error.type === 'sheet-timeout') return 'timeout';
  if (error instanceof Problem && error.type === 'overtaken') return 'seal';
  return 'render';
}
