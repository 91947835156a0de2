import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { SheetNote } from '../../templates/sheets/sheet.ts';
import { SETTINGS } from '../config/config.module.ts';
import type { Settings } from '../config/index.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import type { RenderedSheet } from './engine/render.ts';

/** A sheet that has been made. */
export interface MadeSheet extends RenderedSheet {
  /** What it was made of, as 64 hexadecimal digits. */
  key: string;
  /** Of `pdf`, as 64 hexadecimal digits. */
  sha256: string;
}

interface Row {
  sha256: Buffer;
  pdf: Buffer;
  pages: number;
  notes: SheetNote[];
  aged: boolean;
}

/** A sheet that came out, with the hash of its bytes. */
export const asMade = (key: string, made: RenderedSheet): MadeSheet => ({
  ...made,
  key,
  sha256: sha256(made.pdf).toString('hex'),
});

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Sheets kept before the space that they take is looked at again, by each process for itself. */
const LOOK_EVERY = 50;

/** Finished sheets by the key of what they are made of, in a bounded space: what was not used for longest goes first. */
@Injectable()
export class SheetArtefacts {
  private readonly log = new Logger('Sheets');
  private kept = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    jobs: JobsService,
  ) {
    jobs.repeat(300, () => this.trim());
  }

  /** The sheet of this key; null where none is kept, or where what is kept is damaged. */
  async find(key: string): Promise<MadeSheet | null> {
    const [row] = (await this.dataSource.query(
      `SELECT sha256, pdf, pages, notes, used_at < now() - interval '5 minutes' AS aged
       FROM sheet_artefacts WHERE key = $1`,
      [Buffer.from(key, 'hex')],
    )) as Row[];
    if (!row) return null;
    if (!sha256(row.pdf).equals(row.sha256)) {
      this.log.error(`The kept sheet ${key} is damaged; it is made anew.`);
      await this.forget(key);
      return null;
    }
    if (row.aged) {
      await this.dataSource.query('UPDATE sheet_artefacts SET used_at = now() WHERE key = $1', [
        Buffer.from(key, 'hex'),
      ]);
    }
    const { pdf, pages, notes } = row;
    return { key, sha256: row.sha256.toString('hex'), pdf, pages, notes };
  }

  /** Keeps a sheet. Whoever made the same one first is right. */
  async keep(key: string, rendered: RenderedSheet): Promise<MadeSheet> {
    const made = asMade(key, rendered);
    const { pdf, pages, notes } = made;
    const hash = Buffer.from(made.sha256, 'hex');
    const [row] = (await this.dataSource.query(
      `INSERT INTO sheet_artefacts AS kept (key, sha256, pdf, pages, notes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (key) DO UPDATE SET used_at = now() RETURNING kept.sha256`,
      [Buffer.from(key, 'hex'), hash, Buffer.from(pdf), pages, JSON.stringify(notes)],
    )) as { sha256: Buffer }[];
    if (!row!.sha256.equals(hash)) {
      this.log.error(`The sheet ${key} came out with other bytes than before.`);
    }
    this.kept += 1;
    // The sheet is there, whatever comes of this; it is looked at again soon.
    if (this.kept % LOOK_EVERY === 0) {
      await this.trim().catch((error: Error) => this.log.warn(error.message));
    }
    return made;
  }

  /** Lets go of what was not used for longest, until the rest takes no more than `SHEET_CACHE`. */
  async trim(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sheet_artefacts WHERE key IN (
         SELECT key FROM (SELECT key, sum(size::bigint) OVER (ORDER BY used_at DESC, key) AS upto
                          FROM sheet_artefacts) AS each WHERE upto > $1)`,
      [this.settings.sheetCache * 1_000_000],
    );
  }

  private async forget(key: string): Promise<void> {
    await this.dataSource.query('DELETE FROM sheet_artefacts WHERE key = $1', [
      Buffer.from(key, 'hex'),
    ]);
  }
}
