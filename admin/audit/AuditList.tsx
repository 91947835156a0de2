import { Page } from '../layout/Page.tsx';

export default function AuditList() {
  return <Page title="AuditList">…</Page>;
}
