import { Page } from '../layout/Page.tsx';

export default function UserEdit() {
  return <Page title="UserEdit">…</Page>;
}
