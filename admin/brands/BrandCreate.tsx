import { Page } from '../layout/Page.tsx';

export default function BrandCreate() {
  return <Page title="BrandCreate">…</Page>;
}
