import { useEffect, useRef, useState } from 'react';
import { keepDrafts, readDrafts } from '@/utils/browser/drafts';
import type { FieldName } from '@/utils/report/fields';

interface Drafts {
  readonly draftOf: (field: FieldName) => string | undefined;
  readonly onDraft: (field: FieldName, text: string | undefined) => void;
}

/** Unsaved corrections of one report; they survive the page being closed. */
export function useDrafts(reportId: string): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const current = useRef(drafts);
  useEffect(() => {
    let isStale = false;
    void readDrafts(reportId).then((kept) => {
      if (isStale) return;
      current.current = kept;
      setDrafts(kept);
    });
    return () => {
      isStale = true;
    };
  }, [reportId]);
  return {
    draftOf: (field) => drafts[field],
    onDraft: (field, text) => {
      const { [field]: _old, ...others } = current.current;
      const next = text === undefined ? others : { ...others, [field]: text };
      current.current = next;
      setDrafts(next);
      void keepDrafts(reportId, next);
    },
  };
}
