import { html, type Html } from './html.ts';

/** The picture on a page's dark head: the one that is made for it, or else the other one on a white plate. */
export const logoOf = ({
  logo,
  logoOnDark,
}: {
  logo: string | null;
  logoOnDark: string | null;
}): Html | null => {
  if (logoOnDark) return html`<img src="${logoOnDark}" alt="" />`;
  return logo ? html`<img class="plate" src="${logo}" alt="" />` : null;
};
