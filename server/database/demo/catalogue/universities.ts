import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

type University = CatalogueEntryData<'universities'>;

const institution =
  (country: string, ownership: University['ownership']) =>
  (
    en: string,
    ms: string,
    abbreviation: string | null = null,
    website: string | null = null,
  ): University => ({ name: { en, ms }, abbreviation, country, ownership, website });

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

const privateUniversities = {
  mmu: ofOwners('Multimedia University', 'Universiti Multimedia', 'MMU', 'https://www.mmu.edu.my'),
  utp: ofOwners(
    'Universiti Teknologi PETRONAS',
    'Universiti Teknologi PETRONAS',
    'UTP',
    'https://www.utp.edu.my',
  ),
  uniten: ofOwners(
    'Universiti Tenaga Nasional',
    'Universiti Tenaga Nasional',
    'UNITEN',
    'https://www.uniten.edu.my',
  ),
  utar: ofOwners(
    'Universiti Tunku Abdul Rahman',
    'Universiti Tunku Abdul Rahman',
    'UTAR',
    'https://www.utar.edu.my',
  ),
  tarumt: ofOwners(
    'Tunku Abdul Rahman University of Management and Technology',
    'Universiti Pengurusan dan Teknologi Tunku Abdul Rahman',
    'TAR UMT',
    'https://www.tarc.edu.my',
  ),
  taylors: ofOwners(
    "Taylor's University",
    "Universiti Taylor's",
    null,
    'https://university.taylors.edu.my',
  ),
  sunway: ofOwners(
    'Sunway University',
    'Universiti Sunway',
    null,
    'https://sunwayuniversity.edu.my',
  ),
  apu: ofOwners(
    'Asia Pacific University of Technology and Innovation',
    'Universiti Teknologi dan Inovasi Asia Pasifik',
    'APU',
    'https://www.apu.edu.my',
  ),
  ucsi: ofOwners('UCSI University', 'Universiti UCSI', 'UCSI', 'https://www.ucsiuniversity.edu.my'),
  inti: ofOwners(
    'INTI International University',
    'Universiti Antarabangsa INTI',
    'INTI',
    'https://newinti.edu.my',
  ),
  help: ofOwners('HELP University', 'Universiti HELP', 'HELP', 'https://www.help.edu.my'),
  msu: ofOwners(
    'Management and Science University',
    'Universiti Pengurusan dan Sains',
    'MSU',
    'https://www.msu.edu.my',
  ),
  'monash-malaysia': ofOwners(
    'Monash University Malaysia',
    'Universiti Monash Malaysia',
    null,
    'https://www.monash.edu.my',
  ),
  'nottingham-malaysia': ofOwners(
    'University of Nottingham Malaysia',
    'Universiti Nottingham Malaysia',
    'UNM',
    'https://www.nottingham.edu.my',
  ),
  'curtin-malaysia': ofOwners(
    'Curtin University Malaysia',
    'Universiti Curtin Malaysia',
    null,
    'https://www.curtin.edu.my',
  ),
  'swinburne-sarawak': ofOwners(
    'Swinburne University of Technology Sarawak Campus',
    'Universiti Teknologi Swinburne Kampus Sarawak',
    null,
    'https://www.swinburne.edu.my',
  ),
  'heriot-watt-malaysia': ofOwners(
    'Heriot-Watt University Malaysia',
    'Universiti Heriot-Watt Malaysia',
    null,
    'https://www.hw.ac.uk',
  ),
  'southampton-malaysia': ofOwners(
    'University of Southampton Malaysia',
    'Universiti Southampton Malaysia',
    null,
    'https://www.southampton.ac.uk',
  ),
  'reading-malaysia': ofOwners(
    'University of Reading Malaysia',
    'Universiti Reading Malaysia',
    null,
    'https://www.reading.edu.my',
  ),
  'xiamen-malaysia': ofOwners(
    'Xiamen University Malaysia',
    'Universiti Xiamen Malaysia',
    'XMUM',
    'https://www.xmu.edu.my',
  ),
  'newcastle-malaysia': ofOwners(
    'Newcastle University Medicine Malaysia',
    'Universiti Perubatan Newcastle Malaysia',
    'NUMed',
    null,
  ),
  imu: ofOwners('IMU University', 'Universiti IMU', 'IMU', 'https://www.imu.edu.my'),
  aimst: ofOwners('AIMST University', 'Universiti AIMST', 'AIMST', 'https://aimst.edu.my'),
  mahsa: ofOwners('MAHSA University', 'Universiti MAHSA', 'MAHSA', 'https://mahsa.edu.my'),
  perdana: ofOwners('Perdana University', 'Universiti Perdana', null, null),
  limkokwing: ofOwners(
    'Limkokwing University of Creative Technology',
    'Universiti Teknologi Kreatif Limkokwing',
    'LUCT',
    'https://www.limkokwing.net',
  ),
  unikl: ofOwners(
    'Universiti Kuala Lumpur',
    'Universiti Kuala Lumpur',
    'UniKL',
    'https://www.unikl.edu.my',
  ),
  unisel: ofOwners(
    'Universiti Selangor',
    'Universiti Selangor',
    'UNISEL',
    'https://www.unisel.edu.my',
  ),
  segi: ofOwners('SEGi University', 'Universiti SEGi', 'SEGi', 'https://www.segi.edu.my'),
  unitar: ofOwners(
    'UNITAR International University',
    'Universiti Antarabangsa UNITAR',
    'UNITAR',
    'https://www.unitar.my',
  ),
  oum: ofOwners(
    'Open University Malaysia',
    'Universiti Terbuka Malaysia',
    'OUM',
    'https://www.oum.edu.my',
  ),
  wou: ofOwners(
    'Wawasan Open University',
    'Universiti Terbuka Wawasan',
    'WOU',
    'https://www.wou.edu.my',
  ),
  quest: ofOwners(
    'Quest International University',
    'Universiti Antarabangsa Quest',
    'QIU',
    'https://qiu.edu.my',
  ),
  city: ofOwners(
    'City University Malaysia',
    'Universiti City Malaysia',
    null,
    'https://city.edu.my',
  ),
  cyberjaya: ofOwners(
    'University of Cyberjaya',
    'Universiti Cyberjaya',
    'UoC',
    'https://cyberjaya.edu.my',
  ),
  'one-academy': ofOwners(
    'The One Academy of Communication Design',
    'The One Academy of Communication Design',
    null,
    'https://www.toa.edu.my',
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
