import { capture } from './en/capture';
import { common } from './en/common';
import { exporting } from './en/exporting';
import { faults } from './en/faults';
import { issues } from './en/issues';
import { jobs } from './en/jobs';
import { library } from './en/library';
import { options } from './en/options';
import { pictures } from './en/pictures';
import { review } from './en/review';
import { signals } from './en/signals';

/** Everything a researcher reads, in English. Both catalogues have one shape; the compiler holds them equal. */
export const en = { common, capture, review, jobs, library, exporting, options, pictures, faults, issues, signals };
