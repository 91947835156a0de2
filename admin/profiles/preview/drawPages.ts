import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

const SHARPEST = 2;
/** So many pictures may be kept; of a longer print, those that are out of sight are let go of. */
const KEPT = 12;

interface Drawing {
  document: PDFDocumentProxy;
  /** What scrolls, and the element in it that takes a picture a page. */
  frame: HTMLElement;
  sheets: HTMLElement;
  /** Of a page, in CSS pixels. */
  width: number;
  nameOf(page: number): string;
  /** All that is in sight has been drawn: called again after pages that came into sight. */
  onDrawn(): void;
}

/**
 * Draws the pages that are in sight, or nearly, one after the other; the others have their place. What was shown before
 * at a page's place stays until the new picture is ready. Call what is returned to end it.
 */
export function drawPages(drawing: Drawing): () => void {
  const { document, frame, sheets, width, nameOf, onDrawn } = drawing;
  const inSight = new Set<number>();
  const drawn = new Set<number>();
  let current: RenderTask | undefined;
  let gone = false;
  let busy = false;

  const slot = (index: number) => sheets.children[index] as HTMLCanvasElement;
  const draw = async (index: number) => {
    const page = await document.getPage(index + 1);
    if (gone) return;
    const ratio = Math.min(window.devicePixelRatio || 1, SHARPEST);
    const scale = (width * ratio) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const fresh = window.document.createElement('canvas');
    fresh.width = Math.floor(viewport.width);
    fresh.height = Math.floor(viewport.height);
    current = page.render({ canvas: fresh, viewport });
    await current.promise;
    if (gone) return;
    const shown = slot(index);
    shown.width = fresh.width;
    shown.height = fresh.height;
    shown.style.aspectRatio = `${fresh.width} / ${fresh.height}`;
    shown.getContext('2d')!.drawImage(fresh, 0, 0);
    shown.dataset['drawn'] = '';
  };
  const drawAll = async () => {
    if (busy) return;
    busy = true;
    for (;;) {
      const next = [...inSight].filter((index) => !drawn.has(index)).toSorted((a, b) => a - b)[0];
      if (next === undefined) break;
      drawn.add(next);
      // A page that cannot be drawn leaves its place empty.
      await draw(next).catch(() => undefined);
      if (gone || document.loadingTask.destroyed) return;
    }
    busy = false;
    onDrawn();
  };
  const letGo = (index: number) => {
    if (document.numPages <= KEPT || !drawn.delete(index)) return;
    delete slot(index).dataset['drawn'];
    slot(index).width = 0;
    slot(index).height = 0;
  };
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const index = [...sheets.children].indexOf(target);
        if (isIntersecting) inSight.add(index);
        else if (inSight.delete(index)) letGo(index);
      }
      void drawAll();
    },
    { root: frame, rootMargin: '60% 0px' },
  );

  const lay = async () => {
    const first = (await document.getPage(1)).getViewport({ scale: 1 });
    if (gone) return;
    while (sheets.children.length > document.numPages) sheets.lastElementChild!.remove();
    for (let index = 0; index < document.numPages; index += 1) {
      const place = slot(index) ?? sheets.appendChild(window.document.createElement('canvas'));
      place.style.width = `${Math.floor(width)}px`;
      place.style.aspectRatio ||= `${first.width} / ${first.height}`;
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', nameOf(index + 1));
      observer.observe(place);
    }
  };
  lay().catch(() => {
    if (!gone) onDrawn();
  });
  return () => {
    gone = true;
    observer.disconnect();
    current?.cancel();
  };
}
