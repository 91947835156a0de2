import { Page } from '../layout/Page.tsx';

export default function MyAccount() {
  return <Page title="MyAccount">…</Page>;
}
