import {
  band,
  certification,
  clusterKey,
  months,
  numbered,
  prose,
  relatedTo,
  ringgit,
  say,
  score,
  skill,
  sourceOf,
  subject,
  university,
  years,
  type DemoProfile,
} from '../writing.ts';

export const electricalChargeman: DemoProfile = {
  key: 'electrical-chargeman',
  content: {
    title: say('Electrical Chargeman', 'Penjaga Jentera Elektrik'),
    tagline: say(
      'The certified technician who keeps the power of a hospital, a factory or a data centre on, and everybody near it safe.',
      'Juruteknik bertauliah yang memastikan bekalan elektrik di hospital, kilang atau pusat data tidak terputus dan semua orang di sekelilingnya selamat.',
    ),
    alternativeTitles: numbered('a', [
      say('Chargeman', 'Penjaga Jentera'),
      say('Electrician', 'Juruelektrik'),
      say('Wireman', 'Pendawai'),
      say('Electrical Technician', 'Juruteknik Elektrik'),
    ]),
    cluster: clusterKey('trades'),
    holland: 'RIC',
    codes: { masco: null, isco08: '7412', onetSoc: '49-2095.00' },
    tags: ['tvet', 'stem', 'green', 'self-employed'],
    story: prose(
      say(
        'At two in the morning a storm cuts the main supply of a hospital in Ipoh. For seven seconds the corridor is dark; then the generator takes over. In the switch room one person is already reading the panel and deciding which breaker may be closed, and in what order. The law says that this person must be competent. They are called a chargeman.',
        'Pukul dua pagi, ribut memutuskan bekalan utama sebuah hospital di Ipoh. Selama tujuh saat, koridor gelap-gelita; kemudian penjana kuasa mengambil alih. Di bilik suis, seorang petugas sudah meneliti panel dan menentukan pemutus litar yang boleh ditutup serta urutannya. Undang-undang menetapkan bahawa petugas ini mestilah orang yang kompeten. Dialah penjaga jentera elektrik.',
      ),
      say(
        'A chargeman operates, inspects and maintains an electrical installation: transformers, switchboards, generators and motors. Factories, malls and airports need one, because a wrong move can destroy equipment or end a life. The certificate from Suruhanjaya Tenaga states the voltage that its holder may control.',
        'Penjaga jentera mengendalikan, memeriksa dan menyelenggara pepasangan elektrik: pengubah, papan suis, penjana dan motor. Kilang, pusat beli-belah dan lapangan terbang memerlukannya kerana satu langkah yang salah boleh merosakkan peralatan atau meragut nyawa. Perakuan daripada Suruhanjaya Tenaga menyatakan voltan yang boleh dikawal oleh pemegangnya.',
      ),
      say(
        'Most begin as wiremen with a Malaysian Skills Certificate (SKM). They learn to isolate before touching, to test before trusting and to write everything down. Each higher certificate opens larger installations and better pay.',
        'Kebanyakan mereka bermula sebagai pendawai yang memegang Sijil Kemahiran Malaysia (SKM). Mereka belajar memutuskan bekalan sebelum menyentuh, menguji sebelum mempercayai dan mencatat segala-galanya. Setiap perakuan yang lebih tinggi membuka peluang untuk menjaga pepasangan yang lebih besar dan memperoleh gaji yang lebih baik.',
      ),
      say(
        'For students who think with their hands, few paths are fairer. You can start after SPM, earn while you learn, and still reach a diploma or a degree.',
        'Bagi murid yang gemar belajar melalui kerja tangan, inilah antara laluan yang paling saksama. Anda boleh bermula selepas SPM, memperoleh pendapatan sambil belajar dan tetap berpeluang menyambung ke peringkat diploma atau ijazah.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('A certificate the law requires', 'Perakuan yang diwajibkan undang-undang'),
        body: say(
          'Large installations must have a competent person, so the demand does not depend on fashion.',
          'Pepasangan besar wajib mempunyai orang yang kompeten, maka permintaan terhadap mereka tidak bergantung pada trend.',
        ),
      },
      {
        heading: say('Earn while you learn', 'Bergaji sambil belajar'),
        body: say(
          'Apprenticeships pay from the first month, and public training costs families little.',
          'Perantis menerima elaun sejak bulan pertama dan latihan di institusi awam tidak membebankan keluarga.',
        ),
      },
      {
        heading: say('Work you can point at', 'Hasil kerja yang nyata'),
        body: say(
          'When the lights come back on, everyone in the building knows that you were good.',
          'Apabila lampu menyala semula, semua orang di bangunan itu tahu bahawa anda cekap.',
        ),
      },
      {
        heading: say('A business of your own', 'Peluang berniaga sendiri'),
        body: say(
          'Wiremen can register as contractors and serve their own town.',
          'Pendawai boleh mendaftar sebagai kontraktor dan berkhidmat di tempat sendiri.',
        ),
      },
    ]),
    tasks: numbered('t', [
      {
        text: say(
          'Switch high and low voltage equipment safely',
          'Mengendalikan suis voltan tinggi dan rendah dengan selamat',
        ),
      },
      {
        text: say(
          'Inspect and test cables, relays and motors',
          'Memeriksa dan menguji kabel, geganti dan motor',
        ),
      },
      { text: say('Find faults and repair them', 'Mengesan dan membaiki kerosakan') },
      {
        text: say(
          'Lock out equipment and issue work permits',
          'Mengunci peralatan dan mengeluarkan permit kerja',
        ),
      },
      {
        text: say(
          'Keep the log book and plan maintenance',
          'Mengisi buku log dan merancang penyelenggaraan',
        ),
      },
    ]),
    dayInLife: numbered('d', [
      {
        start: '07:30',
        activity: say(
          'Take over the shift and read the log',
          'Menerima tugas syif dan membaca buku log',
        ),
      },
      {
        start: '08:15',
        activity: say(
          'Walk through the switch rooms, noting readings',
          'Meronda bilik suis dan mencatat bacaan',
        ),
      },
      {
        start: '10:00',
        activity: say('Isolate a motor for repair', 'Memutuskan bekalan motor untuk dibaiki'),
      },
      {
        start: '12:00',
        activity: say('Test the generator before the rain', 'Menguji penjana sebelum hujan turun'),
      },
      {
        start: '14:30',
        activity: say('Trace a fault in a lift circuit', 'Mengesan kerosakan pada litar lif'),
      },
      {
        start: '16:00',
        activity: say('Teach an apprentice, hand over', 'Mengajar perantis dan menyerahkan tugas'),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('Skills certificate (SKM 2 and 3)', 'Sijil kemahiran (SKM Tahap 2 dan 3)'),
        duration: months(18, 24),
        body: say(
          'Electrical installation at an ILP, ADTEC, IKM or vocational college, half of it in the workshop.',
          'Pemasangan elektrik di ILP, ADTEC, IKM atau kolej vokasional; separuh daripadanya di bengkel.',
        ),
      },
      {
        title: say('Wireman', 'Pendawai'),
        duration: years(1, 3),
        body: say(
          'Sit for the PW2 or PW4 certificate and wire real buildings.',
          'Mengambil perakuan PW2 atau PW4 dan membuat pendawaian di bangunan sebenar.',
        ),
      },
      {
        title: say('Low-voltage chargeman (A0, A4)', 'Penjaga jentera voltan rendah (A0, A4)'),
        duration: years(2, 4),
        body: say(
          'Pass the theory, practical and oral examination and take charge of a low-voltage installation.',
          'Lulus peperiksaan teori, amali dan lisan, lalu menjaga pepasangan voltan rendah.',
        ),
      },
      {
        title: say('High-voltage chargeman (B0)', 'Penjaga jentera voltan tinggi (B0)'),
        duration: years(3, 5),
        body: say(
          'Control substations in large plants; lead a shift.',
          'Mengawal pencawang di loji besar; mengetuai satu syif.',
        ),
      },
      {
        title: say('Supervisor, contractor or engineer', 'Penyelia, kontraktor atau jurutera'),
        duration: { kind: 'lifetime' },
        body: say(
          'Manage a facility, open a firm, or take a diploma or degree in engineering technology.',
          'Mengurus fasiliti, membuka syarikat atau menyambung pengajian diploma atau ijazah teknologi kejuruteraan.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('To begin', 'Untuk bermula'),
        body: say(
          'Able to read, write and count well; SPM is preferred but many SKM programmes accept less.',
          'Boleh membaca, menulis dan mengira dengan baik; SPM diutamakan tetapi banyak program SKM menerima kelayakan yang lebih rendah.',
        ),
      },
      {
        label: say('Diploma', 'Diploma'),
        body: say(
          'SPM with at least three credits, Mathematics among them, for a polytechnic.',
          'SPM dengan sekurang-kurangnya tiga kepujian termasuk Matematik untuk memasuki politeknik.',
        ),
      },
      {
        label: say('Health and attitude', 'Kesihatan dan sikap'),
        body: say(
          'Normal colour vision, no fear of heights, and a habit of never skipping a safety step.',
          'Tidak buta warna, tidak gayat dan tidak sekali-kali melangkau langkah keselamatan.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'SKM',
        subjects: [],
        note: say(
          'Enter at Level 1 or 2 and climb to the Malaysian Skills Diploma (DKM).',
          'Mula pada Tahap 1 atau 2 dan meningkat hingga Diploma Kemahiran Malaysia (DKM).',
        ),
      },
      {
        id: 'e2',
        route: 'SPM',
        subjects: numbered('n', [
          subject('mathematics', 'C'),
          subject('bahasa-melayu', 'E'),
          subject('physics', 'C', 'one-of'),
          subject('science', 'C', 'one-of'),
          subject('electrical-studies', 'C', 'one-of'),
        ]),
        note: say(
          'For a polytechnic Diploma in Electrical Engineering.',
          'Untuk Diploma Kejuruteraan Elektrik di politeknik.',
        ),
      },
      {
        id: 'e3',
        route: 'other',
        subjects: numbered('n', [subject('domestic-wiring', 'C', 'recommended')]),
        note: say(
          'Vocational college from Form 4, up to the Malaysian Vocational Diploma (DVM).',
          'Kolej vokasional dari Tingkatan 4 hingga Diploma Vokasional Malaysia (DVM).',
        ),
      },
      {
        id: 'e4',
        route: 'Diploma',
        subjects: [],
        minCgpa: 2.5,
        note: say(
          'DKM, DVM or polytechnic diploma into a technology degree.',
          'Daripada DKM, DVM atau diploma politeknik ke ijazah teknologi.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Apprentice electrician', 'Perantis elektrik'),
        years: { min: 0, max: 2 },
        salary: ringgit(1700, 2300),
      },
      {
        level: say('Wireman (PW2, PW4)', 'Pendawai (PW2, PW4)'),
        years: { min: 2, max: 5 },
        salary: ringgit(2300, 3500),
      },
      {
        level: say('Chargeman A0 or A4', 'Penjaga jentera A0 atau A4'),
        years: { min: 4, max: 8 },
        salary: ringgit(2900, 4500),
      },
      {
        level: say('Chargeman B0', 'Penjaga jentera B0'),
        years: { min: 7, max: 13 },
        salary: ringgit(4200, 6800),
      },
      {
        level: say('Facilities or maintenance manager', 'Pengurus fasiliti atau penyelenggaraan'),
        years: { min: 12 },
        salary: ringgit(7000, 12000, true),
      },
    ]),
    scores: numbered('c', [
      score('logical', 80, say('A fault has a cause to trace', 'Setiap kerosakan ada puncanya')),
      score('numerical', 65, say('Current, load and settings', 'Arus, beban dan tetapan')),
      score(
        'verbal',
        45,
        say('Permits, logs and clear orders', 'Permit, buku log dan arahan yang jelas'),
      ),
      score(
        'spatial',
        75,
        say('From drawing to real cable', 'Daripada lukisan kepada kabel sebenar'),
      ),
      score('creative', 40, say('Repairs with what is at hand', 'Membaiki dengan apa yang ada')),
      score('social', 50, say('Shift teams and tenants', 'Pasukan syif dan penyewa')),
      score('self-management', 90, say('Calm and careful, always', 'Sentiasa tenang dan cermat')),
      score('practical', 95, say('Tools in hand every day', 'Alat di tangan setiap hari')),
    ]),
    salaryBands: numbered('b', [
      band('contractors', ringgit(1800, 4000)),
      band('facilities', ringgit(2600, 5200)),
      band('manufacturing', ringgit(2900, 6500)),
      band('data-centres', ringgit(4000, 9000, true)),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Switch rooms and substations', 'Bilik suis dan pencawang'),
        say('Factories and hospitals', 'Kilang dan hospital'),
        say('Construction sites', 'Tapak pembinaan'),
      ]),
      remote: 'none',
      hours: { min: 45, max: 52 },
      leadership: {
        level: 'medium',
        note: say(
          'You decide who may touch what, and when',
          'Anda menentukan siapa yang boleh menyentuh apa dan bila',
        ),
      },
      empathy: {
        level: 'low-medium',
        note: say(
          'Patients and families depend on the supply',
          'Pesakit dan orang ramai bergantung pada bekalan',
        ),
      },
      stress: {
        level: 'medium',
        note: say(
          'Quiet days, then an urgent fault at night',
          'Hari yang tenang, kemudian kerosakan mendesak pada waktu malam',
        ),
      },
    },
    skills: numbered('k', [
      skill('electrical-wiring', 'technical'),
      skill('electrical-testing', 'technical'),
      skill('switchgear', 'technical'),
      skill('circuit-diagrams', 'technical'),
      skill('lockout-tagout', 'technical'),
      skill('preventive-maintenance', 'technical'),
      skill('measuring-instruments', 'tool'),
      skill('motor-control', 'tool', 'optional'),
      skill('safety-at-work', 'core'),
      skill('attention-to-detail', 'core'),
    ]),
    certifications: numbered('f', [
      certification('skm-3', say('the usual starting point', 'titik permulaan yang biasa')),
      certification(
        'wireman-three-phase',
        say(
          'to wire and test three-phase systems',
          'untuk memasang dan menguji pendawaian tiga fasa',
        ),
      ),
      certification(
        'chargeman-a0',
        say(
          'first chargeman certificate for many',
          'perakuan penjaga jentera pertama bagi ramai orang',
        ),
      ),
      certification(
        'chargeman-b0',
        say('for large plants and substations', 'untuk loji besar dan pencawang'),
      ),
    ]),
    universities: numbered('u', [
      university(
        'adtec',
        say('Electrical technology, DKM and DLKM', 'Teknologi elektrik, DKM dan DLKM'),
      ),
      university(
        'ilp',
        say('Electrical installation, SKM 2 and 3', 'Pemasangan elektrik, SKM 2 dan 3'),
      ),
      university(
        'politeknik-ungku-omar',
        say('Diploma in Electrical Engineering', 'Diploma Kejuruteraan Elektrik'),
      ),
      university(
        'uthm',
        say('Electrical Engineering Technology', 'Teknologi Kejuruteraan Elektrik'),
      ),
      university(
        'utem',
        say('Electrical Engineering Technology', 'Teknologi Kejuruteraan Elektrik'),
      ),
      university(
        'unikl',
        say('Electrical Engineering Technology', 'Teknologi Kejuruteraan Elektrik'),
      ),
      university(
        'singapore-polytechnic',
        say('Diploma in electrical engineering', 'Diploma kejuruteraan elektrik'),
      ),
      university(
        'rmit',
        say('Electrical trades and engineering', 'Pertukangan dan kejuruteraan elektrik'),
      ),
    ]),
    outlook: {
      demand: 'growing',
      body: say(
        'Data centres in Johor, solar farms and new factories all need competent people on every shift. Sensors warn earlier than before, but a trained person must still switch, test and sign.',
        'Pusat data di Johor, ladang solar dan kilang baharu memerlukan orang yang kompeten pada setiap syif. Penderia memberi amaran lebih awal, tetapi orang yang terlatih tetap diperlukan untuk mengendalikan suis, menguji dan menandatangani rekod.',
      ),
    },
    related: numbered('p', [
      relatedTo('ai-engineer', 'alternative'),
      relatedTo('chef', 'alternative'),
    ]),
    sources: numbered('s', [sourceOf.estimates, sourceOf.energy, sourceOf.skills, sourceOf.wages]),
    reviewBy: '2027-08-31',
  },
};
