import type { Text } from '../../templates/profile/index.ts';
import { api } from './http.ts';

/** What anybody may know of this installation. */
export interface Meta {
  /** The demo's accounts; null on a real installation. */
  demo: { accounts: { role: string; email: string }[]; password: string } | null;
  version: string;
  /** Where the school’s clocks stand: an IANA name. */
  timeZone: string;
  brand: {
    name: Text;
    /** Addresses, or null. */
    logo: string | null;
    logoOnDark: string | null;
    colours: { primary: string; accent: string };
  };
}

export const plainMeta: Meta = {
  demo: null,
  version: '',
  timeZone: 'Asia/Kuala_Lumpur',
  brand: {
    name: { en: 'Kerjaya', ms: '' },
    logo: null,
    logoOnDark: null,
    colours: { primary: '#0B3C49', accent: '#C8553D' },
  },
};

/** Facts about the installation; the plain ones when the server does not answer. */
export const loadMeta = (): Promise<Meta> => api<Meta>('/api/meta').catch(() => plainMeta);
