import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { listVersions } from '@/utils/db';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Content, Report, Version } from '@/utils/report/schema';
import { Choice } from '../ui/Choice';
import { fieldLabel } from '../ui/fieldLabel';
import { formatInstant, formatValue } from '../ui/format';
import { useLanguage, useWords } from '../ui/useWords';
import { TextDiff } from './TextDiff';

interface Props {
  readonly report: Report;
  readonly content: Content;
}

/** Earlier states of the page, each compared with the current one: fields that differ, and the text to the character. */
export function VersionsPanel({ report, content }: Props) {
  const words = useWords();
  const versions = useLiveQuery(() => listVersions(report.id), [report.id, report.revision]);
  const [chosen, setChosen] = useState<number | null>(null);
  if (!versions) return <p className="soft">{words.common.loading}</p>;
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
      {version && <Comparison version={version} content={content} />}
    </>
  );
}

function Comparison({ version, content }: { version: Version; content: Content }) {
  const words = useWords();
  const language = useLanguage();
  const shown = (fields: Content['fields'], name: FieldName) =>
    formatValue(fields[name]?.value ?? '', words.common.listJoin);
  const changed = fieldNames.filter((name) => shown(version.fields, name) !== shown(content.fields, name));
  return (
    <>
      {changed.length > 0 && (
        <dl className="fields" data-testid="changed-fields">
          {changed.map((name) => (
            <div key={name} className="field">
              <dt className="field-name">{fieldLabel(name, language)}</dt>
              <dd>
                <TextDiff before={shown(version.fields, name)} after={shown(content.fields, name)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{words.review.body}</h3>
      <TextDiff before={version.body.text} after={content.body.text} />
    </>
  );
}
