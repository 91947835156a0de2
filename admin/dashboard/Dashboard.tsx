import { Page } from '../layout/Page.tsx';

export default function Dashboard() {
  return <Page title="Dashboard">…</Page>;
}
