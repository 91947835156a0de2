import type { CatalogueEntryData } from '../../../../templates/profile/catalogue.ts';

const sector = (en: string, ms: string): CatalogueEntryData<'sectors'> => ({ name: { en, ms } });

/** Where people of a profession are paid: the rows of a salary table. */
export const sectors = {
  'tech-companies': sector('Technology companies', 'Syarikat teknologi'),
  'fintech-banks': sector('Banks and financial technology', 'Bank dan teknologi kewangan'),
  'ai-startups': sector(
    'AI and deep-technology start-ups',
    'Syarikat pemula AI dan teknologi termaju',
  ),
  'remote-overseas': sector(
    'Remote work for overseas employers',
    'Kerja jarak jauh untuk majikan luar negara',
  ),
  'government-hospitals': sector(
    'Government hospitals and clinics',
    'Hospital dan klinik kerajaan',
  ),
  'private-hospitals': sector('Private hospitals', 'Hospital swasta'),
  'overseas-hospitals': sector('Hospitals in Singapore', 'Hospital di Singapura'),
  'home-care': sector('Home and aged care', 'Penjagaan di rumah dan warga emas'),
  'public-service': sector('Public service', 'Perkhidmatan awam'),
  education: sector('Schools and colleges', 'Sekolah dan kolej'),
  'higher-education': sector('Universities and research', 'Universiti dan penyelidikan'),
  manufacturing: sector('Factories and manufacturing', 'Kilang dan pembuatan'),
  semiconductors: sector('Electronics and semiconductors', 'Elektronik dan semikonduktor'),
  'data-centres': sector('Data centres', 'Pusat data'),
  'oil-gas': sector('Oil and gas', 'Minyak dan gas'),
  utilities: sector('Power and water utilities', 'Utiliti elektrik dan air'),
  renewables: sector('Renewable energy', 'Tenaga boleh baharu'),
  contractors: sector('Electrical contractors', 'Kontraktor elektrik'),
  construction: sector('Construction', 'Pembinaan'),
  facilities: sector(
    'Shopping malls, offices and facilities',
    'Pusat beli-belah, pejabat dan fasiliti',
  ),
  'audit-firms': sector('Audit and accounting firms', 'Firma audit dan perakaunan'),
  'public-companies': sector('Public-listed companies', 'Syarikat tersenarai awam'),
  sme: sector('Small and medium enterprises', 'Perusahaan kecil dan sederhana'),
  'islamic-finance': sector('Islamic banking and takaful', 'Perbankan Islam dan takaful'),
  'design-agencies': sector('Design and digital agencies', 'Agensi reka bentuk dan digital'),
  media: sector('Media, animation and games', 'Media, animasi dan permainan digital'),
  hotels: sector('Hotels and resorts', 'Hotel dan pusat peranginan'),
  restaurants: sector('Restaurants and cafes', 'Restoran dan kafe'),
  'airline-catering': sector('Airline and event catering', 'Katering penerbangan dan acara'),
  'cruise-overseas': sector(
    'Cruise ships and hotels overseas',
    'Kapal persiaran dan hotel luar negara',
  ),
  plantations: sector('Plantations and agriculture', 'Perladangan dan pertanian'),
  logistics: sector('Logistics and ports', 'Logistik dan pelabuhan'),
  'self-employed': sector('Self-employed', 'Bekerja sendiri'),
} satisfies Record<string, CatalogueEntryData<'sectors'>>;
