import { Page } from '../layout/Page.tsx';

export default function BrandEdit() {
  return <Page title="BrandEdit">…</Page>;
}
