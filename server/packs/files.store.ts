import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { PackFile } from './packs.queries.ts';

/** Bytes of each piece but the last; the database takes no larger ones. */
export const CHUNK = 256 * 1024;

export type FileKind = 'file' | 'proof';

/** Writes a file piece by piece; no more than one piece of it is ever in memory. */
export class FileWriter {
  readonly #manager: EntityManager;
  readonly #hash = createHash('sha256');
  #pieces: Uint8Array[] = [];
  #waiting = 0;
  #position = 0;
  #bytes = 0;

  private constructor(
    manager: EntityManager,
    readonly id: string,
    readonly name: string,
  ) {
    this.#manager = manager;
  }

  static async open(
    manager: EntityManager,
    packId: string,
    kind: FileKind,
    name: string,
  ): Promise<FileWriter> {
    const [row] = (await manager.query(
      'INSERT INTO pack_files (pack_id, kind, name) VALUES ($1, $2, $3) RETURNING id',
      [packId, kind, name],
    )) as { id: string }[];
    return new FileWriter(manager, row!.id, name);
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + CHUNK - this.#waiting);
      // A copy: whoever wrote it may use the memory again.
      this.#pieces.push(part.slice());
      this.#waiting += part.length;
      at += part.length;
      if (this.#waiting === CHUNK) await this.#flush();
    }
  }

  /** The whole file, of which nothing counts before this. */
  async end(): Promise<PackFile> {
    if (this.#waiting > 0) await this.#flush();
    const file = { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
    await this.#manager.query('UPDATE pack_files SET bytes = $2, sha256 = $3 WHERE id = $1', [
      this.id,
      file.bytes,
      file.sha256,
    ]);
    return file;
  }

  /** Leaves nothing behind. */
  async undo(): Promise<void> {
    await this.#manager.query('DELETE FROM pack_files WHERE id = $1', [this.id]);
  }

  async #flush(): Promise<void> {
    const piece = Buffer.concat(this.#pieces, this.#waiting);
    this.#pieces = [];
    this.#waiting = 0;
    await this.#manager.query(
      'INSERT INTO pack_chunks (file_id, position, bytes) VALUES ($1, $2, $3)',
      [this.id, this.#position, piece],
    );
    this.#position += 1;
  }
}

/** The bytes of a file from `start` to before `end`, a piece at a time. */
export const readChunks = (
  manager: EntityManager,
  fileId: string,
  start: number,
  end: number,
): Readable => Readable.from(chunks(manager, fileId, start, end), { objectMode: false });

async function* chunks(
  manager: EntityManager,
  fileId: string,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  for (let position = Math.floor(start / CHUNK); position * CHUNK < end; position += 1) {
    const [row] = (await manager.query(
      'SELECT bytes FROM pack_chunks WHERE file_id = $1 AND position = $2',
      [fileId, position],
    )) as { bytes: Buffer }[];
    if (!row) throw new Error('The file was replaced while it was read');
    const from = position * CHUNK;
    yield row.bytes.subarray(Math.max(start - from, 0), Math.min(end - from, row.bytes.length));
  }
}
