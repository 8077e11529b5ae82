/** What became of a capture. `same`: the page had not changed, nothing was stored twice. */
export interface CaptureOutcome {
  readonly reportId: string;
  readonly outcome: 'captured' | 'same' | 'changed' | 'already-acknowledged';
}
