import type { worklistEnglish } from './messages-en.ts';

export const worklistMalay: typeof worklistEnglish = {
  title: 'Menunggu anda',
  empty: 'Tiada apa-apa yang menunggu anda.',
  emptyLead:
    'Semuanya telah disemak, dijawab dan dikemas kini. Masa yang sesuai untuk profil baharu.',
  kinds: {
    schedule: 'Tidak diterbitkan seperti yang dijadualkan',
    review: 'Menunggu semakan',
    returned: 'Dikembalikan kepada saya',
    mention: 'Anda disebut',
    check: 'Perlu dipastikan semula',
    translation: 'Terjemahan yang perlu dikemas kini',
  },
  by: {
    schedule: 'diluluskan oleh %{name}',
    review: 'dihantar oleh %{name}',
    returned: '%{name} meminta pindaan',
    mention: 'oleh %{name}',
    check: '%{name}',
    translation: '%{name}',
  },
  counts: {
    schedule: '%{smart_count}',
    review: '%{smart_count}',
    returned: '%{smart_count}',
    mention: '%{smart_count} sebutan',
    check: '%{smart_count} gaji atau pensijilan perlu disahkan',
    translation: '%{smart_count} teks yang sumbernya telah berubah',
  },
  reviewBy: 'perlu disemak semula sebelum %{day}',
  due: 'tertunggak sejak %{day}',
};
