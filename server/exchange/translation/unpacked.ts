import { inflateRawSync } from 'node:zlib';
import { unreadable, UNPACKED_LIMIT } from './file.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRIES = 500;

/**
 * Goes on only if a ZIP file is what its directory says it is, and small enough once it is unpacked: found out by
 * unpacking it, never further than the limit.
 * @throws Problem 422.
 */
export function demandModestZip(file: Buffer): Map<string, Buffer> {
  const broken = (): never => {
    throw unreadable('is no spreadsheet (.xlsx), or is damaged; save it again');
  };
  try {
    return entriesOf(file, broken);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    if (code?.startsWith('Z_')) return broken();
    throw error;
  }
}

const tooLarge = (): Error =>
  unreadable('is larger than any table of texts can be, once it is unpacked');

function entriesOf(file: Buffer, broken: () => never): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) return broken();
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > ENTRIES) return broken();
  const entries = new Map<string, Buffer>();
  let room = UNPACKED_LIMIT;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return broken();
    const method = file.readUInt16LE(at + 10);
    const [packed, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + lengths[0]!);
    const local = file.readUInt32LE(at + 42);
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return broken();
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(start, start + packed);
    if (size > room) throw tooLarge();
    const bytes =
      method === 0 ? body : inflateRawSync(body, { maxOutputLength: Math.max(room, 1) });
    if (bytes.length !== size || (method !== 0 && method !== 8)) return broken();
    room -= size;
    entries.set(name, bytes);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}
