import type { ReactNode } from 'react';

const Frame = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <svg
    width={wide ? 52 : 40}
    height={42}
    viewBox={wide ? '0 0 52 42' : '0 0 40 42'}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.4}
    strokeLinejoin="round"
    strokeLinecap="round"
    aria-hidden
  >
    {children}
  </svg>
);

const lines = (x: number, y: number, width: number, count: number, gap = 4) =>
  Array.from({ length: count }, (_, index) => (
    <path
      key={`${x} ${y} ${index}`}
      d={`M${x} ${y + index * gap}h${index === count - 1 ? width * 0.6 : width}`}
      opacity={0.55}
    />
  ));

const page = (x: number, y: number, width: number, height: number) => (
  <rect x={x} y={y} width={width} height={height} rx={1.5} />
);
const band = (x: number, y: number, width: number, height = 5) => (
  <rect
    x={x}
    y={y}
    width={width}
    height={height}
    fill="currentColor"
    stroke="none"
    opacity={0.85}
  />
);

/** What designs and layouts look like, in a few strokes. */
export const pictures: Readonly<Record<string, ReactNode>> = {
  full: (
    <Frame>
      {page(13, 3, 24, 33)}
      <g>
        <rect x={4} y={7} width={24} height={33} rx={1.5} fill="#fff" />
        {band(4.7, 7.7, 22.6, 7)}
        {lines(8, 20, 7, 4)}
        {lines(18, 20, 7, 4)}
      </g>
    </Frame>
  ),
  handout: (
    <Frame>
      {page(7, 3, 26, 36)}
      {band(7.7, 3.7, 24.6, 7)}
      {lines(11, 16, 18, 3)}
      {band(11, 29, 8, 6)}
      {lines(22, 30, 7, 2)}
    </Frame>
  ),
  poster: (
    <Frame>
      {page(5, 2, 30, 38)}
      {band(5.7, 2.7, 28.6, 15)}
      {band(10, 22, 20, 4)}
      {lines(10, 31, 12, 2)}
      <rect x={25} y={30} width={6} height={6} />
    </Frame>
  ),
  pages: (
    <Frame wide>
      {page(15, 4, 23, 33)}
      {lines(19, 11, 15, 5)}
    </Frame>
  ),
  'two-up': (
    <Frame wide>
      {page(4, 7, 44, 29)}
      <path d="M26 7v29" strokeDasharray="2 2.4" />
      {lines(8, 14, 13, 4)}
      {lines(30, 14, 13, 4)}
    </Frame>
  ),
  booklet: (
    <Frame wide>
      <path d="M26 9c-5-4-12-4-20-3v27c8-1 15-1 20 3 5-4 12-4 20-3V6c-8-1-15-1-20 3z" />
      <path d="M26 9v27" />
      {lines(11, 14, 10, 4)}
      {lines(31, 14, 10, 4)}
    </Frame>
  ),
  pdf: (
    <Frame>
      {page(9, 4, 22, 30)}
      <path d="M12.500 37h19a2 2 0 0 0 2-2V9" />
      {lines(13, 12, 14, 4)}
    </Frame>
  ),
  zip: (
    <Frame>
      <path d="M4 11a2 2 0 0 1 2-2h9l4 4h15a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z" />
      {page(11, 18, 8, 12)}
      {page(22, 18, 8, 12)}
    </Frame>
  ),
};
