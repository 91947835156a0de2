import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

const field = (
  name: [en: string, ms: string],
  description: [en: string, ms: string],
): CatalogueEntryData<'clusters'> => ({
  name: { en: name[0], ms: name[1] },
  description: { en: description[0], ms: description[1] },
});

/** Career fields. */
export const clusters = {
  digital: field(
    ['Computing and Digital Technology', 'Pengkomputeran dan Teknologi Digital'],
    [
      'Software, data, networks and the machines that learn from them.',
      'Perisian, data, rangkaian dan mesin yang belajar daripadanya.',
    ],
  ),
  health: field(
    ['Health and Medicine', 'Kesihatan dan Perubatan'],
    [
      'Preventing illness, treating it, and caring for people while they recover.',
      'Mencegah penyakit, merawatnya dan menjaga pesakit sehingga pulih.',
    ],
  ),
  engineering: field(
    ['Engineering and Manufacturing', 'Kejuruteraan dan Pembuatan'],
    [
      'Designing, building and improving machines, systems and products.',
      'Mereka bentuk, membina dan menambah baik mesin, sistem dan produk.',
    ],
  ),
  trades: field(
    ['Skilled Trades', 'Pertukangan dan Kemahiran Teknikal'],
    [
      'Hands-on technical work, certified by skill and learned largely on the job.',
      'Kerja teknikal secara praktikal yang diiktiraf melalui sijil kemahiran dan banyak dipelajari di tempat kerja.',
    ],
  ),
  finance: field(
    ['Accounting, Finance and Insurance', 'Perakaunan, Kewangan dan Insurans'],
    [
      'Recording, checking, investing and protecting money.',
      'Merekod, menyemak, melabur dan melindungi wang.',
    ],
  ),
  business: field(
    ['Business, Marketing and Entrepreneurship', 'Perniagaan, Pemasaran dan Keusahawanan'],
    [
      'Running organisations, finding customers and starting new ventures.',
      'Mengurus organisasi, mencari pelanggan dan memulakan usaha baharu.',
    ],
  ),
  creative: field(
    ['Art, Design and Media', 'Seni, Reka Bentuk dan Media'],
    [
      'Shaping how things look, sound, read and feel to use.',
      'Membentuk rupa, bunyi, bahasa dan pengalaman sesuatu karya atau produk.',
    ],
  ),
  hospitality: field(
    ['Hospitality, Food and Tourism', 'Hospitaliti, Makanan dan Pelancongan'],
    [
      'Feeding, hosting and guiding people, at home and from abroad.',
      'Menyediakan makanan, melayan tetamu dan membantu pelancong dari dalam dan luar negara.',
    ],
  ),
  agriculture: field(
    ['Agriculture, Fisheries and Forestry', 'Pertanian, Perikanan dan Perhutanan'],
    [
      'Growing food and looking after land, sea and forest.',
      'Menghasilkan makanan serta menjaga tanah, laut dan hutan.',
    ],
  ),
  education: field(
    ['Education and Training', 'Pendidikan dan Latihan'],
    [
      'Teaching, guiding and helping people of every age to learn.',
      'Mengajar, membimbing dan membantu semua peringkat umur untuk belajar.',
    ],
  ),
  'public-service': field(
    ['Law, Public Service and Security', 'Undang-undang, Perkhidmatan Awam dan Keselamatan'],
    [
      'Making, applying and defending the rules that a country lives by.',
      'Menggubal, melaksanakan dan mempertahankan undang-undang negara.',
    ],
  ),
  science: field(
    ['Science and Research', 'Sains dan Penyelidikan'],
    [
      'Asking how the world works and testing the answers.',
      'Mengkaji cara alam berfungsi dan menguji jawapannya.',
    ],
  ),
  'built-environment': field(
    ['Architecture and the Built Environment', 'Seni Bina dan Alam Bina'],
    [
      'Planning and building homes, roads and towns.',
      'Merancang dan membina rumah, jalan raya dan bandar.',
    ],
  ),
  transport: field(
    ['Transport, Aviation and Logistics', 'Pengangkutan, Penerbangan dan Logistik'],
    [
      'Moving people and goods safely by road, rail, sea and air.',
      'Membawa orang dan barang dengan selamat melalui jalan raya, rel, laut dan udara.',
    ],
  ),
  community: field(
    ['Social Care and Community', 'Kebajikan Sosial dan Komuniti'],
    [
      'Supporting families, communities and people in difficulty.',
      'Menyokong keluarga, komuniti dan mereka yang memerlukan bantuan.',
    ],
  ),
} satisfies Record<string, CatalogueEntryData<'clusters'>>;
