import { institution, type University } from './institution.ts';
import { privateUniversities } from './private-universities.ts';

const ofState = institution('MY', 'public');
const ofOwners = institution('MY', 'private');
/** An institution with one name in both languages. */
const abroad = (country: string, name: string, abbreviation: string | null, website: string) =>
  institution(country, null)(name, name, abbreviation, website);

const publicUniversities = {
  um: ofState('Universiti Malaya', 'Universiti Malaya', 'UM', 'https://www.um.edu.my'),
  usm: ofState(
    'Universiti Sains Malaysia',
    'Universiti Sains Malaysia',
    'USM',
    'https://www.usm.my',
  ),
  ukm: ofState(
    'Universiti Kebangsaan Malaysia',
    'Universiti Kebangsaan Malaysia',
    'UKM',
    'https://www.ukm.my',
  ),
  upm: ofState(
    'Universiti Putra Malaysia',
    'Universiti Putra Malaysia',
    'UPM',
    'https://upm.edu.my',
  ),
  utm: ofState(
    'Universiti Teknologi Malaysia',
    'Universiti Teknologi Malaysia',
    'UTM',
    'https://www.utm.my',
  ),
  uum: ofState(
    'Universiti Utara Malaysia',
    'Universiti Utara Malaysia',
    'UUM',
    'https://www.uum.edu.my',
  ),
  iium: ofState(
    'International Islamic University Malaysia',
    'Universiti Islam Antarabangsa Malaysia',
    'IIUM / UIAM',
    'https://www.iium.edu.my',
  ),
  unimas: ofState(
    'Universiti Malaysia Sarawak',
    'Universiti Malaysia Sarawak',
    'UNIMAS',
    'https://www.unimas.my',
  ),
  ums: ofState(
    'Universiti Malaysia Sabah',
    'Universiti Malaysia Sabah',
    'UMS',
    'https://www.ums.edu.my',
  ),
  upsi: ofState(
    'Sultan Idris Education University',
    'Universiti Pendidikan Sultan Idris',
    'UPSI',
    'https://www.upsi.edu.my',
  ),
  uitm: ofState(
    'Universiti Teknologi MARA',
    'Universiti Teknologi MARA',
    'UiTM',
    'https://uitm.edu.my',
  ),
  usim: ofState(
    'Universiti Sains Islam Malaysia',
    'Universiti Sains Islam Malaysia',
    'USIM',
    'https://www.usim.edu.my',
  ),
  umt: ofState(
    'Universiti Malaysia Terengganu',
    'Universiti Malaysia Terengganu',
    'UMT',
    'https://www.umt.edu.my',
  ),
  uthm: ofState(
    'Universiti Tun Hussein Onn Malaysia',
    'Universiti Tun Hussein Onn Malaysia',
    'UTHM',
    'https://www.uthm.edu.my',
  ),
  utem: ofState(
    'Universiti Teknikal Malaysia Melaka',
    'Universiti Teknikal Malaysia Melaka',
    'UTeM',
    'https://www.utem.edu.my',
  ),
  umpsa: ofState(
    'Universiti Malaysia Pahang Al-Sultan Abdullah',
    'Universiti Malaysia Pahang Al-Sultan Abdullah',
    'UMPSA',
    'https://www.umpsa.edu.my',
  ),
  unimap: ofState(
    'Universiti Malaysia Perlis',
    'Universiti Malaysia Perlis',
    'UniMAP',
    'https://www.unimap.edu.my',
  ),
  unisza: ofState(
    'Universiti Sultan Zainal Abidin',
    'Universiti Sultan Zainal Abidin',
    'UniSZA',
    'https://www.unisza.edu.my',
  ),
  umk: ofState(
    'Universiti Malaysia Kelantan',
    'Universiti Malaysia Kelantan',
    'UMK',
    'https://www.umk.edu.my',
  ),
  upnm: ofState(
    'National Defence University of Malaysia',
    'Universiti Pertahanan Nasional Malaysia',
    'UPNM',
    'https://www.upnm.edu.my',
  ),
};

