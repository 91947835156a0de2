import { readFileSync } from 'node:fs';

/** A career page as somebody would copy it. */
export const page = readFileSync(
  new URL('../fixtures/pages/arborist.walk.en.txt', import.meta.url),
  'utf8',
);

/** What the translator writes beside each of its English texts. */
export const malay: Readonly<Record<string, string>> = {
  Arborist: 'Arboris',
  'Keeps old trees standing, and takes them down when they no longer can.':
    'Memastikan pokok tua terus berdiri, dan menebangnya apabila sudah tidak mampu.',
  'A rain tree beside a school bus stop weighs as much as the bus. An arborist reads its bark, its roots and the fungus at its foot, and decides whether it may stay.\n\nThe work is half biology and half rope. Most mornings begin high up in a crown.':
    'Pokok hujan di tepi perhentian bas sekolah seberat bas itu sendiri. Arboris meneliti kulit, akar dan kulat di pangkalnya, lalu memutuskan sama ada pokok itu boleh dibiarkan.\n\nKerja ini separuh biologi dan separuh tali. Kebanyakan pagi bermula tinggi di dalam silara.',
  'Work with a view': 'Kerja dengan pemandangan',
  'The office is twenty metres above the road, and no two trees are alike.':
    'Pejabatnya dua puluh meter di atas jalan raya, dan tiada dua pokok yang serupa.',
  'Needed in every town': 'Diperlukan di setiap bandar',
  'Storms grow stronger, and every council has to know which of its trees are safe.':
    'Ribut semakin kuat, dan setiap majlis perlu tahu pokok mana yang selamat.',
  'Diploma in Landscape or Forestry': 'Diploma Landskap atau Perhutanan',
  'Learn how trees grow, fall ill and heal.':
    'Pelajari cara pokok membesar, jatuh sakit dan pulih.',
  Climber: 'Pemanjat',
  'Work on ropes under a senior arborist.': 'Bekerja dengan tali di bawah seliaan arboris kanan.',
  'Risk Assessor': 'Penilai Risiko',
  'Sign for trees that thousands of people walk under.':
    'Bertanggungjawab atas pokok yang dilalui ribuan orang.',
  Parks: 'Taman',
  Roadsides: 'Tepi jalan',
  'Storm season brings night calls': 'Musim ribut membawa panggilan malam',
};

/** What the editor adds by hand. */
export const tasks = [
  { en: 'Inspect trees and write down their risk.', ms: 'Memeriksa pokok dan mencatat risikonya.' },
  { en: 'Prune crowns from ropes.', ms: 'Mencantas silara dengan tali.' },
] as const;
