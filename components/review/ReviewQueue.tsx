import { useEffect, useRef, useState } from 'react';
import type { Fault } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { ReviewRecord } from './ReviewRecord';
import { type Queue, useQueue } from './useQueue';

const typing = 'input, textarea, select, [contenteditable]';

/** What a key does while nobody is typing. */
function actOf(key: string, queue: Queue): (() => void) | undefined {
  const acts: Record<string, () => void> = {
    j: () => queue.move(1),
    k: () => queue.move(-1),
    a: () => void queue.judge('reviewed'),
    x: () => void queue.judge('excluded'),
  };
  return acts[key];
}

/** The queue's head and its keys, above the report in front. */
export function ReviewQueue() {
  const words = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const queue = useQueue(setFault);
  const latest = useRef(queue);
  latest.current = queue;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const act = actOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <main className="stack">
      <header className="panel-head stack-tight">
        <div className="row-spread">
          <h1 className="panel-name">{words.review.screen}</h1>
          <span className="small soft" role="status" data-testid="panel-place">
            {!queue.isRead
              ? words.common.loading
              : queue.at >= 0
                ? words.review.queue(queue.at + 1, queue.count)
                : words.common.reports(queue.count)}
          </span>
        </div>
        <div className="row">
          <Button
            onPress={() => queue.move(-1)}
            isDisabled={queue.count === 0 || queue.at === 0}
            testId="panel-previous"
          >
            {words.common.previous}
          </Button>
          <Button
            onPress={() => queue.move(1)}
            isDisabled={queue.count === 0 || queue.at === queue.count - 1}
            testId="panel-next"
          >
            {words.common.next}
          </Button>
          <Button
            look="primary"
            isDisabled={queue.id === null}
            onPress={() => void queue.judge('reviewed')}
            testId="panel-accept"
          >
            {words.review.accept}
          </Button>
        </div>
        <p className="small soft">{words.review.acceptKeys}</p>
      </header>
      {fault && <FaultNotice fault={fault} />}
      {queue.id !== null ? (
        <ReviewRecord key={queue.id} id={queue.id} />
      ) : (
        queue.isRead && <Empty says={words.review.emptyQueue} testId="panel-empty" />
      )}
    </main>
  );
}
