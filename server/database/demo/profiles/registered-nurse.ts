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

export const registeredNurse: DemoProfile = {
  key: 'registered-nurse',
  content: {
    title: say('Registered Nurse', 'Jururawat Berdaftar'),
    tagline: say(
      'The professional who is always near the patient: watching, treating, explaining and speaking up for them, day and night.',
      'Profesional yang sentiasa dekat dengan pesakit: memantau, merawat, menerangkan dan menyuarakan keperluan mereka, siang dan malam.',
    ),
    alternativeTitles: numbered('a', [
      say('Staff Nurse', 'Jururawat Terlatih'),
      say('Community Health Nurse', 'Jururawat Kesihatan'),
      say('Ward Nurse', 'Jururawat Wad'),
    ]),
    cluster: clusterKey('health'),
    holland: 'SIR',
    codes: { masco: '2221', isco08: '2221', onetSoc: '29-1141.00' },
    tags: ['care', 'stem'],
    story: prose(
      say(
        'It is ten past seven in the morning in a medical ward in Kuala Terengganu. The night nurse hands over six patients, one by one. By eight, the nurse on duty knows who slept badly, whose blood pressure is falling and whose daughter is flying in from Kuching.',
        'Pukul 7.10 pagi di sebuah wad perubatan di Kuala Terengganu. Jururawat syif malam menyerahkan maklumat enam orang pesakit, seorang demi seorang. Menjelang pukul lapan, jururawat bertugas sudah tahu siapa yang kurang tidur, siapa yang tekanan darahnya menurun dan siapa yang menanti anaknya pulang dari Kuching.',
      ),
      say(
        'Nobody spends more hours with patients than nurses do. They dress wounds, give medicine, prepare people for surgery and notice small changes before these become emergencies. A doctor may visit for ten minutes; the nurse is there for the rest of the day.',
        'Tiada siapa yang menghabiskan lebih banyak masa bersama pesakit daripada jururawat. Mereka membalut luka, memberi ubat, menyediakan pesakit untuk pembedahan dan mengesan perubahan kecil sebelum menjadi kecemasan. Doktor mungkin melawat sepuluh minit sahaja; jururawat berada di situ sepanjang hari.',
      ),
      say(
        'The work is science as much as kindness. A nurse calculates doses, reads monitors, knows how infections spread and keeps records that others rely on. It is also teaching: a new mother learns to breastfeed, an uncle learns to inject insulin.',
        'Kerjaya ini memerlukan ilmu sains, bukan sekadar hati yang baik. Jururawat mengira dos, membaca monitor, memahami cara jangkitan merebak dan menyimpan rekod yang menjadi rujukan. Mereka juga mendidik: seorang ibu muda belajar menyusukan bayi, seorang pak cik belajar menyuntik insulin sendiri.',
      ),
      say(
        'Malaysia needs nurses in hospitals, in clinics and, as we grow older, in homes. Ask them about the job and they will mention tired feet, and the patient who came back months later, walking, just to say thank you.',
        'Malaysia memerlukan jururawat di hospital, di klinik dan di rumah apabila masyarakat semakin menua. Tanyalah mereka tentang kerjaya ini. Mereka akan bercerita tentang kaki yang lenguh dan tentang pesakit yang datang semula berbulan-bulan kemudian, sudah boleh berjalan, semata-mata untuk berterima kasih.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('You see the difference you make', 'Hasil kerja terus dapat dilihat'),
        body: say(
          'Pain that eases, a fever that breaks, a family that finally understands: the results of your day are in front of you.',
          'Kesakitan berkurang, demam kebah, keluarga akhirnya memahami keadaan pesakit: hasil usaha anda ada di depan mata.',
        ),
      },
      {
        heading: say('Science with a human face', 'Sains yang menyentuh kehidupan'),
        body: say(
          'Biology and chemistry stop being chapters and become the reason for every decision at the bedside.',
          'Biologi dan kimia bukan lagi bab dalam buku, tetapi asas setiap keputusan di sisi katil pesakit.',
        ),
      },
      {
        heading: say('Many doors in one profession', 'Satu profesion, banyak pilihan'),
        body: say(
          'Intensive care, midwifery, children, cancer, community health, teaching: you can change direction without starting again.',
          'Rawatan rapi, perbidanan, kanak-kanak, kanser, kesihatan komuniti atau pengajaran: anda boleh menukar haluan tanpa bermula semula.',
        ),
      },
      {
        heading: say('A qualification that travels', 'Kelayakan yang boleh dibawa merantau'),
        body: say(
          'Malaysian nurses are respected in Singapore, the Gulf and the United Kingdom, after registration there.',
          'Jururawat Malaysia dihormati di Singapura, negara Teluk dan United Kingdom, selepas mendaftar di negara berkenaan.',
        ),
      },
    ]),
    tasks: numbered('t', [
      {
        text: say(
          'Check vital signs and report changes early',
          'Memeriksa tanda vital dan melaporkan perubahan dengan segera',
        ),
      },
      {
        text: say('Give medicine and treatment safely', 'Memberi ubat dan rawatan dengan selamat'),
      },
      {
        text: say(
          'Dress wounds and prevent infection',
          'Mencuci dan membalut luka serta mencegah jangkitan',
        ),
      },
      {
        text: say(
          'Teach patients and families how to manage at home',
          'Mengajar pesakit dan keluarga cara penjagaan di rumah',
        ),
      },
      {
        text: say(
          'Keep accurate records and hand over each shift',
          'Menyimpan rekod yang tepat dan menyerahkan tugas setiap syif',
        ),
      },
    ]),
    dayInLife: numbered('d', [
      {
        start: '07:00',
        activity: say('Handover from the night shift', 'Serah tugas daripada syif malam'),
      },
      {
        start: '08:00',
        activity: say('Morning medicine and vital signs', 'Ubat pagi dan pemeriksaan tanda vital'),
      },
      {
        start: '09:30',
        activity: say('Ward round with the doctors', 'Lawatan wad bersama doktor'),
      },
      {
        start: '11:00',
        activity: say(
          'Wound care and preparing a patient for theatre',
          'Penjagaan luka dan persediaan pesakit ke dewan bedah',
        ),
      },
      {
        start: '12:30',
        activity: say(
          'Teaching a family about insulin at visiting time',
          'Mengajar keluarga tentang insulin pada waktu melawat',
        ),
      },
      {
        start: '13:30',
        activity: say('Writing reports and handing over', 'Menulis laporan dan menyerahkan tugas'),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('Diploma or degree in nursing', 'Diploma atau ijazah kejururawatan'),
        duration: years(3, 4),
        body: say(
          'Three years for a diploma, four for a degree, with long clinical placements in real wards.',
          'Tiga tahun untuk diploma, empat tahun untuk ijazah, dengan latihan klinikal yang panjang di wad sebenar.',
        ),
      },
      {
        title: say('Nursing Board examination', 'Peperiksaan Lembaga Jururawat'),
        duration: months(1, 3),
        body: say(
          'Pass the licensing examination of the Nursing Board Malaysia (LJM) and enter the register.',
          'Lulus peperiksaan pelesenan Lembaga Jururawat Malaysia (LJM) dan didaftarkan sebagai jururawat.',
        ),
      },
      {
        title: say('First years on the ward', 'Tahun-tahun awal di wad'),
        duration: years(2, 4),
        body: say(
          'Build speed, calm and judgement, under a mentor. Renew your practising certificate every year.',
          'Membina kepantasan, ketenangan dan pertimbangan di bawah bimbingan mentor. Perakuan pengamalan dibaharui setiap tahun.',
        ),
      },
      {
        title: say('Specialise', 'Mendalami kepakaran'),
        duration: months(6, 12),
        body: say(
          'Take post-basic training, for example in intensive care, midwifery, renal or cancer nursing.',
          'Mengikuti latihan pos basik, contohnya dalam rawatan rapi, perbidanan, renal atau onkologi.',
        ),
      },
      {
        title: say('Lead, teach or research', 'Memimpin, mengajar atau menyelidik'),
        duration: { kind: 'lifetime' },
        body: say(
          'Run a ward as a sister or matron, train new nurses or study for a master’s degree.',
          'Mengetuai wad sebagai sister atau matron, melatih jururawat baharu atau menyambung pengajian ke peringkat sarjana.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('Diploma', 'Diploma'),
        body: say(
          'SPM with credits that include Bahasa Melayu, Mathematics and one science subject, and a pass in English. Ask each college for the current Nursing Board rule.',
          'SPM dengan kepujian termasuk Bahasa Melayu, Matematik dan satu mata pelajaran sains, serta lulus Bahasa Inggeris. Semak syarat terkini Lembaga Jururawat dengan pihak kolej.',
        ),
      },
      {
        label: say('Degree', 'Ijazah'),
        body: say(
          'STPM, matriculation or foundation in science, or a nursing diploma; expect an interview and a medical check.',
          'STPM, matrikulasi atau asasi aliran sains, atau diploma kejururawatan; lazimnya ada temu duga dan pemeriksaan kesihatan.',
        ),
      },
      {
        label: say('Character', 'Sahsiah'),
        body: say(
          'Steady under pressure, honest about mistakes and gentle with frightened people.',
          'Tenang di bawah tekanan, jujur apabila tersilap dan lembut dengan orang yang ketakutan.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'SPM',
        subjects: numbered('n', [
          subject('bahasa-melayu', 'C'),
          subject('mathematics', 'C'),
          subject('biology', 'C', 'one-of'),
          subject('science', 'C', 'one-of'),
          subject('english', 'E'),
        ]),
        note: say('For the three-year diploma.', 'Untuk diploma tiga tahun.'),
      },
      {
        id: 'e2',
        route: 'STPM',
        subjects: numbered('n', [
          subject('biology', 'C'),
          subject('chemistry', 'C', 'one-of'),
          subject('physics', 'C', 'one-of'),
        ]),
        minCgpa: 2.5,
        muetBand: 3,
        note: say('For the four-year degree.', 'Untuk ijazah empat tahun.'),
      },
      {
        id: 'e3',
        route: 'Matrikulasi',
        subjects: numbered('n', [subject('biology', 'C'), subject('chemistry', 'C')]),
        minCgpa: 2.5,
        muetBand: 3,
        note: say(
          'Science stream; popular programmes ask for more.',
          'Aliran sains; program popular menetapkan syarat lebih tinggi.',
        ),
      },
      {
        id: 'e4',
        route: 'Diploma',
        subjects: [],
        minCgpa: 2.75,
        note: say(
          'Registered nurses can take a degree later, often while working.',
          'Jururawat berdaftar boleh menyambung ijazah kemudian, lazimnya sambil bekerja.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Registered nurse', 'Jururawat berdaftar'),
        years: { min: 0, max: 4 },
        salary: ringgit(2600, 3600),
      },
      {
        level: say('Nurse with post-basic training', 'Jururawat pos basik'),
        years: { min: 4, max: 10 },
        salary: ringgit(3500, 5000),
      },
      {
        level: say('Nursing sister', 'Ketua jururawat (sister)'),
        years: { min: 10, max: 16 },
        salary: ringgit(4800, 7000),
      },
      {
        level: say('Matron', 'Penyelia jururawat (matron)'),
        years: { min: 16, max: 22 },
        salary: ringgit(6500, 9500),
      },
      {
        level: say('Director of nursing', 'Pengarah kejururawatan'),
        years: { min: 20 },
        salary: ringgit(9000, 15000, true),
      },
    ]),
    scores: numbered('c', [
      score(
        'logical',
        70,
        say('Priorities change by the minute', 'Keutamaan berubah setiap minit'),
      ),
      score('numerical', 60, say('Doses must be exact', 'Dos ubat mesti tepat')),
      score(
        'verbal',
        75,
        say('Clear handovers save lives', 'Serah tugas yang jelas menyelamatkan nyawa'),
      ),
      score(
        'spatial',
        45,
        say('Lines, tubes and positioning', 'Saluran, tiub dan kedudukan pesakit'),
      ),
      score(
        'creative',
        40,
        say('Comfort often takes invention', 'Keselesaan pesakit menuntut daya cipta'),
      ),
      score(
        'social',
        95,
        say('People at their most vulnerable', 'Mendampingi pesakit pada saat paling lemah'),
      ),
      score(
        'self-management',
        90,
        say('Night shifts and heavy moments', 'Syif malam dan detik yang berat'),
      ),
      score('practical', 85, say('Skilled hands all day long', 'Tangan yang cekap sepanjang hari')),
    ]),
    salaryBands: numbered('b', [
      band('government-hospitals', ringgit(2600, 6500)),
      band('private-hospitals', ringgit(2800, 6000)),
      band('home-care', ringgit(2500, 4500)),
      band('overseas-hospitals', { ...ringgit(7500, 13000, true), paidIn: 'SGD' }),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Hospital wards', 'Wad hospital'),
        say('Health clinics', 'Klinik kesihatan'),
        say('Operating theatres', 'Dewan bedah'),
        say('Patients’ homes', 'Rumah pesakit'),
      ]),
      remote: 'none',
      hours: { min: 42, max: 48 },
      leadership: {
        level: 'medium',
        note: say(
          'You guide students and assistants from early on',
          'Anda membimbing pelatih dan pembantu sejak awal',
        ),
      },
      empathy: {
        level: 'high',
        note: say(
          'Every patient is someone’s family',
          'Setiap pesakit ialah ahli keluarga seseorang',
        ),
      },
      stress: {
        level: 'medium-high',
        note: say(
          'Shifts, emergencies and loss; good teams share the load',
          'Syif, kecemasan dan kehilangan; pasukan yang baik memikulnya bersama',
        ),
      },
    },
    skills: numbered('k', [
      skill('patient-care', 'technical'),
      skill('vital-signs', 'technical'),
      skill('medication-safety', 'technical'),
      skill('infection-control', 'technical'),
      skill('resuscitation', 'technical'),
      skill('clinical-records', 'tool'),
      skill('empathy', 'core'),
      skill('communication', 'core'),
      skill('teamwork', 'core'),
      skill('stamina', 'core', 'optional'),
    ]),
    certifications: numbered('f', [
      certification(
        'registered-nurse',
        say('required before any practice', 'wajib sebelum mula bertugas'),
      ),
      certification('nurse-practising', say('renewed every year', 'dibaharui setiap tahun')),
      certification(
        'bls',
        say('kept up to date by all nurses', 'perlu dikemas kini oleh semua jururawat'),
      ),
      certification('post-basic-nursing', say('for specialised wards', 'untuk wad kepakaran')),
    ]),
    universities: numbered('u', [
      university('ilkkm', say('Diploma in Nursing', 'Diploma Kejururawatan')),
      university('um', say('Bachelor of Nursing Science', 'Sarjana Muda Sains Kejururawatan')),
      university('ukm', say('Bachelor of Nursing', 'Sarjana Muda Kejururawatan')),
      university('usm', say('Bachelor of Nursing', 'Sarjana Muda Kejururawatan')),
      university('iium', say('Bachelor of Nursing', 'Sarjana Muda Kejururawatan')),
      university('imu', say('Bachelor of Nursing', 'Sarjana Muda Kejururawatan')),
      university('kcl', say('Nursing', 'Kejururawatan')),
      university(
        'melbourne',
        say('Nursing (graduate entry)', 'Kejururawatan (kemasukan siswazah)'),
      ),
    ]),
    outlook: {
      demand: 'critical',
      body: say(
        'Hospitals at home and abroad compete for trained nurses, and an ageing population needs more care at home. Technology takes over charts and alarms; it does not hold a hand.',
        'Hospital di dalam dan luar negara bersaing untuk mendapatkan jururawat terlatih, dan penduduk yang menua memerlukan lebih banyak penjagaan di rumah. Teknologi boleh mengurus carta dan penggera, tetapi tidak dapat menggenggam tangan pesakit.',
      ),
    },
    related: numbered('p', [
      relatedTo('ux-designer', 'alternative'),
      relatedTo('chef', 'alternative'),
    ]),
    sources: numbered('s', [sourceOf.estimates, sourceOf.health, sourceOf.wages, sourceOf.upu]),
    reviewBy: '2027-06-30',
  },
};
