import { useEffect, useId, useRef } from 'react';
import { styled } from '@mui/material/styles';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Rect } from './marks.ts';

const SHARPEST = 2;

/** A mark on a page: of which region it is part, or of an area that has no words of its own. */
export type Mark = Rect & { region: number | null };

interface MarkedPageProps {
  page: PDFPageProxy;
  /** In CSS pixels. */
  width: number;
  label: string;
  marks: readonly Mark[];
  /** What a mark means here: something that went, or that came. */
  side: 'before' | 'after';
  /** The region that the reader is at. */
  current: number | null;
  opacity?: number;
  onDrawn?(): void;
}

/** A printed page with marks on what differs. */
export function MarkedPage(props: MarkedPageProps) {
  const { page, width, label, marks, side, current, opacity, onDrawn } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const hatch = useId();
  const size = page.getViewport({ scale: 1 });
  const height = Math.round((width * size.height) / size.width);

  useEffect(() => {
    const ratio = Math.min(window.devicePixelRatio || 1, SHARPEST);
    const viewport = page.getViewport({ scale: (width * ratio) / page.view[2]! });
    const element = canvas.current!;
    // Drawn aside, so that the old picture stays until the new one is whole.
    const fresh = document.createElement('canvas');
    fresh.width = Math.floor(viewport.width);
    fresh.height = Math.floor(viewport.height);
    const task = page.render({ canvas: fresh, viewport });
    task.promise.then(
      () => {
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext('2d')!.drawImage(fresh, 0, 0);
        element.dataset.drawn = '';
        onDrawn?.();
      },
      () => undefined,
    );
    return () => task.cancel();
  }, [page, width, onDrawn]);

  return (
    <Frame
      style={{ width, height, ...(opacity === undefined ? {} : { opacity }) }}
      data-side={side}
    >
      <canvas ref={canvas} role="img" aria-label={label} style={{ width, height }} />
      <svg viewBox={`0 0 ${size.width} ${size.height}`} width={width} height={height} aria-hidden>
        <pattern
          id={hatch}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="ground" width="5" height="5" />
          {side === 'before' && <rect className="line" width="1" height="5" />}
        </pattern>
        {marks.map(({ region, x, y, width: wide, height: high }, index) => (
          <rect
            key={index}
            className={region === null ? 'area' : 'mark'}
            data-region={region ?? undefined}
            data-current={region !== null && region === current ? '' : undefined}
            fill={region === null ? 'none' : `url(#${hatch})`}
            x={x - 1.5}
            y={y - 0.5}
            width={wide + 3}
            height={high + 1}
            rx="1.5"
          />
        ))}
      </svg>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 'none',
  background: '#fff',
  boxShadow: theme.shadows[1],
  '& canvas, & svg': { display: 'block' },
  '& svg': { position: 'absolute', inset: 0, pointerEvents: 'none' },
  '& .ground': { fillOpacity: 0.16 },
  '& .line': { fillOpacity: 0.3 },
  '& .mark': { strokeWidth: 0.7, scrollMargin: '220px 40px' },
  '& .area': { strokeWidth: 1.1, strokeDasharray: '5 3', strokeOpacity: 0.75 },
  '& .mark[data-current]': { strokeWidth: 2.2 },
  '&[data-side="before"]': {
    '& .ground, & .line': { fill: theme.palette.error.main },
    '& .mark, & .area': { stroke: theme.palette.error.main },
  },
  '&[data-side="after"]': {
    '& .ground, & .line': { fill: theme.palette.success.main },
    '& .mark, & .area': { stroke: theme.palette.success.main },
  },
}));
