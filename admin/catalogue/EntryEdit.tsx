import { Page } from '../layout/Page.tsx';

export default function EntryEdit() {
  return <Page title="EntryEdit">…</Page>;
}
