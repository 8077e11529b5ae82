/** The room's door: the only names others may use. Each is a file of its own. */
export { type AttachmentBody, addAttachmentBody } from './addAttachmentBody';
export { addNote } from './addNote';
export { appendLog } from './appendLog';
export { openBackupFile } from './backup/backupFile';
export { folderOf, ownFolder } from './backup/backupFolder';
export { backupHandle, keepBackupHandle } from './backup/backupHandle';
export { type BackupPlace, type BackupStatus, backupStatus, markBackup, type PlaceStatus } from './backup/backupStatus';
export { type Lack, sumLacks } from './backup/lack';
export { openBackup, type ReadableBackup } from './backup/readBackup';
export { openFolder, restoreAll } from './backup/restoreFolder';
export { type Restored, restoreLibrary } from './backup/restoreLibrary';
export { backupToFile, runBackups } from './backup/runBackups';
export { binReports, restoreReports } from './bin';
export type { Canary, CanaryKeeper } from './canary';
export type { SessionMark } from './checkAtStart';
export { captureText, dropChunks, keepChunk, sweepChunks } from './chunks/chunks';
export { classifyFault as faultOf } from './classifyFault';
export { type CorrectionInput, correctField } from './correctField';
export { correctMany } from './correctMany';
export { countReports } from './countReports';
export { countValues } from './countValues';
export type { Edited } from './editReports';
export { emptyBin } from './emptyBin';
export { exportSource, exportSourceIn } from './exportSource';
export { findByUrl } from './findByUrl';
export { type Duplicate, type DuplicateReason, findDuplicates, findSame } from './findDuplicates';
export { type ImportOptions, importRecords, sweepAtStart } from './importRecords';
export { addJob } from './jobs/addJob';
export { type Claim, claimItem, holdHost, releaseItems } from './jobs/claimItem';
export { chooseItems, controlJob, type JobAct, moveItemFirst } from './jobs/controlJob';
export { findCapture } from './jobs/findCapture';
export { judgeKnown } from './jobs/judgeKnown';
export type { ItemSeed } from './jobs/newItem';
export { countItems, countOpenItems, findListJob, readItem, readItems, readJob, readJobs } from './jobs/readJobs';
export { type Settlement, settleItem } from './jobs/settleItem';
export { lastCaptured } from './lastCaptured';
export { lastChange } from './lastChange';
export { listVersions } from './listVersions';
export { mergeReports } from './mergeReports';
export { pageDiffers } from './pageDiffers';
export type { IncomingRecord } from './parseBundle';
export { readAttachments, readFile } from './readAttachments';
export { readContent } from './readContent';
export { type LogPage, type LogQuery, readLog } from './readLog';
export { readReport } from './readReport';
export { readReports } from './readReports';
export { readSource } from './readSource';
export { regionNames } from './regionNames';
export { type FoundIds, newestFirst, type ReportFilter, type ReportSort, type SortKey, sortKeys } from './reportFilter';
export { firstReportIds, reportIds } from './reportIds';
export { type SizeSample, sampleSizes } from './sampleSizes';
export { saveAttachment } from './saveAttachment';
export { type CaptureContext, saveCapture } from './saveCapture';
export type { ConflictRule, Imported } from './sealImport';
export { type IndexOptions, indexPending } from './search/indexPending';
export { prepareSearch } from './search/prepareSearch';
export { type SearchHits, type SearchOptions, searchReports } from './search/searchReports';
export { highlights, type Snippet, snippets, type TextRange } from './search/snippet';
export { setStatus } from './setStatus';
export {
  checkRows,
  checkStore,
  closeStore,
  configureStore,
  database,
  followReplacement,
  openStore,
  type Store,
} from './store';
export { type StoreEvent, watchStore } from './storeWatch';
export { type TagChange, tagReports } from './tagReports';
export { type Undone, undo } from './undo';
export { urlKey } from './urlKey';
export { unsoundReports, verifyReports, verifySlice } from './verifyRecords';
export { type Change, write } from './write';
export { writeNote } from './writeNote';
