import type { ReviewMessages } from './messages-en.ts';

/** What reviewing says in Malay. */
export const reviewMalay: ReviewMessages = {
  bar: 'Perubahan dan keputusan',
  contents: 'Bahagian profil ini',
  contentsOpen: 'Bahagian',
  changed: 'perubahan |||| perubahan',
  changeOf: 'Perubahan %{index} daripada %{total}',
  sections: '%{smart_count} bahagian |||| %{smart_count} bahagian',
  movedFromTo: 'Dialihkan dari tempat %{from} ke tempat %{to}',
  renumberedFromTo: 'Nombor %{from} kini menjadi %{to}',
  renumbered: 'Hanya nombornya baharu:',
  wholeSection: 'Keseluruhan bahagian ini kelak',
  unfold: 'Tunjukkan teks yang tidak berubah di antaranya',
  missing: 'belum diterjemah',
  stale: 'mungkin ketinggalan',
  archived: 'diarkibkan dalam katalog',
  renamed: 'dinamakan semula dalam katalog',
  described: 'diubah dalam katalog',
  nextSection: 'Bahagian seterusnya',
  previousSection: 'Bahagian sebelumnya',
  history: 'Sejarah',
  moreFacts: 'Akan diterbitkan dalam %{languages}',
  publishesNone: 'Tiada bahasa yang lengkap: tiada apa-apa dapat dicetak',
  translation: {
    missing:
      '%{language}: %{smart_count} teks belum diterjemah |||| %{language}: %{smart_count} teks belum diterjemah',
    stale:
      '%{language}: %{smart_count} teks mungkin ketinggalan |||| %{language}: %{smart_count} teks mungkin ketinggalan',
  },
  archivedNames: 'Diarkibkan dalam katalog: %{names}',
  overtaken: 'Draf ini berubah semasa anda membaca. Yang dipaparkan ialah yang terkini.',
  money: {
    overYear: '(dikira setahun)',
    period: 'tempoh lain',
    currency: 'mata wang lain',
    opened: 'kini tanpa had atas',
    closed: 'kini dengan had atas',
  },
  keys: {
    title: 'Kekunci di halaman ini',
    next: 'Perubahan seterusnya',
    previous: 'Perubahan sebelumnya',
    help: 'Tunjukkan kekunci',
    on: 'Kekunci tunggal dihidupkan',
  },
};
