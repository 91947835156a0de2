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

export const aiEngineer: DemoProfile = {
  key: 'ai-engineer',
  content: {
    title: say('AI Engineer', 'Jurutera Kecerdasan Buatan (AI)'),
    tagline: say(
      'The builder who turns data and mathematics into software that can see, predict and decide, and who makes sure that it does so fairly.',
      'Pembina yang mengubah data dan matematik menjadi perisian yang mampu melihat, meramal dan membuat keputusan, serta memastikan keputusan itu adil.',
    ),
    alternativeTitles: numbered('a', [
      say('Machine Learning Engineer', 'Jurutera Pembelajaran Mesin'),
      say('Deep Learning Engineer', 'Jurutera Pembelajaran Mendalam'),
      say('AI Developer', 'Pembangun AI'),
    ]),
    cluster: clusterKey('digital'),
    holland: 'IRC',
    codes: { masco: null, isco08: '2512', onetSoc: '15-1252.00' },
    tags: ['stem', 'digital', 'critical-occupation'],
    story: prose(
      say(
        'A clinic in Sibu sends a chest X-ray to a computer in another city. Two seconds later a faint mark is circled on the screen, and the doctor looks again. Somebody taught that computer what to look for. That somebody is an AI engineer.',
        'Sebuah klinik di Sibu menghantar imej sinar-X dada ke komputer di bandar lain. Dua saat kemudian, satu tompok samar ditandakan pada skrin dan doktor menelitinya semula. Ada orang yang mengajar komputer itu apa yang perlu dicari. Dialah jurutera AI.',
      ),
      say(
        'AI engineers turn research into tools that people can rely on. They collect examples, clean them, train a model, measure how often it is wrong and try again. Then comes the part that films leave out: making it fast, affordable and safe enough for thousands of people to use at once.',
        'Jurutera AI menukar hasil penyelidikan menjadi alat yang boleh diharap. Mereka mengumpul contoh, membersihkan data, melatih model, mengukur kesilapannya dan mencuba lagi. Kemudian tibalah bahagian yang jarang ditunjukkan dalam filem: menjadikannya pantas, murah dan selamat untuk ribuan pengguna serentak.',
      ),
      say(
        'The problems are close to home. Banks look for fraud, plantations count ripe fruit from the air, hospitals plan their beds, and chat assistants must follow Malay and English in one sentence.',
        'Masalahnya dekat dengan kehidupan kita. Bank mengesan penipuan, ladang mengira buah masak dari udara, hospital merancang penggunaan katil, manakala bot sembang mesti memahami bahasa Melayu dan bahasa Inggeris dalam satu ayat.',
      ),
      say(
        'It is demanding work. A model can train for days and fail because of one bad column of data. A system that learnt from unfair examples will be unfair to real people, and someone must notice. Those who stay love puzzles, keep learning, and ask not only whether a thing can be built but whether it should be.',
        'Kerja ini mencabar. Model yang dilatih berhari-hari boleh gagal kerana satu lajur data yang rosak. Sistem yang belajar daripada contoh yang berat sebelah akan berlaku tidak adil kepada manusia sebenar, dan seseorang perlu menyedarinya. Mereka yang kekal dalam bidang ini gemar akan teka-teki, tidak jemu belajar dan bertanya bukan sahaja sama ada sesuatu boleh dibina, malah sama ada patut dibina.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('Build what did not exist', 'Membina sesuatu yang baharu'),
        body: say(
          'From reading scans to forecasting floods, you make tools that nobody in your town has used before.',
          'Daripada membaca imbasan hingga meramal banjir, anda membina alat yang belum pernah digunakan di tempat anda.',
        ),
      },
      {
        heading: say('Mathematics with a purpose', 'Matematik yang bermakna'),
        body: say(
          'Matrices and probability stop being exercises; they decide whether your model works.',
          'Matriks dan kebarangkalian bukan lagi sekadar latihan; semuanya menentukan sama ada model anda berfungsi.',
        ),
      },
      {
        heading: say('Among the best paid graduates', 'Antara graduan bergaji tinggi'),
        body: say(
          'Skilled people are scarce, so pay rises quickly with proven projects.',
          'Tenaga mahir masih kurang, maka gaji meningkat dengan cepat apabila ada projek yang terbukti.',
        ),
      },
      {
        heading: say('Work from almost anywhere', 'Bekerja dari mana-mana sahaja'),
        body: say(
          'The computers are in the cloud; your team may be in Penang, Kuala Lumpur or three continents.',
          'Komputernya berada di awan; pasukan anda mungkin di Pulau Pinang, Kuala Lumpur atau tiga buah benua.',
        ),
      },
    ]),
    tasks: numbered('t', [
      { text: say('Collect, label and clean data', 'Mengumpul, melabel dan membersihkan data') },
      { text: say('Train, test and compare models', 'Melatih, menguji dan membandingkan model') },
      {
        text: say(
          'Build models into apps and services',
          'Memasukkan model ke dalam aplikasi dan perkhidmatan',
        ),
      },
      {
        text: say(
          'Watch models in use and correct their drift',
          'Memantau model yang digunakan dan membetulkannya apabila tersasar',
        ),
      },
      {
        text: say(
          'Check results for bias and explain them',
          'Menyemak sama ada keputusan berat sebelah dan menerangkannya',
        ),
      },
    ]),
    dayInLife: numbered('d', [
      {
        start: '09:00',
        activity: say(
          'Read last night’s training results',
          'Meneliti hasil latihan model malam tadi',
        ),
      },
      {
        start: '09:45',
        activity: say('Short meeting with the team', 'Mesyuarat ringkas bersama pasukan'),
      },
      {
        start: '10:30',
        activity: say(
          'Find out why accuracy fell in one state',
          'Menyiasat sebab ketepatan menurun di sebuah negeri',
        ),
      },
      {
        start: '14:00',
        activity: say('Write and review Python code', 'Menulis dan menyemak kod Python'),
      },
      {
        start: '16:00',
        activity: say(
          'Show the bank’s staff a first version',
          'Menunjukkan versi awal kepada kakitangan bank',
        ),
      },
      {
        start: '17:30',
        activity: say(
          'Start a new training run; read one paper',
          'Memulakan latihan model baharu; membaca sebuah kertas penyelidikan',
        ),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('Bachelor’s degree', 'Ijazah sarjana muda'),
        duration: years(3, 4),
        body: say(
          'Computer science, AI, data science, software engineering or mathematics. Algorithms and Python first.',
          'Sains komputer, AI, sains data, kejuruteraan perisian atau matematik. Kuasai algoritma dan Python dahulu.',
        ),
      },
      {
        title: say('A portfolio of your own', 'Portfolio sendiri'),
        duration: { kind: 'ongoing' },
        body: say(
          'Build small models on public data, publish the code, and write down what went wrong.',
          'Bina model kecil dengan data awam, terbitkan kodnya dan catat apa yang tidak menjadi.',
        ),
      },
      {
        title: say('Developer or data analyst', 'Pembangun perisian atau penganalisis data'),
        duration: years(1, 2),
        body: say(
          'Learn how real software is made and how untidy real data is.',
          'Pelajari cara perisian sebenar dibangunkan dan betapa tidak kemasnya data sebenar.',
        ),
      },
      {
        title: say('AI engineer', 'Jurutera AI'),
        duration: years(3, 5),
        body: say(
          'Train models, bring them into use and keep them healthy.',
          'Melatih model, menggunakannya dalam produk dan memastikannya terus berfungsi dengan baik.',
        ),
      },
      {
        title: say('Lead architect', 'Ketua arkitek AI'),
        duration: { kind: 'lifetime' },
        body: say(
          'Decide what should be built, guide a team and answer for its effects.',
          'Menentukan apa yang patut dibina, membimbing pasukan dan bertanggungjawab terhadap kesannya.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('School', 'Sekolah'),
        body: say(
          'Strong SPM results in Mathematics, Additional Mathematics and English; Physics or Computer Science helps.',
          'Keputusan SPM yang baik dalam Matematik, Matematik Tambahan dan Bahasa Inggeris; Fizik atau Sains Komputer menjadi kelebihan.',
        ),
      },
      {
        label: say('Degree', 'Ijazah'),
        body: say(
          'A good degree in computing or mathematics. Competitive employers look for a CGPA of 3.3 and above.',
          'Ijazah yang baik dalam pengkomputeran atau matematik. Majikan terkemuka biasanya mencari PNGK 3.3 dan ke atas.',
        ),
      },
      {
        label: say('Postgraduate', 'Pascasiswazah'),
        body: say(
          'A master’s degree is useful for designing new models; projects count as much elsewhere.',
          'Ijazah sarjana berguna untuk mereka bentuk model baharu; bagi tugas lain, projek sama penting.',
        ),
      },
      {
        label: say('Mindset', 'Sikap'),
        body: say(
          'Patience. Most experiments fail, and the reason is usually in the data.',
          'Kesabaran. Kebanyakan eksperimen gagal dan puncanya selalunya terletak pada data.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'Asasi',
        subjects: numbered('n', [
          subject('mathematics', 'B'),
          subject('additional-mathematics', 'C'),
          subject('english', 'C'),
        ]),
        minCgpa: 2.75,
        note: say(
          'SPM grades for entering a foundation in computing or engineering.',
          'Gred SPM untuk memasuki asasi pengkomputeran atau kejuruteraan.',
        ),
      },
      {
        id: 'e2',
        route: 'STPM',
        subjects: numbered('n', [
          subject('mathematics-t', 'B'),
          subject('physics', 'C', 'one-of'),
          subject('ict-stpm', 'C', 'one-of'),
        ]),
        minCgpa: 3,
        muetBand: 3,
        note: say(
          'Leading universities ask for more.',
          'Universiti terkemuka menetapkan syarat lebih tinggi.',
        ),
      },
      {
        id: 'e3',
        route: 'Matrikulasi',
        subjects: numbered('n', [
          subject('mathematics', 'B'),
          subject('computer-science', 'B', 'recommended'),
        ]),
        minCgpa: 3,
        muetBand: 3,
        note: say('Science or engineering stream.', 'Aliran sains atau kejuruteraan.'),
      },
      {
        id: 'e4',
        route: 'Diploma',
        subjects: [],
        minCgpa: 3,
        note: say(
          'A computing diploma can shorten the degree by up to a year.',
          'Diploma pengkomputeran boleh memendekkan tempoh pengajian ijazah sehingga setahun.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Junior AI engineer', 'Jurutera AI junior'),
        years: { min: 0, max: 2 },
        salary: ringgit(5000, 8000),
      },
      {
        level: say('AI engineer', 'Jurutera AI'),
        years: { min: 2, max: 5 },
        salary: ringgit(8000, 14000),
      },
      {
        level: say('Senior AI engineer', 'Jurutera AI kanan'),
        years: { min: 5, max: 8 },
        salary: ringgit(14000, 20000),
      },
      {
        level: say('Lead AI architect', 'Ketua arkitek AI'),
        years: { min: 8, max: 12 },
        salary: ringgit(20000, 30000),
      },
      {
        level: say('Head of AI', 'Ketua bahagian AI'),
        years: { min: 12 },
        salary: ringgit(28000, 45000, true),
      },
    ]),
    scores: numbered('c', [
      score(
        'logical',
        95,
        say('Long chains of cause and effect', 'Rantaian sebab dan akibat yang panjang'),
      ),
      score(
        'numerical',
        95,
        say('Statistics and linear algebra daily', 'Statistik dan algebra linear setiap hari'),
      ),
      score(
        'verbal',
        60,
        say('Explaining models to non-experts', 'Menerangkan model kepada orang bukan pakar'),
      ),
      score('spatial', 65, say('Thinking in many dimensions', 'Berfikir dalam banyak dimensi')),
      score('creative', 80, say('New problems have no recipe', 'Masalah baharu tiada resipi')),
      score(
        'social',
        50,
        say('Teamwork, then quiet hours', 'Kerja berpasukan, kemudian bersendirian'),
      ),
      score(
        'self-management',
        85,
        say('Learning never stops', 'Pembelajaran tidak pernah berhenti'),
      ),
      score('practical', 40, say('Tools are mostly software', 'Kebanyakan alatnya ialah perisian')),
    ]),
    salaryBands: numbered('b', [
      band('tech-companies', ringgit(10000, 25000, true)),
      band('fintech-banks', ringgit(8000, 20000, true)),
      band('ai-startups', { ...ringgit(12000, 30000, true), paidIn: 'USD' }),
      band('semiconductors', ringgit(6000, 15000)),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Technology start-ups', 'Syarikat pemula teknologi'),
        say('Company innovation labs', 'Makmal inovasi syarikat'),
        say('Home office', 'Pejabat di rumah'),
      ]),
      remote: 'high',
      hours: { min: 45, max: 55 },
      leadership: {
        level: 'low-medium',
        note: say(
          'Leading short development sprints',
          'Mengetuai pusingan pembangunan yang singkat',
        ),
      },
      empathy: {
        level: 'low-medium',
        note: say(
          'Ask who is harmed by a wrong answer',
          'Fikirkan siapa yang terjejas jika jawapannya salah',
        ),
      },
      stress: {
        level: 'medium-high',
        note: say(
          'The technology changes every few months',
          'Teknologi berubah setiap beberapa bulan',
        ),
      },
    },
    skills: numbered('k', [
      skill('python', 'technical'),
      skill('machine-learning', 'technical'),
      skill('statistics', 'technical'),
      skill('data-cleaning', 'technical'),
      skill('deep-learning-frameworks', 'tool'),
      skill('sql', 'tool'),
      skill('git', 'tool'),
      skill('cloud-computing', 'tool', 'optional'),
      skill('ai-ethics', 'core'),
      skill('problem-solving', 'core'),
      skill('communication', 'core', 'optional'),
    ]),
    certifications: numbered('f', [
      certification(
        'google-ml-engineer',
        say('after some years of practice', 'selepas beberapa tahun pengalaman'),
      ),
      certification(
        'aws-ml-engineer',
        say('for teams that use AWS', 'untuk pasukan yang menggunakan AWS'),
      ),
      certification(
        'nvidia-genai',
        say('a first certificate for graduates', 'sijil pertama yang sesuai untuk graduan'),
      ),
      certification(
        'professional-technologist',
        say('Malaysian professional title', 'gelaran profesional di Malaysia'),
      ),
    ]),
    universities: numbered('u', [
      university(
        'um',
        say('Computer Science (Artificial Intelligence)', 'Sains Komputer (Kecerdasan Buatan)'),
      ),
      university(
        'utem',
        say('Computer Science (Artificial Intelligence)', 'Sains Komputer (Kecerdasan Buatan)'),
      ),
      university('utm', say('Computer Science', 'Sains Komputer')),
      university(
        'mmu',
        say('Computer Science (Artificial Intelligence)', 'Sains Komputer (Kecerdasan Buatan)'),
      ),
      university('apu', say('Artificial Intelligence', 'Kecerdasan Buatan')),
      university(
        'nus',
        say('Artificial intelligence and computing', 'Kecerdasan buatan dan pengkomputeran'),
      ),
      university('carnegie-mellon', say('Artificial Intelligence', 'Kecerdasan Buatan')),
      university(
        'edinburgh',
        say('Artificial intelligence and computer science', 'Kecerdasan buatan dan sains komputer'),
      ),
    ]),
    outlook: {
      demand: 'critical',
      body: say(
        'New data centres, digital banks and a national push for AI create more openings than graduates can fill. Routine coding is being automated; judgement, mathematics and care for people are not.',
        'Pusat data baharu, bank digital dan usaha AI negara mewujudkan lebih banyak peluang kerja berbanding dengan bilangan graduan. Pengekodan rutin semakin diautomasikan, tetapi pertimbangan, matematik dan keprihatinan terhadap manusia tidak dapat diganti.',
      ),
    },
    related: numbered('p', [
      relatedTo('ux-designer', 'similar'),
      relatedTo('chartered-accountant', 'alternative'),
    ]),
    sources: numbered('s', [
      sourceOf.estimates,
      sourceOf.talentcorp,
      sourceOf.digital,
      sourceOf.upu,
    ]),
    reviewBy: '2027-03-31',
  },
};
