import { Page } from '../layout/Page.tsx';

export default function UserCreate() {
  return <Page title="UserCreate">…</Page>;
}
