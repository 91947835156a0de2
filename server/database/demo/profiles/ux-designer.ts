import {
  band,
  certification,
  clusterKey,
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

export const uxDesigner: DemoProfile = {
  key: 'ux-designer',
  content: {
    title: say('UX Designer', 'Pereka Pengalaman Pengguna (UX)'),
    tagline: say(
      'The designer who watches how people really use a product, and reshapes it until it feels simple, fair and worth coming back to.',
      'Pereka yang memerhatikan cara orang menggunakan sesuatu produk, lalu membentuknya semula sehingga mudah, saksama dan menyenangkan.',
    ),
    alternativeTitles: numbered('a', [
      say('User Experience Designer', 'Pereka Pengalaman Pengguna'),
      say('Product Designer (digital)', 'Pereka Produk Digital'),
      say('UI/UX Designer', 'Pereka UI/UX'),
      say('Interaction Designer', 'Pereka Interaksi'),
    ]),
    cluster: clusterKey('creative'),
    holland: 'AIS',
    codes: { masco: null, isco08: '2166', onetSoc: '15-1255.00' },
    tags: ['creative', 'digital', 'self-employed'],
    story: prose(
      say(
        'Mak Cik Ros wants to renew her road tax on her phone. She taps, waits, is asked for a code that she cannot find, and gives up. At the counter in Kota Bharu, forty people are queuing with the same story. Nobody meant to make it hard. Somebody simply never watched a person like her try.',
        'Mak Cik Ros mahu membaharui cukai jalan melalui telefon. Dia menekan, menunggu, diminta memasukkan kod yang tidak dijumpainya, lalu mengalah. Di kaunter di Kota Bharu, empat puluh orang beratur dengan kisah yang sama. Tiada siapa yang berniat menyusahkan mereka. Cuma, belum pernah ada sesiapa yang memerhatikan orang seperti Mak Cik Ros mencubanya.',
      ),
      say(
        'UX designers watch. They sit beside users, listen, sketch, build quick models and test again. They decide what a screen says, in which order, and what happens when something goes wrong. Good work is almost invisible: you finish, and you do not remember struggling.',
        'Pereka UX memerhati. Mereka duduk di sebelah pengguna, mendengar, melakar, membina model ringkas dan menguji lagi. Mereka menentukan apa yang dipaparkan pada skrin, urutannya dan apa yang berlaku apabila sesuatu tidak kena. Hasil kerja yang baik hampir tidak disedari: urusan selesai tanpa bersusah payah.',
      ),
      say(
        'In Malaysia a product has to work in several languages, on an old phone with a weak signal in Kapit, for a pensioner and for a rider in the rain. Designers argue, gently, for the user who is not in the meeting.',
        'Di Malaysia, sesuatu produk perlu berfungsi dalam beberapa bahasa, pada telefon lama dengan isyarat lemah di Kapit, untuk pesara dan penghantar makanan yang kehujanan. Pereka UX membela, dengan berhemah, pengguna yang tidak hadir dalam mesyuarat.',
      ),
      say(
        'You need not draw beautifully. You need curiosity, patience with criticism, and evidence in place of taste. AI can produce a hundred screens in a minute; choosing the right one still takes somebody who has met Mak Cik Ros.',
        'Anda tidak semestinya pandai melukis. Anda memerlukan sifat ingin tahu, kesabaran apabila dikritik dan keputusan yang berasaskan bukti, bukan sekadar cita rasa. AI boleh menghasilkan seratus skrin dalam masa seminit; memilih yang paling sesuai masih memerlukan orang yang mengenali Mak Cik Ros.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('Art and logic in one job', 'Seni dan logik dalam satu kerjaya'),
        body: say(
          'Colour, words, psychology and data meet on the same screen.',
          'Warna, kata-kata, psikologi dan data bertemu pada skrin yang sama.',
        ),
      },
      {
        heading: say('Make daily life easier', 'Memudahkan kehidupan harian'),
        body: say(
          'A better form at a clinic or a bank can save thousands of people time every day.',
          'Borang klinik atau bank yang lebih baik boleh menjimatkan masa ribuan orang setiap hari.',
        ),
      },
      {
        heading: say('Your portfolio speaks', 'Portfolio anda menjadi bukti'),
        body: say(
          'Employers look first at what you made and how you reasoned, then at your certificate.',
          'Majikan melihat hasil kerja dan cara anda berfikir dahulu, kemudian barulah sijil.',
        ),
      },
      {
        heading: say('Clients everywhere', 'Pelanggan di mana-mana'),
        body: say(
          'Agencies, start-ups and banks hire; many designers also freelance from home.',
          'Agensi, syarikat pemula dan bank mengambil pekerja; ramai pereka juga bekerja bebas dari rumah.',
        ),
      },
    ]),
    tasks: numbered('t', [
      {
        text: say(
          'Interview users and watch them work',
          'Menemu bual pengguna dan memerhatikan cara mereka bekerja',
        ),
      },
      {
        text: say(
          'Map a journey and find where people get lost',
          'Memetakan perjalanan pengguna dan mengesan titik kekeliruan',
        ),
      },
      { text: say('Sketch, prototype and test', 'Melakar, membina prototaip dan menguji') },
      {
        text: say(
          'Write clear words for screens in two languages',
          'Menulis teks skrin yang jelas dalam dua bahasa',
        ),
      },
      {
        text: say(
          'Work with developers until it is built well',
          'Bekerjasama dengan pembangun sehingga hasilnya baik',
        ),
      },
    ]),
    dayInLife: numbered('d', [
      {
        start: '09:30',
        activity: say('Short meeting with developers', 'Mesyuarat ringkas bersama pembangun'),
      },
      {
        start: '10:00',
        activity: say(
          'Watch three people try a new payment screen',
          'Memerhatikan tiga orang mencuba skrin bayaran baharu',
        ),
      },
      {
        start: '12:00',
        activity: say(
          'Sort the findings on a wall of notes',
          'Menyusun dapatan pada dinding yang penuh nota',
        ),
      },
      {
        start: '14:00',
        activity: say('Redraw the flow in Figma', 'Melukis semula aliran dalam Figma'),
      },
      {
        start: '16:00',
        activity: say(
          'Critique: colleagues question every choice',
          'Sesi kritikan: rakan sekerja mempersoalkan setiap pilihan',
        ),
      },
      {
        start: '17:30',
        activity: say(
          'Check colours for readers with low vision',
          'Menyemak warna untuk pengguna berpenglihatan terhad',
        ),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('Diploma or degree', 'Diploma atau ijazah'),
        duration: years(2, 4),
        body: say(
          'Design, multimedia, human-computer interaction, psychology or computing.',
          'Reka bentuk, multimedia, interaksi manusia-komputer, psikologi atau pengkomputeran.',
        ),
      },
      {
        title: say('Portfolio of three honest cases', 'Portfolio tiga kajian kes'),
        duration: { kind: 'ongoing' },
        body: say(
          'Show the problem, the people, what you tried and what failed. School projects count.',
          'Tunjukkan masalah, pengguna, apa yang dicuba dan apa yang gagal. Projek sekolah juga diambil kira.',
        ),
      },
      {
        title: say('Internship or junior designer', 'Pelatih atau pereka junior'),
        duration: years(1, 2),
        body: say(
          'Learn the tools, take notes in interviews and design single screens.',
          'Mempelajari alat reka bentuk, mencatat temu bual dan mereka bentuk skrin satu demi satu.',
        ),
      },
      {
        title: say('UX designer', 'Pereka UX'),
        duration: years(3, 5),
        body: say(
          'Own a whole product, from research to release.',
          'Bertanggungjawab atas satu produk, daripada penyelidikan hingga pelancaran.',
        ),
      },
      {
        title: say('Design lead or own studio', 'Ketua reka bentuk atau studio sendiri'),
        duration: { kind: 'lifetime' },
        body: say(
          'Guide a team, set standards or start a studio.',
          'Membimbing pasukan, menetapkan piawaian atau membuka studio.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('Diploma', 'Diploma'),
        body: say(
          'SPM with three credits; design programmes often ask for a portfolio or an interview.',
          'SPM dengan tiga kepujian; program reka bentuk selalunya meminta portfolio atau temu duga.',
        ),
      },
      {
        label: say('Degree', 'Ijazah'),
        body: say(
          'STPM, matriculation, foundation or diploma, in arts or science. Both streams do well here.',
          'STPM, matrikulasi, asasi atau diploma, aliran sastera atau sains. Kedua-dua aliran boleh berjaya.',
        ),
      },
      {
        label: say('Without a design degree', 'Tanpa ijazah reka bentuk'),
        body: say(
          'Possible: teachers, nurses and engineers have moved in with a course and a strong portfolio.',
          'Masih boleh: terdapat guru, jururawat dan jurutera yang beralih melalui kursus dan portfolio yang mantap.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'SPM',
        subjects: numbered('n', [
          subject('english', 'C', 'recommended'),
          subject('visual-arts', 'C', 'recommended'),
          subject('computer-science', 'C', 'recommended'),
        ]),
        note: say(
          'Three credits in any subjects for a diploma.',
          'Tiga kepujian dalam mana-mana mata pelajaran untuk diploma.',
        ),
      },
      {
        id: 'e2',
        route: 'Asasi',
        subjects: numbered('n', [subject('english', 'C')]),
        minCgpa: 2.5,
        note: say(
          'Foundation in design, arts or computing, after five credits.',
          'Asasi reka bentuk, sastera atau pengkomputeran, dengan lima kepujian.',
        ),
      },
      {
        id: 'e3',
        route: 'STPM',
        subjects: numbered('n', [subject('visual-arts', 'C', 'recommended')]),
        minCgpa: 2.5,
        muetBand: 3,
        note: say('Any stream; bring a portfolio.', 'Mana-mana aliran; sediakan portfolio.'),
      },
      {
        id: 'e4',
        route: 'Diploma',
        subjects: [],
        minCgpa: 2.5,
        note: say(
          'Design, multimedia or computing, into year two of many degrees.',
          'Reka bentuk, multimedia atau pengkomputeran, terus ke tahun kedua dalam banyak program ijazah.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Junior UX designer', 'Pereka UX junior'),
        years: { min: 0, max: 2 },
        salary: ringgit(3000, 4500),
      },
      {
        level: say('UX designer', 'Pereka UX'),
        years: { min: 2, max: 5 },
        salary: ringgit(4500, 7500),
      },
      {
        level: say('Senior UX designer', 'Pereka UX kanan'),
        years: { min: 5, max: 8 },
        salary: ringgit(7500, 11000),
      },
      {
        level: say('Design lead', 'Ketua reka bentuk'),
        years: { min: 8, max: 12 },
        salary: ringgit(11000, 16000),
      },
      {
        level: say('Head of design', 'Pengarah reka bentuk'),
        years: { min: 12 },
        salary: ringgit(16000, 25000, true),
      },
    ]),
    scores: numbered('c', [
      score('logical', 75, say('Every flow needs reasons', 'Setiap aliran ada sebabnya')),
      score('numerical', 50, say('Reading test results', 'Membaca keputusan ujian')),
      score('verbal', 80, say('Interviews and screen text', 'Temu bual dan teks skrin')),
      score('spatial', 80, say('Layout and hierarchy', 'Susun atur dan hierarki')),
      score('creative', 90, say('Many ideas, then one', 'Banyak idea, kemudian satu')),
      score('social', 85, say('Listening without leading', 'Mendengar tanpa mempengaruhi')),
      score('self-management', 70, say('Taking criticism well', 'Menerima kritikan dengan baik')),
      score('practical', 50, say('Sketches and prototypes', 'Lakaran dan prototaip')),
    ]),
    salaryBands: numbered('b', [
      band('design-agencies', ringgit(3000, 8000)),
      band('tech-companies', ringgit(4500, 16000)),
      band('fintech-banks', ringgit(4500, 14000)),
      band('remote-overseas', { ...ringgit(8000, 20000, true), paidIn: 'USD' }),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Design studios', 'Studio reka bentuk'),
        say('Technology companies', 'Syarikat teknologi'),
        say('Home office', 'Pejabat di rumah'),
        say('Wherever users are', 'Di tempat pengguna berada'),
      ]),
      remote: 'high',
      hours: { min: 40, max: 48 },
      leadership: {
        level: 'medium',
        note: say(
          'You persuade more than you command',
          'Anda lebih banyak meyakinkan daripada mengarah',
        ),
      },
      empathy: { level: 'high', note: say('The heart of the work', 'Teras kerjaya ini') },
      stress: {
        level: 'medium',
        note: say(
          'Deadlines, and ideas that are turned down',
          'Tarikh akhir dan idea yang ditolak',
        ),
      },
    },
    skills: numbered('k', [
      skill('user-research', 'technical'),
      skill('interaction-design', 'technical'),
      skill('visual-design', 'technical'),
      skill('usability-testing', 'technical'),
      skill('accessibility', 'technical'),
      skill('prototyping', 'tool'),
      skill('design-systems', 'tool', 'optional'),
      skill('html-css', 'tool', 'optional'),
      skill('empathy', 'core'),
      skill('storytelling', 'core'),
      skill('critical-thinking', 'core'),
    ]),
    certifications: numbered('f', [
      certification(
        'google-ux',
        say('a good first course, online', 'kursus permulaan yang baik, dalam talian'),
      ),
      certification('nng-ux', say('for working designers', 'untuk pereka yang sudah bekerja')),
      certification('cpacc', say('for accessible design', 'untuk reka bentuk mudah akses')),
    ]),
    universities: numbered('u', [
      university(
        'mmu',
        say(
          'Creative Multimedia (Interface Design)',
          'Multimedia Kreatif (Reka Bentuk Antara Muka)',
        ),
      ),
      university(
        'uitm',
        say('Graphic design and digital media', 'Reka bentuk grafik dan media digital'),
      ),
      university('unimas', say('Design technology', 'Teknologi reka bentuk')),
      university('usm', say('New media design', 'Reka bentuk media baharu')),
      university('taylors', say('Creative media and design', 'Media kreatif dan reka bentuk')),
      university('one-academy', say('Digital media design', 'Reka bentuk media digital')),
      university('arts-london', say('User experience design', 'Reka bentuk pengalaman pengguna')),
      university(
        'carnegie-mellon',
        say('Human-Computer Interaction', 'Interaksi Manusia-Komputer'),
      ),
    ]),
    outlook: {
      demand: 'growing',
      body: say(
        'Government services, banks and clinics are moving online and must serve everyone, including people with disabilities. Simple screen drawing is being automated; research and judgement gain in value.',
        'Perkhidmatan kerajaan, bank dan klinik semakin beralih ke dalam talian dan mesti dapat digunakan oleh semua, termasuk orang kurang upaya. Kerja melukis skrin yang mudah semakin diautomasikan; nilai penyelidikan dan pertimbangan pula meningkat.',
      ),
    },
    related: numbered('p', [relatedTo('ai-engineer', 'similar'), relatedTo('chef', 'alternative')]),
    sources: numbered('s', [sourceOf.estimates, sourceOf.digital, sourceOf.wages, sourceOf.upu]),
    reviewBy: '2027-05-31',
  },
};
