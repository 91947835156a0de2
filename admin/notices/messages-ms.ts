import type { noticesEnglish } from './messages-en.ts';

export const noticesMalay: typeof noticesEnglish = {
  title: 'Pemberitahuan',
  unread: '%{smart_count} belum dibaca',
  noneUnread: 'Semua telah dibaca',
  new: 'Baharu',
  markRead: 'Tandakan sebagai telah dibaca',
  markReadOf: 'Tandakan sebagai telah dibaca: %{sentence}',
  markAll: 'Tandakan semua dibaca',
  all: 'Semua pemberitahuan',
  settings: 'Cara saya diberitahu',
  show: 'Paparkan',
  everything: 'Semua',
  onlyUnread: 'Belum dibaca',
  empty: 'Belum ada apa-apa. Perkembangan profil yang berkaitan dengan anda dipaparkan di sini.',
  emptyUnread: 'Anda telah membaca semuanya.',
  more: 'Paparkan yang terdahulu',
  mail: {
    title: 'Pemberitahuan melalui e-mel',
    lead: 'Dihantar kepada %{address}, dalam bahasa antara muka anda.',
    off: 'Pemasangan ini belum menghantar e-mel. Pilihan anda berkuat kuasa sebaik sahaja e-mel dihidupkan.',
    refused:
      'Pelayan mel menolak alamat anda pada %{day}. Minta pentadbir memastikan alamat itu betul.',
    saved: 'Disimpan',
    immediate: 'Serta-merta',
    immediateHelp:
      'Satu e-mel bagi setiap perkara yang berkaitan dengan anda, sebaik sahaja ia berlaku.',
    digest: 'Sekali sehari',
    digestHelp: 'Pada pukul 7 pagi, perkara yang belum anda baca. Tiada e-mel jika tiada apa-apa.',
    none: 'Jangan hantar',
    noneHelp: 'Semuanya ada pada ikon loceng.',
  },
};
