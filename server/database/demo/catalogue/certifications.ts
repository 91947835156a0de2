import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

type Certification = CatalogueEntryData<'certifications'>;

const certification = (
  issuer: string,
  website: string | null,
  en: string,
  ms: string = en,
): Certification => ({ name: { en, ms }, issuer, website });

/** Certifications of one body. */
const by =
  (issuer: string, website: string | null) =>
  (en: string, ms: string = en): Certification =>
    certification(issuer, website, en, ms);

const aws = by('Amazon Web Services', 'https://aws.amazon.com');
const microsoft = by('Microsoft', 'https://learn.microsoft.com');
const energyCommission = by('Suruhanjaya Tenaga (Energy Commission)', 'https://www.st.gov.my');
const skillsDepartment = by('Jabatan Pembangunan Kemahiran (JPK)', 'https://www.dsd.gov.my');
const nursingBoard = by('Lembaga Jururawat Malaysia (LJM)', null);
const engineersBoard = by('Board of Engineers Malaysia (BEM)', 'https://www.bem.org.my');
const technologistsBoard = by('Malaysia Board of Technologists (MBOT)', 'https://www.mbot.org.my');
const niosh = by('NIOSH Malaysia', 'https://www.niosh.com.my');
const healthMinistry = by('Ministry of Health Malaysia', 'https://www.moh.gov.my');

const digital = {
  'aws-ml-engineer': aws('AWS Certified Machine Learning Engineer - Associate'),
  'aws-cloud-practitioner': aws('AWS Certified Cloud Practitioner'),
  'google-ml-engineer': certification(
    'Google Cloud',
    'https://cloud.google.com',
    'Google Cloud Professional Machine Learning Engineer',
  ),
  'azure-ai-engineer': microsoft('Microsoft Certified: Azure AI Engineer Associate'),
  'azure-fundamentals': microsoft('Microsoft Certified: Azure Fundamentals'),
  'nvidia-genai': certification(
    'NVIDIA',
    'https://www.nvidia.com',
    'NVIDIA-Certified Associate: Generative AI LLMs',
  ),
  ccna: certification('Cisco', 'https://www.cisco.com', 'Cisco Certified Network Associate (CCNA)'),
  'security-plus': certification('CompTIA', 'https://www.comptia.org', 'CompTIA Security+'),
  'psm-1': certification(
    'Scrum.org',
    'https://www.scrum.org',
    'Professional Scrum Master I (PSM I)',
  ),
  pmp: certification(
    'Project Management Institute',
    'https://www.pmi.org',
    'Project Management Professional (PMP)',
  ),
};

const technical = {
  'wireman-single-phase': energyCommission(
    'Wireman, single phase (PW2)',
    'Pendawai fasa tunggal (PW2)',
  ),
  'wireman-three-phase': energyCommission('Wireman, three phase (PW4)', 'Pendawai tiga fasa (PW4)'),
  'chargeman-a0': energyCommission(
    'Chargeman, low voltage (A0)',
    'Penjaga jentera voltan rendah (A0)',
  ),
  'chargeman-a4': energyCommission(
    'Chargeman, low voltage (A4)',
    'Penjaga jentera voltan rendah (A4)',
  ),
  'chargeman-b0': energyCommission(
    'Chargeman, high voltage (B0)',
    'Penjaga jentera voltan tinggi (B0)',
  ),
  'skm-2': skillsDepartment(
    'Malaysian Skills Certificate (SKM), Level 2',
    'Sijil Kemahiran Malaysia (SKM) Tahap 2',
  ),
  'skm-3': skillsDepartment(
    'Malaysian Skills Certificate (SKM), Level 3',
    'Sijil Kemahiran Malaysia (SKM) Tahap 3',
  ),
  dkm: skillsDepartment('Malaysian Skills Diploma (DKM)', 'Diploma Kemahiran Malaysia (DKM)'),
  dlkm: skillsDepartment(
    'Malaysian Skills Advanced Diploma (DLKM)',
    'Diploma Lanjutan Kemahiran Malaysia (DLKM)',
  ),
  'cidb-card': certification(
    'CIDB Malaysia',
    'https://www.cidb.gov.my',
    'Construction Personnel Registration (Green Card)',
    'Pendaftaran Personel Binaan (Kad Hijau)',
  ),
  'safety-officer': certification(
    'Department of Occupational Safety and Health (DOSH)',
    'https://www.dosh.gov.my',
    'Registered Safety and Health Officer',
    'Pegawai Keselamatan dan Kesihatan Berdaftar',
  ),
  'confined-space': niosh(
    'Authorised Entrant and Standby Person for Confined Space',
    'Orang yang Dibenarkan Masuk dan Orang Siap Sedia di Ruang Terkurung',
  ),
  'osh-coordinator': niosh(
    'Occupational Safety and Health Coordinator',
    'Penyelaras Keselamatan dan Kesihatan Pekerjaan',
  ),
  'graduate-engineer': engineersBoard(
    'Registered Graduate Engineer',
    'Jurutera Siswazah Berdaftar',
  ),
  'professional-engineer': engineersBoard(
    'Professional Engineer (Ir.)',
    'Jurutera Profesional (Ir.)',
  ),
  'professional-technologist': technologistsBoard(
    'Professional Technologist (Ts.)',
    'Teknologis Profesional (Ts.)',
  ),
  'certified-technician': technologistsBoard(
    'Certified Technician (Tc.)',
    'Juruteknik Diperakui (Tc.)',
  ),
};

