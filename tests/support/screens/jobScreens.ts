import { part, press } from '../act';
import type { Collection } from '../collection';
import type { Screen } from './screen';

/** Captures of lists: waiting to be chosen, under way, done with failures; and the ways to begin one. */
export const jobScreens = ({ jobId, runningJobId, failedJobId }: Collection): readonly Screen[] => [
  { name: 'jobs', path: 'library.html#jobs', ready: 'job' },
  {
    name: 'paste',
    path: 'library.html#jobs',
    ready: 'job',
    act: async (page) => {
      await press(page, 'jobs-paste');
      await part(page, 'paste-dialog');
    },
  },
  { name: 'chooser', path: `library.html#jobs/${jobId}`, ready: 'chooser' },
  { name: 'job-running', path: `library.html#jobs/${runningJobId}`, ready: 'job-items' },
  { name: 'job-failures', path: `library.html#jobs/${failedJobId}`, ready: 'job-items' },
];
