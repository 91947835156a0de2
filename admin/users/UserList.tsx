import { Page } from '../layout/Page.tsx';

export default function UserList() {
  return <Page title="UserList">…</Page>;
}
