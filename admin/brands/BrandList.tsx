import { Page } from '../layout/Page.tsx';

export default function BrandList() {
  return <Page title="BrandList">…</Page>;
}
