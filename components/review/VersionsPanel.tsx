import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { listVersions } from '@/utils/db';
import type { Content, Report } from '@/utils/report/schema';
import { Choice } from '../ui/Choice';
import { formatInstant } from '../ui/format';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';
import { Comparison } from './Comparison';

interface Props {
  readonly report: Report;
  readonly content: Content;
}

/** Earlier states of the page, each compared with the current one: fields that differ, and the text to the character. */
export function VersionsPanel({ report, content }: Props) {
  const words = useWords();
  const versions = useLiveQuery(() => listVersions(report.id), [report.id, report.revision]);
  const [chosen, setChosen] = useState<number | null>(null);
  if (!versions) return <Loading />;
  if (versions.length === 0) return <p className="soft">{words.review.onlyOneVersion}</p>;
  const version = versions.find(({ number }) => number === chosen) ?? versions.at(-1);
  return (
    <>
      <Choice
        label={words.review.compareWith}
        value={String(version?.number ?? '')}
        testId="version-choice"
        options={versions.map(({ number, capturedAt }) => ({
          value: String(number),
          says: `${words.review.versionNumber(number)} · ${formatInstant(capturedAt)}`,
        }))}
        onChange={(value) => setChosen(Number(value))}
      />
      {version && <Comparison before={version} after={content} />}
    </>
  );
}
