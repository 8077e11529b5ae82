import { useEffect, useState } from 'react';
import { estimateSize, type SizeEstimate, type SizeFacts } from '@/utils/dataset/export/estimateSize';
import type { Include } from '@/utils/dataset/export/include';
import { sampleSizes } from '@/utils/db';

/** About how large the export will be; undefined until the sample is read, or when it cannot be. */
export function useEstimate(ids: readonly string[] | undefined, include: Include): SizeEstimate | undefined {
  const [facts, setFacts] = useState<SizeFacts>();
  // The list's array is made anew at each drawing; what it holds is told by its length and ends.
  const key = ids && `${ids.length} ${ids[0]} ${ids.at(-1)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `ids`
  useEffect(() => {
    let gone = false;
    sampleSizes(ids).then(
      (sample) => !gone && setFacts(sample),
      (reason: unknown) => console.warn('The size cannot be estimated', reason),
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return facts && facts.reports > 0 ? estimateSize(facts, include) : undefined;
}