/** Polytechnics, skills institutes and training colleges. */
const technicalInstitutes = {
  'politeknik-ungku-omar': ofState('Ungku Omar Polytechnic', 'Politeknik Ungku Omar', 'PUO'),
  'politeknik-shah-alam': ofState(
    'Sultan Salahuddin Abdul Aziz Shah Polytechnic',
    'Politeknik Sultan Salahuddin Abdul Aziz Shah',
    'PSA',
  ),
  'politeknik-ibrahim-sultan': ofState(
    'Ibrahim Sultan Polytechnic',
    'Politeknik Ibrahim Sultan',
    'PIS',
  ),
  'politeknik-seberang-perai': ofState(
    'Seberang Perai Polytechnic',
    'Politeknik Seberang Perai',
    'PSP',
  ),
  'politeknik-kuching': ofState('Kuching Sarawak Polytechnic', 'Politeknik Kuching Sarawak', 'PKS'),
  'politeknik-kota-kinabalu': ofState(
    'Kota Kinabalu Polytechnic',
    'Politeknik Kota Kinabalu',
    'PKK',
  ),
  'community-colleges': ofState('Malaysian Community Colleges', 'Kolej Komuniti Malaysia'),
  'vocational-colleges': ofState(
    'Malaysian Vocational Colleges',
    'Kolej Vokasional Malaysia',
    'KV',
  ),
  adtec: ofState('Advanced Technology Training Centre', 'Pusat Latihan Teknologi Tinggi', 'ADTEC'),
  ilp: ofState('Industrial Training Institute', 'Institut Latihan Perindustrian', 'ILP'),
  ikm: ofState('MARA Skills Institute', 'Institut Kemahiran MARA', 'IKM'),
  gmi: ofOwners(
    'German-Malaysian Institute',
    'Institut Jerman-Malaysia',
    'GMI',
    'https://www.gmi.edu.my',
  ),
  ilkkm: ofState(
    'Ministry of Health Training Institute',
    'Institut Latihan Kementerian Kesihatan Malaysia',
    'ILKKM',
  ),
  ipg: ofState(
    'Institute of Teacher Education Malaysia',
    'Institut Pendidikan Guru Malaysia',
    'IPGM',
  ),
};

const international = {
  nus: abroad('SG', 'National University of Singapore', 'NUS', 'https://www.nus.edu.sg'),
  ntu: abroad('SG', 'Nanyang Technological University', 'NTU', 'https://www.ntu.edu.sg'),
  'singapore-polytechnic': abroad('SG', 'Singapore Polytechnic', 'SP', 'https://www.sp.edu.sg'),
  melbourne: abroad('AU', 'The University of Melbourne', null, 'https://www.unimelb.edu.au'),
  sydney: abroad('AU', 'The University of Sydney', null, 'https://www.sydney.edu.au'),
  rmit: abroad('AU', 'RMIT University', 'RMIT', 'https://www.rmit.edu.au'),
  cambridge: abroad('GB', 'University of Cambridge', null, 'https://www.cam.ac.uk'),
  edinburgh: abroad('GB', 'The University of Edinburgh', null, 'https://www.ed.ac.uk'),
  manchester: abroad('GB', 'The University of Manchester', null, 'https://www.manchester.ac.uk'),
  kcl: abroad('GB', "King's College London", 'KCL', 'https://www.kcl.ac.uk'),
  lse: abroad(
    'GB',
    'London School of Economics and Political Science',
    'LSE',
    'https://www.lse.ac.uk',
  ),
  'arts-london': abroad('GB', 'University of the Arts London', 'UAL', 'https://www.arts.ac.uk'),
  'carnegie-mellon': abroad('US', 'Carnegie Mellon University', 'CMU', 'https://www.cmu.edu'),
  stanford: abroad('US', 'Stanford University', null, 'https://www.stanford.edu'),
  cia: abroad('US', 'The Culinary Institute of America', 'CIA', 'https://www.ciachef.edu'),
  'le-cordon-bleu': abroad('FR', 'Le Cordon Bleu Paris', null, 'https://www.cordonbleu.edu'),
  tokyo: institution('JP', null)(
    'The University of Tokyo',
    'Universiti Tokyo',
    null,
    'https://www.u-tokyo.ac.jp',
  ),
  azhar: institution('EG', null)('Al-Azhar University', 'Universiti Al-Azhar'),
};

export const universities = {
  ...publicUniversities,
  ...privateUniversities,
  ...technicalInstitutes,
  ...international,
} satisfies Record<string, University>;
