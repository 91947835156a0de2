import type { Language } from '../../../templates/profile/index.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

const COMMON: Record<Language, Set<string>> = {
  en: words(
    'the and of to is are you your with for that this these or as an a from by they their must be will can at on it its into not but have has who what when how than more most need every we our his her which while if',
  ),
  ms: words(
    'yang dan untuk dengan di ke dari daripada ini itu ialah adalah anda dalam pada atau akan boleh tidak mereka oleh seorang kepada sebagai perlu juga lebih telah bagi setiap kerja serta antara apabila supaya bukan sangat mesti ada satu para hingga seperti tetapi jika kerana secara agar tanpa masih sudah kami kita dapat menjadi mempunyai bekerja',
  ),
};

/** How strongly a text reads as each language, by its small words. */
function weigh(text: string): Record<Language, number> {
  const score = { en: 0, ms: 0 };
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (COMMON.en.has(word)) score.en += 1;
    if (COMMON.ms.has(word)) score.ms += 1;
  }
  return score;
}

/** The language that running text is written in; null when it does not show clearly. */
export function proseLanguage(text: string): Language | null {
  const { en, ms } = weigh(text);
  if (en + ms < 3 || Math.max(en, ms) < 2 * Math.min(en, ms)) return null;
  return en > ms ? 'en' : 'ms';
}

/** As `proseLanguage`, but any preponderance counts. */
export function likelyLanguage(text: string): Language | null {
  const { en, ms } = weigh(text);
  return en === ms ? null : en > ms ? 'en' : 'ms';
}

const TITLE_WORDS: Record<Language, RegExp> = {
  en: /^(?:engineer|officer|teacher|nurse|doctor|lawyer|manager|analyst|developer|designer|architect|scientist|chef|pilot|farmer|artist|writer|driver|the|of|and|for|data|software|computer|machine|health|science|social|civil|public|clerk|worker|salary|work|conditions|required|skills|professional|certifications?|top|universities|career|day|life|scores|sources|story|journey|entry|routes|outlook|related|academic|consultant|specialist|director|technician|lecturer|veterinarian|pharmacist|actuary|surveyor)s?$/u,
  ms: /^(?:jurutera|pegawai|guru|doktor|jururawat|peguam|pengurus|penganalisis|pembangun|pereka|arkitek|saintis|cef|tukang|ahli|pakar|ketua|pembantu|juru\p{L}+|dan|bagi|kecerdasan|buatan|perisian|komputer|kesihatan|sains|sosial|awam|akauntan|pensyarah|aktuari|perunding|doktor|veterinar|farmasi|kimia|elektrik|mekanikal|kewangan|sistem|rangkaian|keselamatan|siber|gaji|kerja|kerjaya|kemahiran|pensijilan|universiti|keadaan|maklumat|julat|sumber|laluan|kemasukan|tangga|kemajuan|skor|prospek|penafian|tugas|kisah|mengapa|kenapa|sehari|perjalanan|kelayakan|tentang)$/u,
};
const TITLE_SHAPES: Record<Language, RegExp> = {
  en: /(?:th|ph|ck|ee|oo|ght|sh|wr|wh|qu|x|tion|ing$|ist$|ian$|eer$|er$|or$|y$|ch|ce$|ics?$|al$)/u,
  ms: /^(?:pe[nmrl]|juru|ber|ke.+an$)|(?:kan|asi|isi|tan|man|wan|tik|ik|if|ua|ai|au|gi|ri)$/u,
};

/**
 * How Malay a short name such as a job title looks: above 0 Malay, below 0 English, 0 undecided. Known words count more
 * than the shapes of unknown ones.
 */
export function malayness(name: string): number {
  let score = 0;
  for (const word of name.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    const known = TITLE_WORDS.ms.test(word) ? 3 : TITLE_WORDS.en.test(word) ? -3 : 0;
    score += known || Number(TITLE_SHAPES.ms.test(word)) - Number(TITLE_SHAPES.en.test(word));
  }
  return score;
}
