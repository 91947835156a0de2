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

export const charteredAccountant: DemoProfile = {
  key: 'chartered-accountant',
  content: {
    title: say('Chartered Accountant', 'Akauntan Bertauliah'),
    tagline: say(
      'The trusted professional who makes the numbers of a business clear, honest and useful to the people who must decide.',
      'Profesional yang dipercayai untuk menjadikan angka sesebuah perniagaan jelas, jujur dan berguna kepada pembuat keputusan.',
    ),
    alternativeTitles: numbered('a', [
      say('Accountant', 'Akauntan'),
      say('Certified Accountant', 'Akauntan Berkanun'),
      say('Auditor', 'Juruaudit'),
      say('Tax Consultant', 'Perunding Cukai'),
    ]),
    cluster: clusterKey('finance'),
    holland: 'CEI',
    codes: { masco: '2411', isco08: '2411', onetSoc: '13-2011.00' },
    tags: ['digital', 'self-employed'],
    story: prose(
      say(
        'Every night at closing time, the owner of a nasi kandar shop in Penang counts the drawer and hopes that business is going well. A chartered accountant can tell him whether it is, why, and what will happen if he opens a second shop.',
        'Setiap malam selepas kedai ditutup, seorang pemilik restoran nasi kandar di Pulau Pinang mengira wang dalam laci sambil berharap perniagaannya berjalan dengan baik. Akauntan bertauliah boleh memberitahunya sama ada harapan itu benar, sebabnya dan apa yang akan berlaku jika cawangan kedua dibuka.',
      ),
      say(
        'Accountants record, check and explain money. They prepare accounts, audit them, plan taxes, stop fraud and advise those who decide. Behind every payroll that arrives on time and every company listed on Bursa Malaysia, an accountant has signed.',
        'Akauntan merekod, menyemak dan menerangkan perjalanan wang. Mereka menyediakan akaun, mengaudit, merancang cukai, mencegah penipuan dan menasihati pembuat keputusan. Di sebalik setiap gaji yang dibayar tepat pada masanya dan setiap syarikat yang tersenarai di Bursa Malaysia, terdapat tandatangan seorang akauntan.',
      ),
      say(
        'The word chartered matters. Under the Accountants Act 1967, practising accountants must be members of the Malaysian Institute of Accountants (MIA). It takes a recognised qualification, three years of experience and a promise of honesty; break it, and the membership can be withdrawn.',
        'Perkataan bertauliah itu penting. Di bawah Akta Akauntan 1967, akauntan yang menjalankan amalan mestilah menjadi ahli Institut Akauntan Malaysia (MIA). Syaratnya ialah kelayakan yang diiktiraf, pengalaman selama tiga tahun dan janji untuk bersikap jujur; keahlian boleh ditarik balik jika janji itu dimungkiri.',
      ),
      say(
        'Software now does most of the adding up, and e-invoices travel by themselves. What remains is judgement: to see that a figure looks too good, to ask an uncomfortable question politely, and to explain a loss to people who hoped for a profit.',
        'Kini perisian melakukan kebanyakan pengiraan dan e-Invois dihantar secara automatik. Yang tinggal ialah pertimbangan: mengesan angka yang terlalu baik untuk dipercayai, mengemukakan soalan sukar dengan sopan dan menerangkan kerugian kepada orang yang mengharapkan keuntungan.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('Every organisation needs you', 'Setiap organisasi memerlukan anda'),
        body: say(
          'Hospitals, charities, football clubs, banks: wherever money moves, someone must account for it.',
          'Hospital, badan amal, kelab bola sepak, bank: di mana-mana sahaja wang bergerak, seseorang perlu mempertanggungjawabkannya.',
        ),
      },
      {
        heading: say('A seat where decisions are made', 'Tempat di meja pembuat keputusan'),
        body: say(
          'Many chief executives began as accountants, because they understood how the whole business works.',
          'Ramai ketua pegawai eksekutif bermula sebagai akauntan kerana mereka memahami perjalanan seluruh perniagaan.',
        ),
      },
      {
        heading: say('A qualification known abroad', 'Kelayakan yang dikenali di luar negara'),
        body: say(
          'Professional bodies recognise one another, so your papers are understood in London or Sydney.',
          'Badan profesional saling mengiktiraf, maka kelayakan anda difahami di London mahupun Sydney.',
        ),
      },
      {
        heading: say('Steady steps', 'Kemajuan yang jelas'),
        body: say(
          'Examinations, titles and pay rise in a clear order; effort shows.',
          'Peperiksaan, jawatan dan gaji meningkat mengikut susunan yang jelas; usaha anda akan kelihatan.',
        ),
      },
    ]),
    tasks: numbered('t', [
      { text: say('Prepare monthly and yearly accounts', 'Menyediakan akaun bulanan dan tahunan') },
      {
        text: say('Audit records and test controls', 'Mengaudit rekod dan menguji kawalan dalaman'),
      },
      { text: say('Plan and file taxes with LHDN', 'Merancang dan memfailkan cukai dengan LHDN') },
      { text: say('Build budgets and forecasts', 'Menyediakan belanjawan dan unjuran') },
      { text: say('Advise owners and directors', 'Menasihati pemilik dan pengarah') },
    ]),
    dayInLife: numbered('d', [
      {
        start: '09:00',
        activity: say('Plan the audit day with the team', 'Merancang kerja audit bersama pasukan'),
      },
      {
        start: '09:30',
        activity: say(
          'Trace sales from invoice to bank',
          'Menyemak jejak jualan dari invois hingga ke bank',
        ),
      },
      {
        start: '11:30',
        activity: say('Count stock in a client’s warehouse', 'Mengira stok di gudang pelanggan'),
      },
      {
        start: '14:00',
        activity: say('Ask about an unusual payment', 'Bertanya tentang bayaran yang luar biasa'),
      },
      {
        start: '16:00',
        activity: say(
          'Write up findings and review a junior’s work',
          'Menulis dapatan dan menyemak kerja rakan sekerja junior',
        ),
      },
      {
        start: '20:00',
        activity: say(
          'Two hours of study for the next paper',
          'Belajar dua jam untuk kertas seterusnya',
        ),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('Pre-university', 'Prauniversiti'),
        duration: years(1, 2),
        body: say(
          'Matriculation in accounting, STPM, a foundation, or a diploma in accountancy.',
          'Matrikulasi perakaunan, STPM, asasi atau diploma perakaunan.',
        ),
      },
      {
        title: say(
          'Recognised degree or professional papers',
          'Ijazah diiktiraf atau kertas profesional',
        ),
        duration: years(3, 4),
        body: say(
          'A degree listed under the Accountants Act, or a professional qualification such as ACCA or MICPA.',
          'Ijazah yang tersenarai di bawah Akta Akauntan atau kelayakan profesional seperti ACCA atau MICPA.',
        ),
      },
      {
        title: say('Training years', 'Tempoh latihan'),
        duration: years(3),
        body: say(
          'Relevant experience in audit, tax or finance, normally supervised by a member of MIA.',
          'Pengalaman yang berkaitan dalam audit, cukai atau kewangan lazimnya di bawah penyeliaan ahli MIA.',
        ),
      },
      {
        title: say('Chartered Accountant, C.A.(M)', 'Akauntan Bertauliah, C.A.(M)'),
        duration: { kind: 'ongoing' },
        body: say(
          'Join MIA and keep learning: hours of professional education are counted.',
          'Menyertai MIA dan terus belajar: jam pendidikan profesional anda direkodkan.',
        ),
      },
      {
        title: say('Finance leader or partner', 'Pemimpin kewangan atau rakan kongsi'),
        duration: { kind: 'lifetime' },
        body: say(
          'Lead the finances of a company, or own a practice.',
          'Mengetuai kewangan syarikat atau memiliki firma sendiri.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('SPM', 'SPM'),
        body: say(
          'Credits in Mathematics, English and Bahasa Melayu. Principles of Accounting helps but is not essential.',
          'Kepujian dalam Matematik, Bahasa Inggeris dan Bahasa Melayu. Prinsip Perakaunan membantu tetapi tidak wajib.',
        ),
      },
      {
        label: say('Degree', 'Ijazah'),
        body: say(
          'A CGPA of 3.0 opens the larger firms. Check that the programme is recognised by MIA.',
          'PNGK 3.0 membuka pintu ke firma besar. Pastikan program itu diiktiraf oleh MIA.',
        ),
      },
      {
        label: say('Character', 'Sahsiah'),
        body: say(
          'Exact, discreet, and brave enough to say no to a client.',
          'Teliti, pandai menyimpan rahsia dan berani berkata tidak kepada pelanggan.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'Matrikulasi',
        subjects: numbered('n', [subject('accounting', 'B'), subject('mathematics', 'B')]),
        minCgpa: 3,
        muetBand: 3,
        note: say('Accounting stream.', 'Aliran perakaunan.'),
      },
      {
        id: 'e2',
        route: 'STPM',
        subjects: numbered('n', [
          subject('stpm-accounting', 'B', 'one-of'),
          subject('mathematics-m', 'B', 'one-of'),
          subject('economics', 'B', 'recommended'),
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
        route: 'Diploma',
        subjects: [],
        minCgpa: 3,
        note: say(
          'A diploma in accountancy leads into the second year of many degrees.',
          'Diploma perakaunan membolehkan kemasukan terus ke tahun kedua dalam banyak program ijazah.',
        ),
      },
      {
        id: 'e4',
        route: 'SPM',
        subjects: numbered('n', [subject('mathematics', 'C'), subject('english', 'C')]),
        note: say(
          'Professional route: begin with the ACCA foundation papers and continue to ACCA.',
          'Laluan profesional: bermula dengan kertas asas ACCA dan terus ke ACCA.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Audit or accounts associate', 'Eksekutif audit atau akaun'),
        years: { min: 0, max: 3 },
        salary: ringgit(3000, 4500),
      },
      {
        level: say('Senior associate', 'Eksekutif kanan'),
        years: { min: 3, max: 5 },
        salary: ringgit(4500, 6500),
      },
      {
        level: say('Manager', 'Pengurus'),
        years: { min: 5, max: 9 },
        salary: ringgit(7000, 12000),
      },
      {
        level: say('Financial controller', 'Pengawal kewangan'),
        years: { min: 9, max: 15 },
        salary: ringgit(12000, 20000),
      },
      {
        level: say(
          'Partner or chief financial officer',
          'Rakan kongsi atau ketua pegawai kewangan',
        ),
        years: { min: 15 },
        salary: ringgit(22000, 45000, true),
      },
    ]),
    scores: numbered('c', [
      score('logical', 85, say('Every entry must follow', 'Setiap catatan mesti ada asasnya')),
      score(
        'numerical',
        90,
        say('Figures all day, with meaning', 'Angka yang bermakna sepanjang hari'),
      ),
      score(
        'verbal',
        75,
        say('Reports that others can act on', 'Laporan yang menjadi asas tindakan'),
      ),
      score('spatial', 25, say('Rarely needed', 'Jarang diperlukan')),
      score(
        'creative',
        40,
        say('New structures, within the rules', 'Struktur baharu dalam batas peraturan'),
      ),
      score(
        'social',
        65,
        say('Clients, teams, hard talks', 'Pelanggan, pasukan, perbincangan yang sukar'),
      ),
      score('self-management', 90, say('Deadlines and integrity', 'Tarikh akhir dan integriti')),
      score('practical', 30, say('Mostly desk work', 'Kebanyakannya kerja di meja')),
    ]),
    salaryBands: numbered('b', [
      band('audit-firms', ringgit(3000, 12000)),
      band('public-companies', ringgit(4000, 20000, true)),
      band('islamic-finance', ringgit(3800, 16000)),
      band('public-service', ringgit(3000, 10000)),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Offices', 'Pejabat'),
        say('Clients’ premises', 'Premis pelanggan'),
        say('Home, some days', 'Rumah, pada hari tertentu'),
      ]),
      remote: 'hybrid',
      hours: { min: 42, max: 55 },
      leadership: {
        level: 'medium-high',
        note: say(
          'You lead a small team within three years',
          'Anda mengetuai pasukan kecil dalam masa tiga tahun',
        ),
      },
      empathy: {
        level: 'medium',
        note: say('Numbers are about people’s work', 'Angka mencerminkan hasil kerja orang'),
      },
      stress: {
        level: 'medium-high',
        note: say(
          'Long weeks from January to April',
          'Minggu yang panjang dari Januari hingga April',
        ),
      },
    },
    skills: numbered('k', [
      skill('financial-reporting', 'technical'),
      skill('auditing', 'technical'),
      skill('taxation', 'technical'),
      skill('costing', 'technical', 'optional'),
      skill('corporate-law', 'technical', 'optional'),
      skill('spreadsheets', 'tool'),
      skill('accounting-software', 'tool'),
      skill('data-analytics', 'tool', 'optional'),
      skill('professional-ethics', 'core'),
      skill('attention-to-detail', 'core'),
      skill('communication', 'core'),
    ]),
    certifications: numbered('f', [
      certification('mia-ca', say('the Malaysian designation', 'gelaran profesional di Malaysia')),
      certification(
        'acca',
        say('global, can start after SPM', 'peringkat global, boleh bermula selepas SPM'),
      ),
      certification('micpa', say('Malaysian, alongside work', 'badan Malaysia, sambil bekerja')),
      certification('aca-icaew', say('sponsored by larger firms', 'ditaja oleh firma besar')),
      certification('ctim', say('for tax specialists', 'untuk pakar cukai')),
    ]),
    universities: numbered('u', [
      university('uitm', say('Accountancy', 'Perakaunan')),
      university('uum', say('Accounting', 'Perakaunan')),
      university('um', say('Accounting', 'Perakaunan')),
      university('ukm', say('Accounting', 'Perakaunan')),
      university('utar', say('Accounting', 'Perakaunan')),
      university('sunway', say('Accounting and finance', 'Perakaunan dan kewangan')),
      university('lse', say('Accounting and Finance', 'Perakaunan dan Kewangan')),
      university('manchester', say('Accounting', 'Perakaunan')),
    ]),
    outlook: {
      demand: 'growing',
      body: say(
        'E-invoicing, sustainability reports and stricter audits need more qualified accountants than Malaysia has. Simple bookkeeping is shrinking, so learn data and keep your professional papers moving.',
        'E-Invois, laporan kelestarian dan audit yang lebih ketat memerlukan lebih ramai akauntan bertauliah daripada yang ada di Malaysia. Kerja simpan kira yang mudah semakin berkurang, maka kuasailah data dan teruskan peperiksaan profesional anda.',
      ),
    },
    related: numbered('p', [
      relatedTo('ai-engineer', 'alternative'),
      relatedTo('ux-designer', 'alternative'),
    ]),
    sources: numbered('s', [
      sourceOf.estimates,
      sourceOf.accountants,
      sourceOf.wages,
      sourceOf.masco,
    ]),
    reviewBy: '2027-04-30',
  },
};
