import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { emptyText, type Language } from '../../templates/profile/index.ts';
import { FreshnessService } from '../freshness/freshness.service.ts';
import { notFound } from '../http/problem.ts';
import { ProfilesService, type Printable } from '../profiles/profiles.service.ts';
import type { Said } from './changes.ts';
import type { Career, CareerListItem } from './pages.ts';
import type { PrintedVersion } from './version-page.ts';

interface PublicCareer extends CareerListItem {
  languages: Language[];
  number: number;
  publishedAt: Date;
}

/** What anybody may read: published content, and nothing of drafts. */
@Injectable()
export class SiteService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: ProfilesService,
    private readonly freshness: FreshnessService,
  ) {}

  careers(): Promise<PublicCareer[]> {
    return this.dataSource.query(
      `SELECT p.slug, r.content->'title' AS title, r.content->'tagline' AS tagline,
              p.published_languages AS languages, p.published_number AS number, p.published_at AS "publishedAt"
       FROM profiles p JOIN revisions r ON r.profile_id = p.id AND r.number = p.published_number
       WHERE p.published_number IS NOT NULL ORDER BY p.sort_title, p.id LIMIT 5000`,
    );
  }

  /** @throws Problem 404. */
  async career(slug: string): Promise<Career & { publishedAt: Date; references: unknown }> {
    const { profileId, revision, references } = await this.printable(slug);
    const { content } = revision;
    const checkedOn = await this.freshness.salariesCheckedOn(profileId, content);
    return {
      slug,
      content,
      salaries: content.salaryBands.map(({ id, sector, range }) => ({
        sector: references[sector]?.name ?? emptyText(),
        range,
        checkedOn: checkedOn.get(id) ?? null,
      })),
      references,
      languages: revision.languages,
      number: revision.number,
      approvedAt: revision.approvedAt,
      publishedAt: revision.publishedAt!,
    };
  }

  /** @throws Problem 404. */
  private async printable(slug: string): Promise<Printable> {
    const printable = await this.profiles.publishedBySlug(slug);
    if (!printable) throw notFound('career');
    return printable;
  }

  /** The revision behind a printed code, and what took its place; drafts are left out. */
  async version(code: string): Promise<PrintedVersion | null> {
    const [row] = (await this.dataSource.query(
      `SELECT p.id, r.code, r.number, r.content->'title' AS title, r.superseded_at AS "replacedAt",
              r.retired_at AS "retiredAt", CASE WHEN p.published_number IS NOT NULL THEN p.slug END AS "currentSlug"
       FROM revisions r JOIN profiles p ON p.id = r.profile_id
       WHERE r.code = $1 AND r.published_at IS NOT NULL`,
      [code.toUpperCase()],
    )) as (Omit<PrintedVersion, 'revisions'> & { id: string })[];
    if (!row) return null;
    const { id, ...version } = row;
    const current =
      version.currentSlug && (await this.profiles.publishedBySlug(version.currentSlug));
    const replaced = current && current.revision.number !== version.number;
    return {
      ...version,
      revisions: replaced
        ? {
            before: said(await this.profiles.printableRevision(id, version.number)),
            after: said(current),
          }
        : null,
    };
  }
}

const said = ({ revision, references }: Printable): Said => ({
  content: revision.content,
  references,
});
