import type { AuditMessages } from './messages-en.ts';

export const auditMalay: AuditMessages = {
  alone: 'Diluluskan sendirian',
  flags: { any: 'Semua rekod', 'break-glass': 'Diluluskan sendirian' },
  flag: 'Tanda',
  from: 'Dari',
  to: 'Hingga',
  only: 'Hanya %{name}',
  onlyThis: 'Hanya rekod profil ini',
  showOnly: 'Tunjukkan hanya tindakan %{name}',
  export: 'Eksport',
  csv: 'Jadual (CSV)',
  json: 'Data (JSON)',
  chain: {
    checking: 'Menyemak rekod …',
    whole: 'Lengkap dan tidak terputus: %{count} rekod, disemak %{time}.',
    head: 'Hujung rantai',
    headHelp:
      'Catatkannya di tempat lain. Dengannya, arahan “audit:verify” dapat membuktikan kemudian bahawa tiada rekod dipotong di hujungnya.',
    copy: 'Salin hujung rantai',
    copied: 'Disalin',
    broken: 'Rekod ini telah diusik',
    first: 'Tempat pertama yang tidak sah: kedudukan %{position}, rekod %{record}, %{at}.',
    faults: {
      'record-changed': 'Satu rekod telah diubah selepas ditulis.',
      'record-missing': 'Satu rekod telah dipadam.',
      'record-unlinked': 'Satu rekod telah diselitkan di luar rantai.',
      'link-missing': 'Satu pautan rantai telah dipadam.',
      'link-changed': 'Satu pautan rantai telah diubah.',
      'cut-off': 'Rekod di hujung telah dipotong.',
      'revision-changed': 'Teks yang diterbitkan bukan teks yang diluluskan.',
    },
    failed: 'Rekod tidak dapat disemak: %{reason}',
  },
  actions: {
    revision_schedule: 'Diluluskan untuk tarikh tertentu',
    guest_invite: 'Pautan tetamu dibuat',
    guest_revoke: 'Pautan tetamu ditarik balik',
  },
};
