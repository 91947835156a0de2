import { pictureSize, type PictureSize } from '../picture.ts';
import type { Setting } from './setting.ts';

/** The ground of a logo that is made for paper, as shares of the logo's height. */
const PLATE = { edge: 0.1, corner: 0.1 };

/** Whether there is a logo for the band: one that is made for a dark ground is lost on a band of paper. */
export const hasLogo = ({ input: { brand }, inkSaver }: Setting): boolean =>
  brand.logo !== null || (brand.logoOnDark !== null && !inkSaver);

/**
 * A column with the logo, as large as fits into `room` (points): the one that is made for a dark ground, or else the other one
 * on a plate of paper. Where the band is paper, the one for paper. Only for who `hasLogo`.
 */
export function logoOnBand(
  { input: { brand }, colours, inkSaver, school }: Setting,
  room: PictureSize,
) {
  const { logo, logoOnDark } = brand;
  const dark = logo === null || (logoOnDark !== null && !inkSaver);
  const size = pictureSize((dark ? logoOnDark : logo)!) ?? room;
  const edge = dark || inkSaver ? 0 : PLATE.edge * room.height;
  const share = Math.min(
    (room.width - 2 * edge) / size.width,
    (room.height - 2 * edge) / size.height,
  );
  const [width, height] = [size.width * share, size.height * share];
  const image = {
    image: dark ? 'logoOnDark' : 'logo',
    width,
    height,
    margin: [edge, edge, edge, edge],
    tag: 'Figure',
    alt: `Logo: ${school}`,
  };
  const plate = {
    canvas: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: width + 2 * edge,
        h: height + 2 * edge,
        r: PLATE.corner * room.height,
        color: colours.paper,
      },
    ],
    relativePosition: { x: 0, y: 0 },
  };
  return { width: width + 2 * edge, stack: edge > 0 ? [plate, image] : [image] };
}
