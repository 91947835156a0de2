import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Brand } from '../../templates/brand.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/abilities.ts';
import { demand } from '../access/decision.ts';
import { invalid, notFound, type FieldError } from '../http/problem.ts';
import { cleanPicture, PictureFault, type CleanPicture } from './clean-picture.ts';

/** A picture that is kept. */
export interface StoredPicture {
  /** The SHA-256 of its bytes. */
  id: string;
  mediaType: string;
  width: number;
  height: number;
}

const GONE = 'is no longer kept; choose the picture again';

const bytesOf = (dataUrl: string): Buffer =>
  Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

/** @throws Problem 422 on `path` */
const cleaned = (file: Buffer, path: string): Promise<CleanPicture> =>
  cleanPicture(file).catch((error: unknown) => {
    if (error instanceof PictureFault) throw invalid([{ path, message: error.message }]);
    throw error;
  });

const SLOTS = ['logo', 'logoOnDark'] as const;

/** Where a picture is shown from. */
export const pictureAddress = (id: string): string => `/api/brands/pictures/${id}`;

/** The pictures of brands, made safe and kept by their content. */
@Injectable()
export class PicturesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Keeps a PNG or JPEG for a brand that is saved later, at most a day from now.
   * @throws Problem 422 on `file` with what is allowed.
   */
  async upload(actor: Actor, file: Buffer): Promise<StoredPicture> {
    demand(can(actor, 'brands.edit'));
    const picture = await this.keep(file, 'file');
    // What nobody took up goes; what a brand takes up at this moment stays, and the rest with it until next time.
    await this.dataSource
      .query(
        `DELETE FROM brand_pictures p WHERE uploaded_at < now() - interval '1 day'
           AND NOT EXISTS (SELECT 1 FROM brand_revisions WHERE logo = p.id)
           AND NOT EXISTS (SELECT 1 FROM brand_revisions WHERE logo_on_dark = p.id)`,
      )
      .catch(() => undefined);
    return picture;
  }

  /** The bytes of a picture: anybody may see what is printed on sheets. */
  async read(id: string): Promise<{ mediaType: string; bytes: Buffer }> {
    const [row] = (await this.dataSource.query(
      `SELECT media_type AS "mediaType", bytes FROM brand_pictures WHERE id = $1`,
      [id],
    )) as { mediaType: string; bytes: Buffer }[];
    if (!row) throw notFound('picture');
    return row;
  }

  /**
   * The brand with ids in place of pictures that came with it.
   * @throws Problem 422 on the picture's field.
   */
  async stored(brand: Brand): Promise<Brand> {
    const now = { ...brand };
    for (const slot of SLOTS) {
      const picture = brand[slot];
      if (picture?.startsWith('data:')) {
        now[slot] = (await this.keep(bytesOf(picture), slot)).id;
      }
    }
    const errors: FieldError[] = [];
    for (const slot of SLOTS) {
      const id = now[slot];
      if (id && !(await this.isKept(id))) {
        errors.push({ path: slot, message: GONE });
      }
    }
    if (errors.length > 0) throw invalid(errors);
    return now;
  }

  /** The brand as it is printed, its pictures in it. */
  async unpacked(brand: Brand): Promise<Brand> {
    const now = { ...brand };
    for (const slot of SLOTS) {
      const id = brand[slot];
      if (!id) continue;
      const { mediaType, bytes } = id.startsWith('data:')
        ? await cleaned(bytesOf(id), slot)
        : await this.read(id).catch(() => {
            throw invalid([{ path: slot, message: GONE }]);
          });
      now[slot] = `data:${mediaType};base64,${bytes.toString('base64')}`;
    }
    return now;
  }

  private async isKept(id: string): Promise<boolean> {
    const rows = (await this.dataSource.query(
      'UPDATE brand_pictures SET uploaded_at = now() WHERE id = $1 RETURNING id',
      [id],
    )) as [unknown[], number];
    return rows[1] > 0;
  }

  private async keep(file: Buffer, path: string): Promise<StoredPicture> {
    const { bytes, mediaType, width, height } = await cleaned(file, path);
    const id = createHash('sha256').update(bytes).digest('hex');
    await this.dataSource.query(
      `INSERT INTO brand_pictures (id, media_type, width, height, bytes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET uploaded_at = now()`,
      [id, mediaType, width, height, bytes],
    );
    return { id, mediaType, width, height };
  }
}
