import { Page } from '../layout/Page.tsx';

export default function EntryCreate() {
  return <Page title="EntryCreate">…</Page>;
}
