import { speaksAs } from '../../providers/http.ts';
import type { Chosen } from './order.ts';
import type { PackSettings } from './settings.ts';

/** A pack that is being put together. */
export interface Making {
  settings: PackSettings;
  chosen: readonly Chosen[];
}

const place = (): string => `kerjaya.pack.${speaksAs() ?? ''}`;

/** What this tab's person was putting together, if anything. */
export function keptMaking(plain: PackSettings): Making | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place()) ?? 'null') as Making | null;
    if (!kept || !Array.isArray(kept.chosen)) return null;
    return { chosen: kept.chosen, settings: { ...plain, ...kept.settings } };
  } catch {
    return null;
  }
}

/** Keeps it for when the page is opened again in this tab; null: nothing is kept any longer. */
export function keepMaking(making: Making | null): void {
  try {
    if (making) sessionStorage.setItem(place(), JSON.stringify(making));
    else sessionStorage.removeItem(place());
  } catch {
    // A browser that keeps nothing: the page works all the same.
  }
}
