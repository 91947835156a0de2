import type { Brand } from '../../../templates/brand.ts';
import { logo } from './logo/logo.ts';

/** A school that does not exist. Its telephone number and its domain belong to nobody. */
export const demoBrand: Brand = {
  name: { en: 'SMK Seri Haluan', ms: 'SMK Seri Haluan' },
  motto: { en: 'Know yourself, find your way', ms: 'Kenali diri, temui haluan' },
  logo,
  logoOnDark: logo,
  typeface: 'plus-jakarta-sans',
  colours: { primary: '#12355B', accent: '#C93A1E' },
  contacts: {
    address: {
      en: 'Jalan Kompas 1, Taman Haluan, 00000 Bandar Contoh, Malaysia',
      ms: 'Jalan Kompas 1, Taman Haluan, 00000 Bandar Contoh, Malaysia',
    },
    phone: '+60 0-0000 0000',
    email: 'kaunseling@smkserihaluan.example',
    website: 'https://smkserihaluan.example',
  },
  footer: {
    en: 'Guidance and Counselling Unit, SMK Seri Haluan',
    ms: 'Unit Bimbingan dan Kaunseling, SMK Seri Haluan',
  },
  disclaimer: {
    en: 'This sheet is for guidance only. Salaries are rounded estimates, and entry requirements change from year to year: check with the university, the professional body or your school counsellor before you decide.',
    ms: 'Lembaran ini hanyalah panduan. Gaji yang dinyatakan ialah anggaran yang dibundarkan dan syarat kemasukan berubah dari tahun ke tahun. Semaklah dengan universiti, badan profesional atau kaunselor sekolah anda sebelum membuat keputusan.',
  },
};
