import type { Brand } from '../../templates/brand.ts';

/** A row of `/api/brands`. */
export type BrandRow = Brand & {
  id: string;
  isDefault: boolean;
  version: number;
  revision: number;
  archivedAt: string | null;
  updatedAt: string;
  changedBy: { id: string; name: string } | null;
};
