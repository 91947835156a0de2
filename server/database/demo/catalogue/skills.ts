import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

const skill = (en: string, ms: string): CatalogueEntryData<'skills'> => ({ name: { en, ms } });

const digital = {
  python: skill('Python programming', 'Pengaturcaraan Python'),
  'machine-learning': skill('Machine learning', 'Pembelajaran mesin'),
  'deep-learning-frameworks': skill('PyTorch and TensorFlow', 'PyTorch dan TensorFlow'),
  statistics: skill('Statistics and linear algebra', 'Statistik dan algebra linear'),
  sql: skill('SQL and databases', 'SQL dan pangkalan data'),
  'data-cleaning': skill('Preparing and cleaning data', 'Penyediaan dan pembersihan data'),
  'cloud-computing': skill('Cloud computing', 'Pengkomputeran awan'),
  git: skill('Git and code review', 'Git dan semakan kod'),
  'ai-ethics': skill('Responsible use of AI', 'Penggunaan AI yang bertanggungjawab'),
  cybersecurity: skill('Cybersecurity', 'Keselamatan siber'),
  'web-development': skill('Web development', 'Pembangunan web'),
  networking: skill('Computer networking', 'Rangkaian komputer'),
  spreadsheets: skill('Spreadsheets', 'Hamparan elektronik'),
  'data-analytics': skill('Data analytics', 'Analitik data'),
};

const care = {
  'patient-care': skill('Patient care', 'Penjagaan pesakit'),
  'vital-signs': skill('Reading vital signs', 'Pemantauan tanda vital'),
  'medication-safety': skill('Giving medicine safely', 'Pemberian ubat yang selamat'),
  'infection-control': skill('Infection control', 'Kawalan jangkitan'),
  resuscitation: skill('Resuscitation (BLS)', 'Resusitasi (BLS)'),
  'clinical-records': skill('Clinical record keeping', 'Rekod klinikal'),
  empathy: skill('Empathy', 'Empati'),
  counselling: skill('Counselling', 'Kaunseling'),
  'first-aid': skill('First aid', 'Pertolongan cemas'),
};

const technical = {
  'electrical-wiring': skill('Electrical wiring', 'Pendawaian elektrik'),
  'circuit-diagrams': skill('Reading circuit diagrams', 'Membaca lukisan litar'),
  'electrical-testing': skill('Testing and fault finding', 'Pengujian dan pengesanan kerosakan'),
  switchgear: skill('Operating switchgear', 'Pengendalian gear suis'),
  'motor-control': skill('Motor control and PLC', 'Kawalan motor dan PLC'),
  'lockout-tagout': skill('Lock-out and tag-out', 'Prosedur kunci dan tanda (LOTO)'),
  'measuring-instruments': skill('Measuring instruments', 'Alat pengukur'),
  'safety-at-work': skill('Occupational safety and health', 'Keselamatan dan kesihatan pekerjaan'),
  'technical-drawing': skill('Technical drawing (CAD)', 'Lukisan teknikal (CAD)'),
  welding: skill('Welding', 'Kimpalan'),
  'preventive-maintenance': skill('Preventive maintenance', 'Penyelenggaraan pencegahan'),
};

const financial = {
  'financial-reporting': skill('Financial reporting (MFRS)', 'Pelaporan kewangan (MFRS)'),
  auditing: skill('Auditing', 'Pengauditan'),
  taxation: skill('Malaysian taxation', 'Percukaian Malaysia'),
  costing: skill('Cost and management accounting', 'Perakaunan kos dan pengurusan'),
  'accounting-software': skill('Accounting and ERP software', 'Perisian perakaunan dan ERP'),
  'professional-ethics': skill('Professional ethics', 'Etika profesional'),
  'corporate-law': skill('Company law', 'Undang-undang syarikat'),
  budgeting: skill('Budgeting', 'Belanjawan'),
};

const creative = {
  'user-research': skill('User research', 'Penyelidikan pengguna'),
  'interaction-design': skill('Interaction design', 'Reka bentuk interaksi'),
  'visual-design': skill('Visual design and typography', 'Reka bentuk visual dan tipografi'),
  prototyping: skill('Prototyping (Figma)', 'Pembinaan prototaip (Figma)'),
  'usability-testing': skill('Usability testing', 'Ujian kebolehgunaan'),
  accessibility: skill('Accessible design', 'Reka bentuk mudah akses'),
  'design-systems': skill('Design systems', 'Sistem reka bentuk'),
  illustration: skill('Illustration', 'Ilustrasi'),
  storytelling: skill('Storytelling', 'Penceritaan'),
  'video-editing': skill('Video editing', 'Suntingan video'),
  'html-css': skill('HTML and CSS basics', 'Asas HTML dan CSS'),
};

const culinary = {
  'cooking-techniques': skill('Cooking techniques', 'Teknik memasak'),
  'knife-skills': skill('Knife skills', 'Kemahiran menggunakan pisau'),
  'food-safety': skill('Food safety and hygiene', 'Keselamatan dan kebersihan makanan'),
  'halal-practice': skill('Halal kitchen practice', 'Amalan dapur halal'),
  'menu-planning': skill('Menu planning', 'Perancangan menu'),
  'food-costing': skill('Food costing', 'Pengiraan kos makanan'),
  pastry: skill('Pastry and baking', 'Pastri dan bakeri'),
  plating: skill('Plating and presentation', 'Hiasan dan persembahan hidangan'),
  'stock-control': skill('Stock control', 'Kawalan stok'),
};

const core = {
  communication: skill('Communication', 'Komunikasi'),
  teamwork: skill('Teamwork', 'Kerja berpasukan'),
  leadership: skill('Leadership', 'Kepimpinan'),
  'problem-solving': skill('Problem solving', 'Penyelesaian masalah'),
  'critical-thinking': skill('Critical thinking', 'Pemikiran kritis'),
  'time-management': skill('Time management', 'Pengurusan masa'),
  'attention-to-detail': skill('Attention to detail', 'Ketelitian'),
  adaptability: skill('Adaptability', 'Keupayaan menyesuaikan diri'),
  stamina: skill('Physical stamina', 'Ketahanan fizikal'),
  negotiation: skill('Negotiation', 'Perundingan'),
  'customer-service': skill('Customer service', 'Khidmat pelanggan'),
  entrepreneurship: skill('Entrepreneurship', 'Keusahawanan'),
};

export const skills = {
  ...digital,
  ...care,
  ...technical,
  ...financial,
  ...creative,
  ...culinary,
  ...core,
} satisfies Record<string, CatalogueEntryData<'skills'>>;
