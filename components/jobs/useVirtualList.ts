import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

const estimatedHeight = 56;

/**
 * A list of which only the rows in view exist in the page, whatever their heights. `keep`: a row that exists all the
 * same, because the keyboard's focus is or would be there.
 */
export function useVirtualList(keys: readonly string[], keep?: number) {
  const scroller = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement | null>;
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 10,
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (keep === undefined || keep >= keys.length) return shown;
      return [...new Set([...shown, keep])].sort((a, b) => a - b);
    },
  });
  return { scroller, virtual };
}
