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

export const chef: DemoProfile = {
  key: 'chef',
  content: {
    title: say('Chef', 'Cef'),
    tagline: say(
      'The craftsperson who plans, cooks and costs every plate, and leads the team that serves a full house on time.',
      'Pakar dapur yang merancang, memasak dan mengira kos setiap hidangan serta memimpin pasukan untuk melayan ramai tetamu tepat pada masanya.',
    ),
    alternativeTitles: numbered('a', [
      say('Executive Chef', 'Cef Eksekutif'),
      say('Cook', 'Tukang Masak'),
      say('Sous Chef', 'Penolong Ketua Cef'),
      say('Kitchen Chef', 'Chef'),
    ]),
    cluster: clusterKey('hospitality'),
    holland: 'RAE',
    codes: { masco: '3434', isco08: '3434', onetSoc: '35-1011.00' },
    tags: ['tvet', 'creative', 'self-employed'],
    story: prose(
      say(
        'At four in the afternoon a restaurant in Melaka is empty, but its kitchen is not. Forty litres of stock are simmering, the asam pedas is being tasted for the third time, and a young commis is learning to fillet a snapper without wasting a spoonful. In three hours, a hundred and twenty guests will sit down.',
        'Pada pukul empat petang, sebuah restoran di Melaka masih kosong, tetapi dapurnya sudah sibuk. Empat puluh liter stok sedang direneh, asam pedas dirasa untuk kali ketiga dan seorang pembantu cef muda sedang belajar mengasingkan isi ikan merah daripada tulangnya tanpa membazir. Tiga jam lagi, seratus dua puluh orang tetamu akan mengambil tempat.',
      ),
      say(
        'Cooking is only half of a chef’s work. The other half is planning: which dishes, at what cost, from which market, by whom and when. A chef writes menus, orders stock, keeps the kitchen clean and up to halal standards, trains the young and stays calm when a party of twenty arrives early.',
        'Memasak hanyalah separuh daripada kerja seorang cef. Separuh lagi ialah perancangan: hidangan apa, berapa kosnya, dari pasar mana, siapa yang memasak dan bila. Cef menyusun menu, memesan bahan, memastikan dapur bersih dan mematuhi piawaian halal, melatih tenaga muda dan tetap tenang apabila rombongan dua puluh orang tiba awal.',
      ),
      say(
        'Malaysia is a generous teacher. A young cook can learn from Malay, Chinese, Indian, Nyonya, Iban and Kadazan kitchens within one state or two, and take that knowledge to hotels, airlines, hospitals, cruise ships or a stall of their own.',
        'Malaysia ialah guru yang pemurah. Tukang masak muda boleh menimba ilmu daripada dapur Melayu, Cina, India, Nyonya, Iban dan Kadazan, lalu membawanya ke hotel, syarikat penerbangan, hospital, kapal persiaran atau gerai sendiri.',
      ),
      say(
        'It is not television. There is heat, there are burns, and your friends celebrate while you work. But the trade welcomes people whom examinations overlooked, and it feeds them for life.',
        'Realitinya tidak seperti di televisyen. Dapur panas, tangan boleh melecur dan anda bekerja ketika rakan-rakan berhari raya. Namun, bidang ini terbuka kepada mereka yang kurang menyerlah dalam peperiksaan, dan kemahirannya menjadi bekal sepanjang hayat.',
      ),
    ),
    reasons: numbered('r', [
      {
        heading: say('You make people happy, tonight', 'Menggembirakan orang, malam ini juga'),
        body: say(
          'An empty plate coming back is the quickest praise in any profession.',
          'Pinggan yang kembali kosong ialah pujian terpantas dalam mana-mana kerjaya.',
        ),
      },
      {
        heading: say('Start early, rise by skill', 'Bermula awal, naik kerana kemahiran'),
        body: say(
          'With SKM or a diploma you can be in a hotel kitchen at nineteen.',
          'Dengan SKM atau diploma, anda boleh bertugas di dapur hotel pada umur sembilan belas tahun.',
        ),
      },
      {
        heading: say('A passport made of skill', 'Kemahiran yang menjadi pasport'),
        body: say(
          'Kitchens share one language of stations, sauces and timing, in Dubai as in Kota Kinabalu.',
          'Dapur di seluruh dunia berkongsi bahasa yang sama: stesen, sos dan ketepatan masa, sama ada di Dubai atau Kota Kinabalu.',
        ),
      },
      {
        heading: say('Own something', 'Memiliki perniagaan sendiri'),
        body: say(
          'A stall, a catering kitchen or a brand of sambal can begin small, with MARA or TEKUN support.',
          'Gerai, dapur katering atau jenama sambal boleh dimulakan secara kecil-kecilan dengan sokongan MARA atau TEKUN.',
        ),
      },
    ]),
    tasks: numbered('t', [
      { text: say('Plan menus and write recipes', 'Merancang menu dan menulis resipi') },
      { text: say('Prepare, cook and plate food', 'Menyediakan, memasak dan menghias hidangan') },
      { text: say('Order stock and control its cost', 'Memesan bahan dan mengawal kos') },
      {
        text: say(
          'Keep hygiene, safety and halal standards',
          'Mematuhi piawaian kebersihan, keselamatan dan halal',
        ),
      },
      { text: say('Train and lead the kitchen team', 'Melatih dan memimpin pasukan dapur') },
    ]),
    dayInLife: numbered('d', [
      {
        start: '11:00',
        activity: say(
          'Check deliveries: fish, herbs, temperatures',
          'Memeriksa hantaran: ikan, herba, suhu',
        ),
      },
      { start: '12:00', activity: say('Lunch service', 'Waktu hidangan tengah hari') },
      {
        start: '15:00',
        activity: say(
          'Break, then costing a new dish',
          'Rehat, kemudian mengira kos hidangan baharu',
        ),
      },
      {
        start: '16:00',
        activity: say('Mise en place: stock, cuts, sauces', 'Persediaan: stok, potongan, sos'),
      },
      {
        start: '19:00',
        activity: say('Dinner service at full speed', 'Waktu makan malam yang sibuk'),
      },
      {
        start: '22:30',
        activity: say(
          'Clean down, order for tomorrow',
          'Membersihkan dapur, memesan bahan untuk esok',
        ),
      },
    ]),
    journey: numbered('j', [
      {
        title: say('SKM or diploma in culinary arts', 'SKM atau diploma seni kulinari'),
        duration: years(1, 3),
        body: say(
          'Community colleges, skills institutes, polytechnics and universities teach it; the practical hours matter most.',
          'Ditawarkan di kolej komuniti, institut kemahiran, politeknik dan universiti; jam amali paling penting.',
        ),
      },
      {
        title: say('Internship', 'Latihan industri'),
        duration: months(4, 6),
        body: say(
          'A hotel or a busy restaurant, every station, every shift.',
          'Di hotel atau restoran yang sibuk, di setiap stesen, pada setiap syif.',
        ),
      },
      {
        title: say('Commis to chef de partie', 'Pembantu cef hingga ketua bahagian'),
        duration: years(3, 6),
        body: say(
          'Run one section: hot kitchen, cold kitchen or pastry.',
          'Mengendalikan satu bahagian: dapur panas, dapur sejuk atau pastri.',
        ),
      },
      {
        title: say('Sous chef', 'Penolong ketua cef'),
        duration: years(3, 5),
        body: say(
          'Second in command: rosters, costs, quality.',
          'Orang kedua di dapur: jadual kerja, kos, mutu.',
        ),
      },
      {
        title: say('Executive chef or owner', 'Cef eksekutif atau pengusaha'),
        duration: { kind: 'lifetime' },
        body: say(
          'Lead a hotel’s kitchens, or put your own name above the door.',
          'Mengetuai semua dapur hotel atau membuka restoran atas nama sendiri.',
        ),
      },
    ]),
    academics: numbered('m', [
      {
        label: say('SKM', 'SKM'),
        body: say(
          'Open to students with interest and basic reading and counting, with or without SPM credits.',
          'Terbuka kepada murid yang berminat serta boleh membaca, menulis dan mengira, dengan atau tanpa kepujian SPM.',
        ),
      },
      {
        label: say('Diploma', 'Diploma'),
        body: say(
          'SPM with three credits; a pass in Bahasa Melayu and History, and enough English for recipes and guests.',
          'SPM dengan tiga kepujian; lulus Bahasa Melayu dan Sejarah, serta Bahasa Inggeris yang memadai untuk resipi dan tetamu.',
        ),
      },
      {
        label: say('Health', 'Kesihatan'),
        body: say(
          'Typhoid vaccination and food handler training are compulsory; strong legs help.',
          'Suntikan vaksin tifoid dan latihan pengendali makanan diwajibkan; kaki yang kuat amat membantu.',
        ),
      },
    ]),
    entryRoutes: [
      {
        id: 'e1',
        route: 'SKM',
        subjects: numbered('n', [subject('catering', 'C', 'recommended')]),
        note: say(
          'Levels 1 to 3 in food preparation, one to two years.',
          'Tahap 1 hingga 3 dalam penyediaan makanan, satu hingga dua tahun.',
        ),
      },
      {
        id: 'e2',
        route: 'SPM',
        subjects: numbered('n', [
          subject('bahasa-melayu', 'E'),
          subject('history', 'E'),
          subject('home-science', 'C', 'recommended'),
        ]),
        note: say(
          'Three credits for a diploma in culinary arts.',
          'Tiga kepujian untuk diploma seni kulinari.',
        ),
      },
      {
        id: 'e3',
        route: 'Diploma',
        subjects: [],
        minCgpa: 2.5,
        note: say(
          'Into a degree in culinary arts management.',
          'Menyambung ke ijazah pengurusan seni kulinari.',
        ),
      },
    ],
    ladder: numbered('l', [
      {
        level: say('Commis', 'Pembantu cef (komis)'),
        years: { min: 0, max: 2 },
        salary: ringgit(1700, 2300),
      },
      {
        level: say('Chef de partie', 'Ketua bahagian'),
        years: { min: 2, max: 6 },
        salary: ringgit(2400, 3800),
      },
      {
        level: say('Sous chef', 'Penolong ketua cef'),
        years: { min: 6, max: 10 },
        salary: ringgit(4000, 6500),
      },
      {
        level: say('Head chef', 'Ketua cef'),
        years: { min: 9, max: 14 },
        salary: ringgit(6000, 9500),
      },
      {
        level: say('Executive chef', 'Cef eksekutif'),
        years: { min: 13 },
        salary: ringgit(9000, 16000, true),
      },
    ]),
    scores: numbered('c', [
      score('logical', 60, say('Ten pots, one finishing time', 'Sepuluh periuk, siap serentak')),
      score('numerical', 55, say('Portions, costs, temperatures', 'Bahagian hidangan, kos, suhu')),
      score('verbal', 50, say('Short, clear calls', 'Arahan yang ringkas dan jelas')),
      score('spatial', 60, say('Plating and kitchen flow', 'Hiasan hidangan dan aliran dapur')),
      score(
        'creative',
        90,
        say('New flavours from old roots', 'Rasa baharu daripada warisan lama'),
      ),
      score('social', 70, say('A kitchen is a team', 'Dapur ialah satu pasukan')),
      score(
        'self-management',
        85,
        say('Heat, hurry and discipline', 'Haba, kesibukan dan disiplin'),
      ),
      score('practical', 95, say('Hands, knives and fire', 'Tangan, pisau dan api')),
    ]),
    salaryBands: numbered('b', [
      band('restaurants', ringgit(1700, 6000)),
      band('hotels', ringgit(1900, 12000)),
      band('airline-catering', ringgit(2000, 7500)),
      band('cruise-overseas', { ...ringgit(5000, 15000, true), paidIn: 'USD' }),
    ]),
    conditions: {
      environments: numbered('v', [
        say('Hotel kitchens', 'Dapur hotel'),
        say('Restaurants', 'Restoran'),
        say('Central and airline kitchens', 'Dapur pusat dan dapur penerbangan'),
      ]),
      remote: 'none',
      hours: { min: 45, max: 60 },
      leadership: {
        level: 'high',
        note: say('A kitchen follows one voice', 'Dapur mengikut arahan seorang ketua'),
      },
      empathy: {
        level: 'medium',
        note: say(
          'Guests with allergies, tired young cooks',
          'Tetamu yang mempunyai alahan, tukang masak muda yang letih',
        ),
      },
      stress: {
        level: 'high',
        note: say(
          'Two rush hours a day; weekends and festivals',
          'Dua waktu puncak sehari; hujung minggu dan musim perayaan',
        ),
      },
    },
    skills: numbered('k', [
      skill('cooking-techniques', 'technical'),
      skill('knife-skills', 'technical'),
      skill('food-safety', 'technical'),
      skill('halal-practice', 'technical'),
      skill('menu-planning', 'technical'),
      skill('plating', 'technical', 'optional'),
      skill('food-costing', 'tool'),
      skill('stock-control', 'tool', 'optional'),
      skill('leadership', 'core'),
      skill('time-management', 'core'),
      skill('stamina', 'core'),
    ]),
    certifications: numbered('f', [
      certification('food-handler', say('compulsory by law', 'wajib di sisi undang-undang')),
      certification(
        'skm-3',
        say('food preparation and production', 'penyediaan dan pembuatan makanan'),
      ),
      certification(
        'haccp',
        say('for hotels, airlines and factories', 'untuk hotel, syarikat penerbangan dan kilang'),
      ),
      certification(
        'halal-executive',
        say('for kitchens certified by JAKIM', 'untuk dapur yang diperakui oleh JAKIM'),
      ),
    ]),
    universities: numbered('u', [
      university('community-colleges', say('Certificate in culinary arts', 'Sijil kulinari')),
      university(
        'uitm',
        say('Diploma and degree in culinary arts', 'Diploma dan ijazah seni kulinari'),
      ),
      university('umk', say('Hospitality', 'Hospitaliti')),
      university('taylors', say('Culinary arts and management', 'Seni dan pengurusan kulinari')),
      university(
        'sunway',
        say('Culinary arts with Le Cordon Bleu', 'Seni kulinari bersama Le Cordon Bleu'),
      ),
      university('ucsi', say('Culinary arts', 'Seni kulinari')),
      university(
        'le-cordon-bleu',
        say('Grand diploma in cuisine and pastry', 'Diploma masakan dan pastri'),
      ),
      university('cia', say('Culinary arts', 'Seni kulinari')),
    ]),
    outlook: {
      demand: 'growing',
      body: say(
        'Visitors are returning and hotels, cafes and halal food makers look for trained hands. Machines portion and wash; they cannot taste. Those who add costing and food safety rise fastest.',
        'Pelancong kembali berkunjung; hotel, kafe serta pengeluar makanan halal pula mencari tenaga terlatih. Mesin boleh menyukat dan mencuci, tetapi tidak boleh merasa. Mereka yang menguasai pengiraan kos dan keselamatan makanan paling cepat maju.',
      ),
    },
    related: numbered('p', [
      relatedTo('chartered-accountant', 'alternative'),
      relatedTo('registered-nurse', 'alternative'),
    ]),
    sources: numbered('s', [sourceOf.estimates, sourceOf.tourism, sourceOf.wages, sourceOf.skills]),
    reviewBy: '2027-07-31',
  },
};
