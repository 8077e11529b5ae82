import { answerAsWorker } from '@/utils/dataset/worker/answerAsWorker';
import { exportSourceIn } from '@/utils/db';

/** The script of an export's worker. It stands here because it brings the store and the formats together. */
answerAsWorker(exportSourceIn);
