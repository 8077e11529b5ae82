import type { Fault } from '@/utils/report/faults';
import { Button } from './Button';
import { Notice } from './Notice';
import { useWords } from './useWords';

interface Props {
  readonly fault: Fault;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do now, and the technical detail for whoever wants it. */
export function FaultNotice({ fault, onRetry }: Props) {
  const words = useWords();
  const { says, remedy } = words.faults[fault.code];
  return (
    <Notice tone="bad" role="alert" testId={`fault-${fault.code}`}>
      <strong>{says}</strong>
      <span>{remedy}</span>
      {fault.detail && (
        <details className="small soft">
          <summary>{words.common.detail}</summary>
          <code className="wrap">{`${fault.code}: ${fault.detail}`}</code>
        </details>
      )}
      {onRetry && (
        <span>
          <Button onPress={onRetry}>{words.common.retry}</Button>
        </span>
      )}
    </Notice>
  );
}
