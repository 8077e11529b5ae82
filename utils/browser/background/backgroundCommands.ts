import { done } from '@/utils/report/faults';
import { queueCommands } from '../queue/queueCommands';
import { captureTab } from './captureTab';
import { readPageState } from './readPageState';
import { receiveCapture } from './receiveCapture';
import { receiveChunk, receiveSeal } from './receiveChunk';
import { receivePage } from './receivePage';

/** What the background does about each command it takes; `answer` holds sender and shape against the contract before. */
export const backgroundCommands = {
  ping: async () => done(null),
  pageRecognised: receivePage,
  saveCapture: receiveCapture,
  saveChunk: receiveChunk,
  sealCapture: receiveSeal,
  pageState: ({ tabId }: { readonly tabId: number }) => readPageState(tabId),
  captureTab: ({ tabId, id }: { readonly tabId: number; readonly id: string }) => captureTab(tabId, id),
  ...queueCommands,
};
