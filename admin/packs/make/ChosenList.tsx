import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Menu, MenuItem } from '@mui/material';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Modifier,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useTranslate } from 'ra-core';
import { moved } from '../../profiles/content/order.ts';
import { hidden } from '../../profiles/hidden.ts';
import { usePackWords } from '../words.ts';
import { ChosenRow, Rows, type Move } from './ChosenRow.tsx';
import type { Chosen } from './order.ts';

/** A finger that rests on a row lifts it; one that moves at once scrolls. Buttons and the handle have ways of their own. */
class RestingFinger extends TouchSensor {
  static override activators: typeof TouchSensor.activators = [
    {
      eventName: 'onTouchStart',
      handler: ({ nativeEvent }) =>
        nativeEvent.touches.length === 1 && !(nativeEvent.target as Element).closest('button'),
    },
  ];
}

/** A row leaves its column for nowhere. */
const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

interface ChosenListProps {
  chosen: readonly Chosen[];
  /** By id: why a profile cannot be in the pack. */
  faults: ReadonlyMap<string, string>;
  onChange(chosen: readonly Chosen[]): void;
}

/** What was chosen, in the order in which it is printed: by hand, by finger, by keyboard. Every move is announced. */
export const ChosenList = memo(function ChosenList({ chosen, faults, onChange }: ChosenListProps) {
  const translate = useTranslate();
  const words = usePackWords();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [menu, setMenu] = useState<{ id: string; anchor: HTMLElement } | null>(null);
  const focus = useRef<{ id: string; move: Move | 'handle' } | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(RestingFinger, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  // A row that moved was put elsewhere in the document, which takes the focus away.
  useEffect(() => {
    const { id, move } = focus.current ?? {};
    focus.current = null;
    if (!id) return;
    const row = list.current?.querySelector(`[data-id="${id}"]`);
    const button = row?.querySelector<HTMLElement>(`[data-move="${move}"], [data-move="handle"]`);
    row?.scrollIntoView({ block: 'nearest' });
    (row?.querySelector<HTMLElement>(`[data-move="${move}"]`) ?? button)?.focus();
  }, [chosen]);

  const at = (id: unknown) => chosen.findIndex((each) => each.id === id);
  const nameAt = (index: number) => (chosen[index] ? words.text(chosen[index].title) : '');
  const put = (from: number, to: number) => {
    const next = moved(chosen, from, to);
    if (!next) return false;
    onChange(next);
    return true;
  };
  const latest = useRef({ chosen, at, nameAt, put, onChange });
  latest.current = { chosen, at, nameAt, put, onChange };

  const act = useMemo(
    () => (id: string, move: Move, anchor: HTMLElement) => {
      const now = latest.current;
      const from = now.at(id);
      if (move === 'more') return setMenu({ id, anchor });
      const name = now.nameAt(from);
      if (move === 'remove') {
        const next = now.chosen[from + 1] ?? now.chosen[from - 1];
        focus.current = next ? { id: next.id, move } : null;
        setSaid(translate('packs.order.removed', { name }));
        return now.onChange(now.chosen.filter((each) => each.id !== id));
      }
      const to = { up: from - 1, down: from + 1, top: 0, bottom: now.chosen.length - 1 }[move];
      focus.current = { id, move };
      if (!now.put(from, to)) return undefined;
      return setSaid(
        translate('packs.order.movedTo', { name, place: to + 1, count: now.chosen.length }),
      );
    },
    [translate],
  );

  const place = (id: unknown) => ({
    name: nameAt(at(id)),
    place: at(id) + 1,
    count: chosen.length,
  });
  const lifted = useRef(false);
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) => {
      lifted.current = true;
      return translate('packs.order.picked', place(active.id));
    },
    onDragOver: ({ active, over }: DragTold) => {
      // It is over its own place when it is picked up, which was said just now.
      const isFirst = lifted.current && over?.id === active.id;
      lifted.current = false;
      if (isFirst || !over) return undefined;
      return translate('packs.order.over', { ...place(active.id), place: at(over.id) + 1 });
    },
    onDragEnd: ({ active, over }: DragTold) =>
      translate('packs.order.dropped', {
        ...place(active.id),
        place: at((over ?? active).id) + 1,
      }),
    onDragCancel: ({ active }: { active: { id: unknown } }) =>
      translate('packs.order.cancelled', place(active.id)),
  };

  return (
    <>
      <p role="status" style={hidden}>
        {said}
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[upAndDown]}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: translate('packs.order.instructions') },
        }}
        onDragEnd={({ active, over }) => {
          if (over && over.id !== active.id) put(at(active.id), at(over.id));
        }}
      >
        <SortableContext items={chosen as Chosen[]} strategy={verticalListSortingStrategy}>
          <Rows ref={list} aria-label={translate('packs.order.list')}>
            {chosen.map((each, index) => (
              <ChosenRow
                key={each.id}
                profile={each}
                index={index}
                count={chosen.length}
                fault={faults.get(each.id) ?? ''}
                onMove={act}
              />
            ))}
          </Rows>
        </SortableContext>
      </DndContext>
      <Menu anchorEl={menu?.anchor} open={menu !== null} onClose={() => setMenu(null)}>
        {(['up', 'down', 'top', 'bottom', 'remove'] as const).map((move) => (
          <MenuItem
            key={move}
            onClick={() => {
              if (menu) act(menu.id, move, menu.anchor);
              setMenu(null);
            }}
          >
            {translate(`packs.order.${move}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
});

interface DragTold {
  active: { id: unknown };
  over: { id: unknown } | null;
}
