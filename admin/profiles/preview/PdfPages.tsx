import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { IconButton, Typography } from '@mui/material';
import Before from '@mui/icons-material/KeyboardArrowUp';
import Next from '@mui/icons-material/KeyboardArrowDown';
import ZoomIn from '@mui/icons-material/ZoomIn';
import ZoomOut from '@mui/icons-material/ZoomOut';
import { useTranslate } from 'ra-core';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { drawPages } from './drawPages.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

const ZOOMS = [1, 1.35, 1.8, 2.5];

/** The pages of a PDF below each other, as wide as there is room (times the zoom). */
export default function PdfPages({ data, onDrawn }: { data: ArrayBuffer; onDrawn(): void }) {
  const translate = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  const [document_, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState(0);
  const [page, setPage] = useState(1);

  const drawn = useEffectEvent(onDrawn);
  const nameOf = useEffectEvent((number: number, total: number) =>
    translate('profiles.preview.page', { page: number, pages: total }),
  );

  useEffect(() => {
    const task = getDocument({ data: data.slice(0), useWasm: false, useWorkerFetch: false });
    let gone = false;
    task.promise.then(
      (loaded) => {
        if (!gone) setDocument(loaded);
      },
      () => {
        if (!gone) drawn();
      },
    );
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [data]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry!.contentRect.width)),
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!document_ || width === 0) return undefined;
    return drawPages({
      document: document_,
      frame: frame.current!,
      sheets: sheets.current!,
      width: (width - 2) * ZOOMS[zoom]!,
      nameOf: (number) => nameOf(number, document_.numPages),
      onDrawn: () => drawn(),
    });
  }, [document_, width, zoom]);

  const pages = document_?.numPages ?? 0;
  const onScroll = () => {
    const top = frame.current!.scrollTop + frame.current!.clientHeight / 3;
    const canvases = [...(sheets.current?.children ?? [])] as HTMLElement[];
    const at = canvases.findLastIndex((canvas) => canvas.offsetTop <= top);
    setPage(Math.max(1, at + 1));
  };
  const turn = (by: number) => {
    const next = Math.min(Math.max(page + by, 1), pages);
    const canvas = sheets.current?.children[next - 1] as HTMLElement | undefined;
    if (canvas) frame.current!.scrollTo({ top: canvas.offsetTop - 8 });
    setPage(next);
  };

  return (
    <>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          gap: 4,
          padding: '2px 8px',
        }}
      >
        <IconButton
          size="small"
          disabled={page <= 1}
          onClick={() => turn(-1)}
          aria-label={translate('profiles.preview.before')}
        >
          <Before fontSize="small" />
        </IconButton>
        <Typography variant="body2" role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {pages > 0
            ? translate('profiles.preview.page', { page: Math.min(page, pages), pages })
            : ' '}
        </Typography>
        <IconButton
          size="small"
          disabled={page >= pages}
          onClick={() => turn(1)}
          aria-label={translate('profiles.preview.next')}
        >
          <Next fontSize="small" />
        </IconButton>
        <span style={{ width: 12 }} />
        <IconButton
          size="small"
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
          aria-label={translate('profiles.preview.smaller')}
        >
          <ZoomOut fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
          aria-label={translate('profiles.preview.larger')}
        >
          <ZoomIn fontSize="small" />
        </IconButton>
      </div>
      <div
        ref={frame}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={translate('profiles.preview.title')}
        style={{
          overflow: 'auto',
          flexGrow: 1,
          minHeight: 0,
          position: 'relative',
          scrollbarGutter: 'stable',
        }}
      >
        <div ref={sheets} className="sheets" />
      </div>
    </>
  );
}
