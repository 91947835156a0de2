import type { Content, Text } from '../../templates/profile/index.ts';
import { contentSchema } from '../../templates/profile/index.ts';
import { entry } from './references.ts';

const t = (en: string, ms: string): Text => ({ en, ms });

/** A usual profile, written in both languages: every section has something. */
export const richContent = (): Content =>
  contentSchema.parse({
    title: t('Hydrologist', 'Ahli Hidrologi'),
    tagline: t(
      'You measure where water goes, predict where it will go next, and help towns keep dry feet in the monsoon and full taps in the drought.',
      'Anda mengukur ke mana air mengalir, meramal ke mana ia akan pergi, dan membantu bandar kekal selamat pada musim tengkujuh serta cukup bekalan ketika kemarau.',
    ),
    alternativeTitles: [
      { id: 'a1', en: 'Water resources scientist', ms: 'Saintis sumber air' },
      { id: 'a2', en: 'Flood forecaster', ms: 'Peramal banjir' },
    ],
    cluster: entry('clusters', 'Science and environment', 'Sains dan alam sekitar'),
    holland: 'IRC',
    codes: { masco: '2114-05', isco08: '2114', onetSoc: '19-2043.00' },
    tags: ['stem', 'green', 'critical-occupation'],
    story: t(
      `A hydrologist reads a river the way a doctor reads a pulse. Rain gauges, radar pictures and sensors bolted under bridges send numbers every few minutes; your models turn them into one question that a district officer can act on: will the water reach the road tonight?

Half of the work happens outdoors. You wade into a stream with a current meter, drill a well to see how deep the groundwater lies, or fly a drone over a catchment that was forest five years ago. The other half happens on a screen, where you clean the data, calibrate a model against last year's floods, and explain to engineers how large a culvert has to be.

The mistakes are visible to everyone. A warning that comes too late costs homes; one that comes too often is ignored the next time. Good hydrologists say how sure they are, write down what they assumed, and go back after every storm to compare the forecast with the mud line on the wall.

As rainfall grows less regular, the people who understand it are asked into more rooms: ministries, insurers, plantations, data centres that need cooling water. It is patient, physical science whose results you can stand next to.`,
      `Ahli hidrologi membaca sungai seperti doktor membaca nadi. Tolok hujan, gambar radar dan penderia di bawah jambatan menghantar angka setiap beberapa minit; model anda menukarnya menjadi satu soalan yang boleh ditangani oleh pegawai daerah: adakah air akan naik ke jalan malam ini?

Separuh daripada kerja ini berlaku di luar. Anda meranduk sungai dengan meter arus, menggerudi telaga untuk melihat kedalaman air tanah, atau menerbangkan dron di atas kawasan tadahan yang lima tahun lalu masih hutan. Separuh lagi di hadapan skrin: membersihkan data, menentukur model dengan banjir tahun lepas, dan menerangkan kepada jurutera sebesar mana pembetung perlu dibina.

Kesilapan dapat dilihat oleh semua orang. Amaran yang lewat memusnahkan rumah; amaran yang terlalu kerap tidak lagi dipedulikan. Ahli hidrologi yang baik menyatakan tahap keyakinan, mencatat andaian, dan kembali selepas setiap ribut untuk membandingkan ramalan dengan kesan lumpur di dinding.

Apabila hujan semakin tidak menentu, mereka yang memahaminya diundang ke lebih banyak tempat: kementerian, syarikat insurans, ladang, dan pusat data yang memerlukan air penyejuk. Inilah sains yang sabar, dan hasilnya boleh dilihat di depan mata.`,
    ),
    reasons: [
      {
        id: 'r1',
        heading: t('Work that protects people', 'Kerja yang melindungi orang ramai'),
        body: t(
          'A forecast issued six hours earlier gives a village the time to move its school books, its animals and its grandparents.',
          'Ramalan yang dikeluarkan enam jam lebih awal memberi kampung masa untuk memindahkan buku sekolah, haiwan ternakan dan warga emas.',
        ),
      },
      {
        id: 'r2',
        heading: t('Half field, half code', 'Separuh lapangan, separuh kod'),
        body: t(
          'Few careers let you spend Monday in a river and Tuesday training a model on what you brought back.',
          'Tidak banyak kerjaya yang membolehkan anda berada di sungai pada hari Isnin dan melatih model pada hari Selasa.',
        ),
      },
      {
        id: 'r3',
        heading: t('A question that stays open', 'Soalan yang tidak pernah selesai'),
        body: t(
          'Climate, land use and cities change together, so last decade’s answers have to be worked out again.',
          'Iklim, guna tanah dan bandar berubah serentak, jadi jawapan dekad lalu perlu dikira semula.',
        ),
      },
      {
        id: 'r4',
        heading: t('Employers in every state', 'Majikan di setiap negeri'),
        body: t(
          'Drainage and irrigation departments, water operators, dams, plantations and consultants all hire near where you grew up.',
          'Jabatan pengairan dan saliran, pengendali air, empangan, ladang dan perunding semuanya mengambil pekerja berhampiran kampung halaman anda.',
        ),
      },
      {
        id: 'r5',
        heading: t('Skills that travel', 'Kemahiran yang boleh dibawa ke mana-mana'),
        body: t(
          'Statistics, mapping and modelling open doors to insurance, energy and research abroad.',
          'Statistik, pemetaan dan pemodelan membuka pintu ke bidang insurans, tenaga dan penyelidikan di luar negara.',
        ),
      },
    ],
    tasks: [
      {
        id: 't1',
        text: t(
          'Measure river flow, rainfall and groundwater levels in the field.',
          'Mengukur aliran sungai, hujan dan paras air tanah di lapangan.',
        ),
      },
      {
        id: 't2',
        text: t(
          'Check and repair the data that telemetry stations send.',
          'Menyemak dan membaiki data yang dihantar oleh stesen telemetri.',
        ),
      },
      {
        id: 't3',
        text: t(
          'Build and calibrate models of catchments and floods.',
          'Membina dan menentukur model kawasan tadahan dan banjir.',
        ),
      },
      {
        id: 't4',
        text: t(
          'Issue forecasts and explain how certain they are.',
          'Mengeluarkan ramalan dan menerangkan tahap kepastiannya.',
        ),
      },
      {
        id: 't5',
        text: t(
          'Advise engineers on dams, culverts and retention ponds.',
          'Menasihati jurutera tentang empangan, pembetung dan kolam takungan.',
        ),
      },
      {
        id: 't6',
        text: t(
          'Write reports that planners and courts can rely on.',
          'Menulis laporan yang boleh dipercayai oleh perancang dan mahkamah.',
        ),
      },
    ],
    dayInLife: [
      {
        id: 'd1',
        start: '07:45',
        activity: t(
          'Check last night’s rain and river levels.',
          'Semak hujan dan paras sungai malam tadi.',
        ),
      },
      {
        id: 'd2',
        start: '09:00',
        end: '11:30',
        activity: t(
          'Drive to a station and measure the flow.',
          'Pandu ke stesen dan ukur aliran air.',
        ),
      },
      {
        id: 'd3',
        start: '12:00',
        activity: t(
          'Lunch with the field crew by the bridge.',
          'Makan tengah hari bersama pasukan lapangan.',
        ),
      },
      {
        id: 'd4',
        start: '13:30',
        activity: t(
          'Calibrate the model with the new figures.',
          'Tentukur model dengan angka baharu.',
        ),
      },
      {
        id: 'd5',
        start: '15:30',
        activity: t(
          'Brief the district office on the week ahead.',
          'Taklimat kepada pejabat daerah untuk minggu hadapan.',
        ),
      },
      {
        id: 'd6',
        start: '17:00',
        activity: t('Hand over to the night desk.', 'Serah tugas kepada petugas malam.'),
      },
    ],
    journey: [
      {
        id: 'j1',
        title: t('Bachelor’s degree', 'Ijazah sarjana muda'),
        duration: { kind: 'range', min: 3, max: 4, unit: 'year' },
        body: t(
          'Civil engineering, geography, geology or environmental science, with as much statistics as the faculty allows.',
          'Kejuruteraan awam, geografi, geologi atau sains alam sekitar, dengan seberapa banyak statistik yang dibenarkan.',
        ),
      },
      {
        id: 'j2',
        title: t('Junior hydrologist', 'Ahli hidrologi muda'),
        duration: { kind: 'range', min: 1, max: 2, unit: 'year' },
        body: t(
          'Learn the instruments, the rivers and the paperwork under someone who has seen a hundred floods.',
          'Pelajari alat, sungai dan dokumentasi di bawah bimbingan orang yang telah melalui ratusan banjir.',
        ),
      },
      {
        id: 'j3',
        title: t('A model of your own', 'Model anda sendiri'),
        duration: { kind: 'ongoing' },
        body: t(
          'Publish code and data of a catchment near you; it says more than a transcript.',
          'Terbitkan kod dan data kawasan tadahan berhampiran; ia lebih bermakna daripada transkrip.',
        ),
      },
      {
        id: 'j4',
        title: t('Hydrologist and team lead', 'Ahli hidrologi dan ketua pasukan'),
        duration: { kind: 'range', min: 3, max: 5, unit: 'year' },
        body: t(
          'Run studies from the first site visit to the public hearing, and train the next juniors.',
          'Mengendalikan kajian dari lawatan tapak hingga pendengaran awam, dan melatih generasi seterusnya.',
        ),
      },
      {
        id: 'j5',
        title: t('Principal', 'Pakar utama'),
        duration: { kind: 'lifetime' },
        body: t(
          'Set the standards by which a region designs its drains, dams and warnings.',
          'Menetapkan piawaian bagi reka bentuk longkang, empangan dan amaran di sesebuah wilayah.',
        ),
      },
    ],
    academics: [
      {
        id: 'm1',
        label: t('Upper secondary', 'Menengah atas'),
        body: t(
          'Strong Mathematics and Physics; Geography helps you see the land.',
          'Matematik dan Fizik yang kukuh; Geografi membantu anda memahami bentuk muka bumi.',
        ),
      },
      {
        id: 'm2',
        label: t('Undergraduate', 'Prasiswazah'),
        body: t(
          'A second upper in engineering or earth science is the usual threshold.',
          'Kelas kedua tinggi dalam kejuruteraan atau sains bumi menjadi ukuran biasa.',
        ),
      },
      {
        id: 'm3',
        label: t('Postgraduate', 'Pascasiswazah'),
        body: t(
          'A master’s degree is expected for modelling posts.',
          'Ijazah sarjana dijangka bagi jawatan pemodelan.',
        ),
      },
      {
        id: 'm4',
        label: t('Mindset', 'Sikap'),
        body: t(
          'Patience with messy data, and the honesty to publish a miss.',
          'Sabar dengan data yang tidak kemas, dan jujur mengakui ramalan yang tersasar.',
        ),
      },
    ],
    entryRoutes: [
      {
        id: 'e1',
        route: 'STPM',
        subjects: [
          {
            id: 's1',
            subject: entry('subjects', 'Mathematics (T)', 'Matematik (T)'),
            minGrade: 'B',
            necessity: 'required',
          },
          {
            id: 's2',
            subject: entry('subjects', 'Physics', 'Fizik'),
            minGrade: 'B-',
            necessity: 'one-of',
          },
          {
            id: 's3',
            subject: entry('subjects', 'Geography', 'Geografi'),
            necessity: 'one-of',
          },
        ],
        minCgpa: 3,
        muetBand: 3.5,
        note: t('', ''),
      },
      {
        id: 'e2',
        route: 'Matrikulasi',
        subjects: [
          {
            id: 's1',
            subject: entry('subjects', 'Mathematics', 'Matematik'),
            minGrade: 'B+',
            necessity: 'required',
          },
        ],
        minCgpa: 3.25,
        muetBand: 3,
        note: t('', ''),
      },
      {
        id: 'e3',
        route: 'Diploma',
        subjects: [],
        minCgpa: 2.75,
        note: t(
          'In civil engineering; enters the second year.',
          'Dalam kejuruteraan awam; masuk ke tahun kedua.',
        ),
      },
    ],
    ladder: [
      {
        id: 'l1',
        level: t('Junior hydrologist', 'Ahli hidrologi muda'),
        years: { min: 0, max: 2 },
        salary: { min: 2800, max: 4000 },
      },
      {
        id: 'l2',
        level: t('Hydrologist', 'Ahli hidrologi'),
        years: { min: 2, max: 5 },
        salary: { min: 4000, max: 6500 },
      },
      {
        id: 'l3',
        level: t('Senior hydrologist', 'Ahli hidrologi kanan'),
        years: { min: 5, max: 9 },
        salary: { min: 6500, max: 10000 },
      },
      {
        id: 'l4',
        level: t('Head of hydrology', 'Ketua hidrologi'),
        years: { min: 10 },
        salary: { min: 10000, max: 16000, openEnded: true },
      },
    ],
    scores: [
      ['Logical', 'Logik', 85, 'Models are chains of reasoning.', 'Model ialah rantaian taakulan.'],
      ['Numerical', 'Numerikal', 90, 'Statistics every day.', 'Statistik setiap hari.'],
      ['Linguistic', 'Linguistik', 60, 'Warnings must be plain.', 'Amaran mesti jelas.'],
      ['Spatial', 'Ruang', 80, 'You think in maps.', 'Anda berfikir dalam peta.'],
      ['Naturalistic', 'Naturalis', 95, 'The land is the laboratory.', 'Alam ialah makmal.'],
      ['Interpersonal', 'Interpersonal', 55, 'Briefings and field crews.', 'Taklimat dan pasukan.'],
      ['Intrapersonal', 'Intrapersonal', 65, 'Calm under rising water.', 'Tenang ketika air naik.'],
      ['Bodily', 'Kinestetik', 50, 'Boots, boats and banks.', 'But, bot dan tebing.'],
    ].map(([en, ms, value, why, sebab], index) => ({
      id: `c${index}`,
      dimension: entry('score-dimensions', en as string, ms as string),
      value: value as number,
      rationale: t(why as string, sebab as string),
    })),
    salaryBands: [
      {
        id: 'b1',
        sector: entry('sectors', 'Government departments', 'Jabatan kerajaan'),
        range: { min: 2800, max: 9500 },
        source: 'q1',
        asOf: 2026,
      },
      {
        id: 'b2',
        sector: entry('sectors', 'Water and dam operators', 'Pengendali air dan empangan'),
        range: { min: 3500, max: 14000, openEnded: true },
        source: 'q2',
        asOf: 2025,
      },
      {
        id: 'b3',
        sector: entry('sectors', 'International consultancies', 'Perunding antarabangsa'),
        range: { min: 10000, max: 25000, openEnded: true, paidIn: 'USD' },
        source: 'q2',
        asOf: 2025,
      },
    ],
    conditions: {
      environments: [
        { id: 'v1', en: 'Rivers and dams', ms: 'Sungai dan empangan' },
        { id: 'v2', en: 'Flood operation rooms', ms: 'Bilik gerakan banjir' },
        { id: 'v3', en: 'Consultants’ offices', ms: 'Pejabat perunding' },
      ],
      remote: 'limited',
      hours: { min: 40, max: 55 },
      leadership: {
        level: 'low-medium',
        note: t('Leading small field crews.', 'Mengetuai pasukan lapangan kecil.'),
      },
      empathy: { level: 'na', note: t('', '') },
      stress: {
        level: 'medium-high',
        note: t(
          'Quiet months, then nights without sleep when the monsoon comes.',
          'Berbulan-bulan tenang, kemudian malam tanpa tidur apabila tengkujuh tiba.',
        ),
      },
    },
    skills: [
      ['Hydraulics', 'Hidraulik', 'technical', 'essential'],
      ['Statistics', 'Statistik', 'technical', 'essential'],
      ['Remote sensing', 'Penderiaan jauh', 'technical', 'optional'],
      ['Clear writing', 'Penulisan jelas', 'core', 'essential'],
      ['Teamwork outdoors', 'Kerja berpasukan di lapangan', 'core', 'essential'],
      ['Patience', 'Kesabaran', 'core', 'optional'],
      ['Python', '', 'tool', 'essential'],
      ['QGIS', '', 'tool', 'essential'],
      ['HEC-RAS', '', 'tool', 'optional'],
    ].map(([en, ms, kind, necessity], index) => ({
      id: `k${index}`,
      skill: entry('skills', en!, ms!),
      kind: kind as 'core',
      necessity: necessity as 'optional',
    })),
    certifications: [
      {
        id: 'f1',
        certification: entry('certifications', 'Professional Engineer (PE)', '', {
          issuer: 'Board of Engineers Malaysia',
        }),
        note: t('for engineers', 'untuk jurutera'),
      },
      {
        id: 'f2',
        certification: entry('certifications', 'Professional Geologist', '', {
          issuer: 'Board of Geologists Malaysia',
        }),
        note: t('', ''),
      },
      {
        id: 'f3',
        certification: entry('certifications', 'Certified Floodplain Manager', '', {
          issuer: 'ASFPM',
        }),
        note: t('valued by consultants', 'dihargai oleh perunding'),
      },
      {
        id: 'f4',
        certification: entry('certifications', 'Remote Pilot Certificate', '', { issuer: 'CAAM' }),
        note: t('for drone surveys', 'untuk tinjauan dron'),
      },
    ],
    universities: [
      ['Universiti Teknologi Malaysia', 'UTM', 'MY', 'Civil engineering', 'Kejuruteraan awam'],
      ['Universiti Sains Malaysia', 'USM', 'MY', 'River engineering', 'Kejuruteraan sungai'],
      ['Universiti Kebangsaan Malaysia', 'UKM', 'MY', 'Geology', 'Geologi'],
      ['Universiti Putra Malaysia', 'UPM', 'MY', 'Water resources', 'Sumber air'],
      ['Universiti Malaya', 'UM', 'MY', 'Geography', 'Geografi'],
      ['Delft University of Technology', 'TU Delft', 'NL', 'Water management', 'Pengurusan air'],
      ['Wageningen University', '', 'NL', 'Hydrology', 'Hidrologi'],
      ['National University of Singapore', 'NUS', 'SG', 'Environment', 'Alam sekitar'],
      ['Imperial College London', '', 'GB', 'Hydrology', 'Hidrologi'],
    ].map(([name, abbreviation, country, en, ms], index) => ({
      id: `u${index}`,
      university: entry('universities', name!, '', {
        abbreviation: abbreviation || null,
        country: country!,
      }),
      programme: t(en!, ms!),
    })),
    outlook: {
      demand: 'growing',
      body: t(
        'Heavier rain and new data centres both need people who can count water.',
        'Hujan lebih lebat dan pusat data baharu memerlukan orang yang pandai mengira air.',
      ),
    },
    related: [
      {
        id: 'x1',
        profile: entry('profiles', 'Meteorologist', 'Ahli Meteorologi'),
        kind: 'similar',
      },
      {
        id: 'x2',
        profile: entry('profiles', 'Geologist', 'Ahli Geologi'),
        kind: 'similar',
      },
      {
        id: 'x3',
        profile: entry('profiles', 'Dam Safety Manager', 'Pengurus Keselamatan Empangan'),
        kind: 'next-step',
      },
      {
        id: 'x4',
        profile: entry('profiles', 'Civil Engineer', 'Jurutera Awam'),
        kind: 'alternative',
      },
    ],
    sources: [
      {
        id: 'q1',
        publisher: 'Public Service Department',
        title: 'Remuneration schedule',
        url: 'https://www.example.gov.my/remuneration',
        year: 2026,
        accessedOn: '2026-10-05',
      },
      {
        id: 'q2',
        publisher: 'Malaysian Water Association',
        title: 'Industry guide & salary survey',
        url: 'https://water.example.org/guide',
        year: 2025,
        accessedOn: '2026-09-18',
      },
      {
        id: 'q3',
        publisher: 'Department of Statistics',
        title: 'Employment in science and technology',
        url: null,
        year: 2025,
        accessedOn: null,
      },
    ],
    reviewBy: '2027-08-31',
  });

/** A story and a title: the least that looks like a profile. */
export const sparseContent = (): Content =>
  contentSchema.parse({
    title: t('Lighthouse Keeper', 'Penjaga Rumah Api'),
    story: t(
      'Most lights burn by themselves now. The keeper looks after the batteries, the lens and the path down to the jetty, and writes the log that ships rely on.\n\nIt suits people who like weather, silence and things that have to work every night.',
      'Kebanyakan lampu kini menyala sendiri. Penjaga menjaga bateri, kanta dan laluan ke jeti, serta menulis log yang menjadi panduan kapal.\n\nIa sesuai untuk mereka yang suka cuaca, kesunyian dan peralatan yang mesti berfungsi setiap malam.',
    ),
  });