const health = {
  'registered-nurse': nursingBoard('Registered Nurse', 'Jururawat Berdaftar'),
  'nurse-practising': nursingBoard(
    'Annual Practising Certificate (Nursing)',
    'Perakuan Pengamalan Tahunan (Kejururawatan)',
  ),
  'post-basic-nursing': healthMinistry(
    'Post-basic Certificate in a nursing speciality',
    'Sijil Pos Basik dalam kepakaran kejururawatan',
  ),
  bls: healthMinistry('Basic Life Support (BLS)', 'Bantuan Hayat Asas (BLS)'),
  als: healthMinistry('Advanced Life Support (ALS)', 'Bantuan Hayat Lanjutan (ALS)'),
  'medical-registration': certification(
    'Malaysian Medical Council (MMC)',
    'https://mmc.gov.my',
    'Full Registration as a Medical Practitioner',
    'Pendaftaran Penuh Pengamal Perubatan',
  ),
  'registered-pharmacist': certification(
    'Pharmacy Board Malaysia',
    'https://pharmacy.moh.gov.my',
    'Registered Pharmacist',
    'Ahli Farmasi Berdaftar',
  ),
};

const financial = {
  'mia-ca': certification(
    'Malaysian Institute of Accountants (MIA)',
    'https://mia.org.my',
    'Chartered Accountant, C.A.(M)',
    'Akauntan Bertauliah, C.A.(M)',
  ),
  micpa: certification('MICPA', 'https://www.micpa.com.my', 'Certified Public Accountant, CPA(M)'),
  acca: certification(
    'Association of Chartered Certified Accountants',
    'https://www.accaglobal.com',
    'ACCA Qualification',
    'Kelayakan ACCA',
  ),
  'aca-icaew': certification(
    'ICAEW',
    'https://www.icaew.com',
    'ACA Qualification (ICAEW)',
    'Kelayakan ACA (ICAEW)',
  ),
  cima: certification(
    'CIMA',
    'https://www.cimaglobal.com',
    'CGMA Qualification (CIMA)',
    'Kelayakan CGMA (CIMA)',
  ),
  'cpa-australia': certification(
    'CPA Australia',
    'https://www.cpaaustralia.com.au',
    'CPA Australia Program',
    'Program CPA Australia',
  ),
  ctim: certification(
    'Chartered Tax Institute of Malaysia',
    'https://www.ctim.org.my',
    'Chartered Tax Practitioner',
    'Pengamal Cukai Bertauliah',
  ),
  cfa: certification(
    'CFA Institute',
    'https://www.cfainstitute.org',
    'Chartered Financial Analyst (CFA)',
  ),
};

const creative = {
  'google-ux': certification(
    'Google',
    'https://grow.google',
    'Google UX Design Professional Certificate',
  ),
  'nng-ux': certification(
    'Nielsen Norman Group',
    'https://www.nngroup.com',
    'NN/g UX Certification',
  ),
  cpacc: certification(
    'International Association of Accessibility Professionals',
    'https://www.accessibilityassociation.org',
    'Certified Professional in Accessibility Core Competencies (CPACC)',
  ),
  'adobe-professional': certification(
    'Adobe',
    'https://www.adobe.com',
    'Adobe Certified Professional',
  ),
};

const food = {
  'food-handler': healthMinistry(
    'Food Handler Training Certificate',
    'Sijil Latihan Pengendali Makanan',
  ),
  'halal-executive': certification(
    'Halal Professional Board, JAKIM',
    'https://www.halal.gov.my',
    'Certified Halal Executive',
    'Eksekutif Halal Bertauliah',
  ),
  haccp: healthMinistry('HACCP Training', 'Latihan HACCP'),
  'worldchefs-chef': certification(
    'Worldchefs',
    'https://worldchefs.org',
    'Worldchefs Certified Professional Chef',
  ),
};

const professions = {
  'legal-practice': certification(
    'Legal Profession Qualifying Board',
    null,
    'Certificate in Legal Practice (CLP)',
    'Sijil Amalan Guaman (CLP)',
  ),
  'architect-part-3': certification(
    'Board of Architects Malaysia (LAM)',
    'https://www.lam.gov.my',
    'LAM Part III Professional Examination',
    'Peperiksaan Profesional LAM Bahagian III',
  ),
  'registered-counsellor': certification(
    'Board of Counsellors Malaysia',
    null,
    'Registered Counsellor',
    'Kaunselor Berdaftar',
  ),
};

export const certifications = {
  ...digital,
  ...technical,
  ...health,
  ...financial,
  ...creative,
  ...food,
  ...professions,
} satisfies Record<string, Certification>;
