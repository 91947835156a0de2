import type { Brand } from '../../../templates/brand.ts';
import { demoBrand } from './brand.ts';
import {
  districtLogo,
  districtLogoOnDark,
  sponsorLogo,
  sponsorLogoOnDark,
} from './logo/partners.ts';

/** Others whose sheets the school prints: neither exists, and their telephone numbers and domains belong to nobody. */
export const partnerBrands: readonly Brand[] = [
  {
    name: {
      en: 'Bandar Contoh District Education Office',
      ms: 'Pejabat Pendidikan Daerah Bandar Contoh',
    },
    motto: { en: 'Every school, every child', ms: 'Setiap sekolah, setiap anak' },
    logo: districtLogo,
    logoOnDark: districtLogoOnDark,
    typeface: 'source-serif-4',
    colours: { primary: '#14532D', accent: '#B45309' },
    contacts: {
      address: {
        en: 'Level 3, Wisma Contoh, 00000 Bandar Contoh, Malaysia',
        ms: 'Aras 3, Wisma Contoh, 00000 Bandar Contoh, Malaysia',
      },
      phone: '+60 0-0000 0001',
      email: 'kerjaya@ppdcontoh.example',
      website: 'https://ppdcontoh.example',
    },
    footer: { en: 'Psychology and Counselling Sector', ms: 'Sektor Psikologi dan Kaunseling' },
    disclaimer: demoBrand.disclaimer,
  },
  {
    name: { en: 'Tunas Foundation', ms: 'Yayasan Tunas' },
    motto: { en: 'First steps into work', ms: 'Langkah pertama ke alam pekerjaan' },
    logo: sponsorLogo,
    logoOnDark: sponsorLogoOnDark,
    typeface: 'atkinson-hyperlegible-next',
    colours: { primary: '#4C1D95', accent: '#0E7490' },
    contacts: {
      address: {
        en: 'Jalan Tunas 8, 00000 Bandar Contoh, Malaysia',
        ms: 'Jalan Tunas 8, 00000 Bandar Contoh, Malaysia',
      },
      phone: '+60 0-0000 0002',
      email: 'halo@tunas.example',
      website: 'https://tunas.example',
    },
    footer: {
      en: 'Printed with the support of Tunas Foundation',
      ms: 'Dicetak dengan sokongan Yayasan Tunas',
    },
    disclaimer: demoBrand.disclaimer,
  },
];
