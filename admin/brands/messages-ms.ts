import type { BrandKitMessages } from './messages-en.ts';

/** What the brand kit says in Malay. */
export const brandKitMalay: BrandKitMessages = {
  logoOnDark: 'Logo pada latar gelap',
  logoOnDarkHelp: 'Untuk jalur gelap. Tanpanya, logo yang satu lagi diletakkan pada plat putih.',
  logoCoarse:
    'Piksel sedikit: kira-kira %{resolution} piksel seinci pada muka depan pakej. Gambar yang lebih besar dicetak lebih tajam.',
  typeface: 'Muka taip',
  typefaceHelp: 'Helaian dalam pratonton menggunakannya.',
  typefaces: {
    'plus-jakarta-sans': 'mesra dan jelas',
    'source-serif-4': 'seperti buku, berserif',
    'atkinson-hyperlegible-next': 'hurufnya paling mudah dibezakan',
  },
  palette: {
    title: 'Warna pada helaian',
    band: 'Jalur',
    bandAccent: 'Penegas di atasnya',
    heading: 'Tajuk',
    accentText: 'Penegas',
    card: 'Kad',
    note: 'Nota',
    asChosen: 'Kedua-dua warna digunakan seperti yang dipilih; semua teks mudah dibaca.',
    darkened: {
      primary: 'Warna utama digelapkan di bawah teks putih.',
      accent: 'Warna penegas digelapkan apabila menjadi teks.',
    },
  },
  preview: {
    design: 'Reka bentuk',
    language: 'Bahasa',
    both: 'Kedua-dua bahasa',
    profile: 'Profil',
    sample: 'Contoh',
    inkSaver: 'Jimat dakwat',
    searching: 'Mencari …',
    nameless: 'Sekolah anda',
    waits: 'Pratonton menunggu sehingga medan yang ditanda dibetulkan.',
  },
  history: {
    title: 'Versi',
    lead: 'Helaian yang dicetak dengan versi terdahulu boleh dicetak semula seperti asal.',
    number: 'Versi %{number}',
    current: 'Digunakan sekarang',
    restoredFrom: 'seperti versi %{number}',
    restore: 'Pulihkan versi %{number}',
    ask: 'Pulihkan versi %{number}?',
    askHelp:
      'Jenama ini kembali kepada rupanya ketika itu, sebagai versi baharu; helaian baharu menggunakannya. Perubahan di atas yang belum disimpan akan hilang.',
    do: 'Pulihkan',
    restored: 'Dipulihkan sebagai versi baharu',
    by: '%{at} · %{name}',
  },
  loadNewest: 'Muatkan yang terbaharu, tanpa perubahan saya',
  archive: 'Arkibkan',
  archived: 'Jenama telah diarkibkan',
  archivedOne: 'Diarkibkan',
  bringBack: 'Kembalikan',
  back: 'Jenama ditawarkan semula',
  show: 'Papar',
  offered: 'Ditawarkan',
};
