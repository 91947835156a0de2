import type { SectionKey } from '../../../templates/profile/index.ts';

/** What a block of lines belongs to: a section, or the page's own disclaimer. */
export type BlockKey = SectionKey | 'disclaimer';

interface Headings {
  /** Headings that can mean nothing else. */
  sure?: string[];
  /** Words that are also used for other things: a heading only where nothing speaks against it. */
  weak?: string[];
  /** Beginnings that go on with the name of the career. */
  open?: string[];
  /** Lines that stand inside the section and show that it has begun, even without its heading. */
  inside?: string[];
}

const list = (text: string): string[] => text.split(',').map((each) => each.trim());

/** Headings of the sections beside their labels, in both languages. */
export const HEADINGS: Partial<Record<BlockKey, Headings>> = {
  title: {
    sure: list(`
      career title, job title, career profile, profil kerjaya, nama kerjaya, nama pekerjaan, tajuk
      kerjaya
    `),
    weak: list('title, tajuk, career, kerjaya'),
  },
  tagline: {
    sure: list('tagline, slogan, ayat pengenalan, in one sentence, dalam satu ayat'),
    weak: list('summary, ringkasan'),
  },
  alternativeTitles: {
    sure: list(`
      alternative titles, also known as, other titles, other names, nama lain, nama lain kerjaya,
      juga dikenali sebagai, dikenali juga sebagai, gelaran lain
    `),
  },
  cluster: {
    sure: list('career field, career cluster, bidang kerjaya, kluster kerjaya'),
    weak: list('cluster, field, kluster, bidang'),
  },
  holland: {
    sure: list(`
      holland code, riasec, riasec code, kod holland, kod riasec, holland code (riasec), kod
      holland (riasec), holland
    `),
  },
  codes: {
    sure: list(`
      occupation codes, occupation code, masco, masco code, masco codes, masco 2020, masco 2013,
      isco, isco 08, isco code, o*net, o*net soc, onet, onet soc, o*net code, kod masco, kod isco,
      kod pekerjaan
    `),
  },
  tags: { sure: list('tags, tanda, tag, kata kunci, keywords') },
  story: {
    sure: list(`
      career story, story of this career, about this career, about the career, tentang kerjaya
      ini, mengenai kerjaya ini, cerita kerjaya, kisah di sebalik kerjaya, career overview,
      gambaran kerjaya, gambaran keseluruhan
    `),
    weak: list('story, overview, introduction, pengenalan, kisah, about'),
  },
  reasons: {
    sure: list(`
      why people choose this career, why choose this path, why choose this career, why this
      career, why this path, reasons to choose this path, reasons to choose this career, mengapa
      memilih kerjaya ini, kenapa memilih kerjaya ini, kenapa pilih kerjaya ini, mengapa orang
      memilih kerjaya ini, mengapa ramai memilih kerjaya ini, sebab memilih kerjaya ini, kenapa
      kerjaya ini dipilih, mengapa memilih laluan ini, mengapa orang memilih laluan ini
    `),
    open: list(`
      why become, why choose, why people become, why people choose, mengapa menjadi, mengapa
      memilih, kenapa menjadi, kenapa pilih, sebab menjadi, mengapa orang, mengapa ramai, kenapa
      orang, kenapa ramai
    `),
    weak: list('reasons, benefits, sebab, kelebihan'),
  },
  tasks: {
    sure: list(`
      main tasks, key tasks, job description, responsibilities, key responsibilities, main
      responsibilities, job responsibilities, duties, what you will do, what they do, what the
      work consists of, tugas utama, tanggungjawab utama, skop kerja, skop tugas, bidang tugas,
      tugas dan tanggungjawab, tugasan utama, senarai tugas, duties and responsibilities, tasks
      and responsibilities
    `),
    weak: list('tasks, tugas, tanggungjawab, tugasan'),
  },
  dayInLife: {
    sure: list(`
      day in the life, typical day, daily routine, sehari dalam kehidupan, rutin harian, hari
      biasa, satu hari dalam kehidupan, jadual harian, rutin sehari, a day at work, satu hari di
      tempat kerja, sehari di tempat kerja
    `),
    open: list(`
      day in the life of, a day in the life of, a typical day, sehari dalam kehidupan, satu hari
      dalam kehidupan, sehari dalam hidup, sehari bersama
    `),
  },
  journey: {
    sure: list(`
      journey to become one, journey, career journey, how to become one, your journey, career
      roadmap, roadmap, perjalanan menuju kerjaya ini, perjalanan menjadi seorang, perjalanan ke
      arah kerjaya ini, perjalanan untuk menjadi, cara menjadi, langkah menuju kerjaya ini,
      langkah langkah menuju kerjaya ini, perjalanan kerjaya, pathway, career pathway, laluan
      kerjaya, perjalanan menuju kerjaya, career path, education pathway, education and career
      path, perjalanan anda, langkah demi langkah
    `),
    open: list(`
      the journey to, journey to become, journey to becoming, how to become, steps to become,
      perjalanan menuju, perjalanan menjadi, perjalanan untuk menjadi, cara menjadi, cara untuk
      menjadi, langkah menjadi, langkah untuk menjadi, bagaimana menjadi
    `),
    weak: list('perjalanan, path'),
  },
  academics: {
    sure: list(`
      academic reality check, minimum academic requirements, minimum academic qualifications,
      academic requirements, academic qualifications, minimum qualifications, reality check,
      minimum requirements, semakan realiti, kelayakan akademik minimum, kelayakan akademik,
      semakan realiti kelayakan akademik minimum, semakan realiti akademik minimum, syarat
      akademik minimum, kelayakan minimum, semakan realiti akademik
    `),
    weak: list('qualifications, requirements, kelayakan, education, pendidikan'),
  },
  entryRoutes: {
    sure: list(`
      entry routes, entry requirements, entry route, pathways after spm, study routes, admission
      requirements, laluan kemasukan, syarat kemasukan, laluan selepas spm, laluan pengajian,
      routes after spm, syarat kelayakan masuk
    `),
  },
  ladder: {
    sure: list(`
      career progression ladder, career progression, career ladder, progression ladder,
      progression, tangga kemajuan kerjaya, tangga kerjaya, kemajuan kerjaya, perkembangan
      kerjaya, hierarki kerjaya, tangga perkembangan kerjaya, tangga kemajuan, career growth,
      growth path, career growth path, laluan kemajuan kerjaya, career levels, peringkat kerjaya
    `),
  },
  scores: {
    sure: list(`
      intelligence scores, intelligence score, career profile scores, profile scores, career
      scores, skor kecerdasan, skor profil kerjaya, skor kerjaya, skor profil, multiple
      intelligences, kecerdasan pelbagai, markah kecerdasan, skor kepintaran, tahap kecerdasan,
      intelligence profile, profil kecerdasan
    `),
    weak: list('scores, skor'),
  },
  salaryBands: {
    sure: list(`
      salary intelligence, salary information, salary range by sector, salary by sector, salary
      ranges, salary range, salary guide, average salary, expected salary, monthly salary, annual
      salary, maklumat gaji, julat gaji mengikut sektor, julat gaji, gaji mengikut sektor, purata
      gaji, gaji bulanan, gaji tahunan, anggaran gaji, risikan gaji, salary bands, salary data,
      kecerdasan gaji, perisikan gaji, salary insights, salary and demand, compensation, pay
      scale, earning potential, salary overview, gaji dan permintaan, data gaji, tinjauan gaji,
      struktur gaji
    `),
    weak: list('salary, salaries, gaji, pay, earnings, pendapatan'),
    inside: list(`
      average by sector, average salary by sector, purata mengikut sektor, purata gaji mengikut
      sektor, by sector, mengikut sektor
    `),
  },
  conditions: {
    sure: list(`
      work conditions, working conditions, work condition, keadaan kerja, suasana kerja, keadaan
      tempat kerja, syarat kerja
    `),
    inside: list(`
      average hours, avg hours, working hours, work hours, weekly hours, stress level, remote
      work, work environment, working environment, purata jam, waktu kerja, jam bekerja, jam
      kerja, purata waktu kerja, tahap tekanan, tahap stres, kerja jarak jauh, persekitaran kerja,
      waktu kerja seminggu, purata jam bekerja, purata waktu bekerja, average working hours
    `),
  },
  skills: {
    sure: list(`
      required skills, skills required, key skills, skills needed, essential skills, kemahiran
      diperlukan, kemahiran yang diperlukan, kemahiran utama, kemahiran penting, skill set, must
      have skills, skills and competencies, kemahiran dan kompetensi, kemahiran wajib,
      competencies, kompetensi
    `),
    weak: list('skills, kemahiran'),
    inside: list(`
      technical skills, soft skills, core skills, hard skills, kemahiran teknikal, kemahiran
      insaniah, kemahiran teras, kemahiran asas
    `),
  },
  certifications: {
    sure: list(`
      professional certifications, professional certification, professional certificates,
      pensijilan profesional, sijil profesional, recommended certifications, pensijilan,
      certifications and licences, certifications and licenses, professional qualifications,
      kelayakan profesional, sijil sijil profesional, licences and certifications, certificates
      and licences, pensijilan dan lesen
    `),
    weak: list('certifications, certification, certificates, sijil'),
  },
  universities: {
    sure: list(`
      top universities, recommended universities, where to study, best universities, universiti
      terkemuka, universiti terbaik, universiti pilihan, universiti yang dicadangkan, tempat
      belajar, di mana belajar, di mana untuk belajar, institusi pengajian, universiti teratas,
      universiti utama, recommended institutions, top institutions, institusi pilihan, institusi
      terkemuka
    `),
    open: list(`
      top universities, best universities, universiti terkemuka, universiti terbaik, where to
      study
    `),
    weak: list('universities, universiti'),
    inside: list(`
      malaysian universities, universities in malaysia, local universities, international
      universities, overseas universities, foreign universities, universiti malaysia, universiti
      di malaysia, universiti tempatan, universiti dalam negara, universiti antarabangsa,
      universiti luar negara, universiti di luar negara
    `),
  },
  outlook: {
    sure: list(`
      career outlook, job outlook, future outlook, prospek kerjaya, prospek masa depan, masa depan
      kerjaya, market outlook, job market outlook, market demand, permintaan pasaran, prospek
      pekerjaan, future of this career, job demand, job prospects, career prospects, prospek
      pasaran, prospek industri, industry outlook, peluang kerjaya, peluang pekerjaan
    `),
    weak: list('outlook, prospek, demand, permintaan'),
  },
  related: {
    sure: list(`
      related careers, similar careers, related jobs, other careers, you may also like, kerjaya
      berkaitan, kerjaya yang berkaitan, kerjaya serupa, kerjaya lain, related professions,
      kerjaya alternatif, alternative careers
    `),
  },
  sources: {
    sure: list(`
      data sources, sumber data, sumber rujukan, sources and references, sumber maklumat,
      bibliography
    `),
    weak: list('sources, source, references, sumber, rujukan'),
  },
  reviewBy: { sure: list('review by, semak semula sebelum, review date, tarikh semakan semula') },
  disclaimer: { sure: list('disclaimer, penafian, important notice, notis penting') },
};
