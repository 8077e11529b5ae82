import { capture } from './zh-CN/capture';
import { common } from './zh-CN/common';
import { exporting } from './zh-CN/exporting';
import { faults } from './zh-CN/faults';
import { issues } from './zh-CN/issues';
import { jobs } from './zh-CN/jobs';
import { library } from './zh-CN/library';
import { options } from './zh-CN/options';
import { pictures } from './zh-CN/pictures';
import { review } from './zh-CN/review';
import { signals } from './zh-CN/signals';

/** Everything a researcher reads, in Chinese. Both catalogues have one shape; the compiler holds them equal. */
export const zhCN = { common, capture, review, jobs, library, exporting, options, pictures, faults, issues, signals };
