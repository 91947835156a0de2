import { Page } from '../layout/Page.tsx';

export default function EntryList() {
  return <Page title="EntryList">…</Page>;
}
